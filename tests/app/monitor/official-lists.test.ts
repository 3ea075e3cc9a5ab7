import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { fiveYearList } from '../../../src/app/monitor/five-year-list.ts';
import { compareOfficialLists, importLists, openLists } from '../../../src/app/monitor/official-lists.ts';
import { theLaw } from '../../../src/app/monitor/the-law.ts';
import { checkRow, standingOfRow } from '../../../src/engines/monitor/lists/judge-row.ts';
import { openState } from '../../../src/storage/state/open-state.ts';
import { absent, hasSharedData, sharedData } from '../../world/shared-data.ts';

let context: AppContext;
const folder = join(sharedData, 'lists');

beforeAll(async () => {
  context = { state: await openState(':memory:'), clock: () => '2026-11-22T08:00:00Z' } as AppContext;
  if (!hasSharedData) return;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
    await importLists(context, localInstallation, { path: join(folder, name) });
  }
});
afterAll(async () => context.state.close());

describe.skipIf(!hasSharedData)(`the published lists${absent}`, () => {
  test('every printed row classifies as it was published', async () => {
    const lists = await openLists(context);
    const printed = lists.rows.filter(({ values, kind }) => values.labour !== undefined && kind.startsWith('ghetto'));
    expect(printed).toHaveLength(204);
    const wrong = printed.filter((row) => {
      const standing = standingOfRow(row, row.list, lists.lines, theLaw);
      return (standing?.verdict === 'class') !== (row.kind === 'ghetto');
    });
    expect(wrong.map(({ list, area }) => `${list} ${area}`)).toEqual([]);
  });

  test.each([
    ['2022-12', 9],
    ['2023-12', 8],
  ])('the lists of five years give the areas of %s exactly as published', async (list, count) => {
    const found = await fiveYearList(context, list);
    expect(found.map(({ area, earlier, published }) => [area.name, earlier.verdict, published])).toEqual(
      found.map(({ area }) => [area.name, 'met', 'met']),
    );
    expect(found).toHaveLength(count);
    const lists = await openLists(context);
    expect(lists.lists.find((one) => one.list === list && one.id === 'omdannelse')?.rows).toBe(count);
  });

  test('a window with a list that is missing cannot be decided, unless another list says no', async () => {
    const found = await fiveYearList(context, '2018-12');
    const named = (name: string) => found.find(({ area }) => area.name === name)?.earlier;
    expect(named('Vollsmose')).toMatchObject({ verdict: 'unknown', decisive: ['2017-12', '2015-12'] });
    // Off the lists of 2014 and 2016.
    expect(named('Hørgården')).toBeUndefined();
    expect(found.every(({ earlier }) => earlier.verdict === 'unknown')).toBe(true);
  });

  test('the eight areas of combined letting are so by their own one-year share', async () => {
    const lists = await openLists(context);
    const rows = lists.rows.filter(({ kind }) => kind === 'kombineret_udlejning');
    expect(rows).toHaveLength(8);
    expect(rows.flatMap((row) => lists.membership(row.known, '2024-12', 'kombineret'))).toEqual(Array(8).fill('met'));
    expect(rows.flatMap((row) => checkRow(row, lists.lines, theLaw))).toEqual([]);
    const fewer = { ...rows[0], values: { size: '1467', labour: '39.9' } } as (typeof rows)[number];
    expect(checkRow(fewer, lists.lines, theLaw)).toMatchObject([{ what: 'other-class' }]);
  });

  test('names that were turned round or lost their mv. are one area where they are said to be', async () => {
    const { areas } = await openLists(context);
    expect(areas.of('Kolding', 'Skovparken/Skovvejen')?.key).toBe('kolding-skovvejen-skovparken');
    expect(areas.of('Roskilde', 'Rønnebærparken/Æblehaven')).toBe(areas.of('Roskilde', 'Æblehaven/Rønnebærparken'));
    expect(areas.byKey('esbjerg-kvaglund')).toBe(areas.of('Esbjerg', 'Hedelundgårdparken'));
    expect(areas.of('Høje-Taastrup', 'Taastrupgaard'.normalize('NFD'))?.name).toBe('Tåstrupgård');
  });

  test('a list that is not whole leaves areas unknown, not off it', async () => {
    const lists = await openLists(context);
    expect(lists.lists.find(({ list }) => list === '2013-10')).toMatchObject({ rows: 39, counted: 40, whole: false });
    const gellerup = lists.areas.of('Aarhus', 'Gellerupparken/Toveshøj');
    expect(gellerup && lists.membership(gellerup, '2013-10', 'ghetto')).toBe('unknown');
  });

  test('two lists beside each other: who came, who went, and why', async () => {
    const { entered, left, stayed } = await compareOfficialLists(context, {
      from: '2014-12',
      to: '2016-12',
      word: 'ghetto',
    });
    expect(entered.length + stayed.length).toBe(25);
    expect(left.length + stayed.length).toBe(31);
    const gone = await compareOfficialLists(context, { from: '2021-12', to: '2022-12', word: 'omdannelse' });
    expect(gone.left.map(({ area }) => area.name)).toEqual(['Tingbjerg/Utterslevhuse']);
  });

  test('the same file again changes nothing', async () => {
    const again = await importLists(context, localInstallation, { path: join(folder, 'list-2014-12.csv') });
    expect(again).toMatchObject({ added: 0, revised: 0, same: 38 });
  });
});

test('who may not change areas of the country takes in no list', async () => {
  const path = join(import.meta.dirname, 'official-lists.test.ts');
  await expect(importLists(context, publicReader, { path })).rejects.toMatchObject({ code: 'KV-A1' });
});
