import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parquetMetadata } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRelease } from '../../src/app/build/build-release.ts';
import { openApp } from '../../src/app/start/open-app.ts';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import type { TableAnswer } from '../../src/domain/model/answer.ts';
import { decimalsOf } from '../../src/domain/model/figure-look.ts';
import { numberOf } from '../../src/domain/model/status-of.ts';
import { buildServer } from '../../src/faces/http/server/build-server.ts';
import type { Server } from '../../src/faces/http/server/server-options.ts';
import { definitions, fillVault, residents, toolsIn } from '../app/build/build-world.ts';
import { readableText, zipDirectory } from './file-parts.ts';
import { arrayBuffer, forms, numbersIn, readableForms } from './read-figures.ts';

// A9 on a release built from deliveries whose every person is known: whatever is taken apart, nothing is in it beyond
// what the reader was shown.

const downloaded = '2026-11-21T08:00:00.000Z';
const tables = ['T01', 'T02', 'T05'];
// Of organisation 0001 two afdelinger are under the gate and only shown together with the third.
const shown = 'sted=afd:0001-00001,afd:0001-00002,afd:0001-00003,afd:0002-00001&sml=kom,land';
const hidden = 'sted=afd:0001-00002';

let folder = '';
let server: Server;
let close: () => Promise<void>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-a9-'));
  const tools = await toolsIn(folder);
  await fillVault(tools.vault, true);
  await buildRelease(tools, { definitions, rules: standard, serve: true });
  const context = await openApp(folder, () => downloaded);
  server = await buildServer(context, { webDir: join(folder, 'dist'), onBug: () => {} });
  close = async () => {
    await server.close();
    await context.state.close();
  };
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

async function take(path: string, persona = 'fond') {
  const answer = await server.inject({ url: path, headers: { 'x-kvarter-persona': persona } });
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.rawPayload;
}

async function answersOf(query: string, persona = 'fond'): Promise<readonly TableAnswer[]> {
  const answers = await Promise.all(tables.map((id) => take(`/api/v1/tables/${id}?${query}`, persona)));
  return answers.map((bytes) => JSON.parse(bytes.toString()));
}

/** Every figure of an answer as it may be released, as numbers. */
function figuresOf(answer: TableAnswer): readonly number[] {
  const own = answer.cells.flat(2);
  const others = answer.comparators.flatMap(({ cells }) => cells.flat(2));
  return [...own, ...others].flatMap((cell) => numberOf(cell) ?? []);
}

describe('figures in files', () => {
  test.each(readableForms)('%s: the numbers of the screen, as often, and no other', async (form) => {
    for (const answer of await answersOf(shown)) {
      const bytes = await take(`/api/v1/tables/${answer.table}?${shown}&form=${form}`);
      const found = (await numbersIn(form, bytes)).toSorted((a, b) => a - b);
      expect([answer.table, found]).toEqual([answer.table, figuresOf(answer).toSorted((a, b) => a - b)]);
      expect(found.length).toBeGreaterThan(10);
    }
  });

  test('no figure has more decimals than its row is released with, and every count is a multiple of n', async () => {
    let counts = 0;
    for (const { rows, measures, cells } of await answersOf(shown)) {
      rows.forEach((row, r) => {
        measures.forEach((measure, m) => {
          for (const period of cells[r] ?? []) {
            const value = period[m] && numberOf(period[m]);
            if (value === undefined) continue;
            const decimals = decimalsOf(row, measure);
            expect(value).toBe(Number(value.toFixed(decimals)));
            if (period[m]?.kind !== 'rounded' || measure.id !== 'n') continue;
            counts += 1;
            expect(value % standard.n).toBe(0);
          }
        });
      });
    }
    expect(counts).toBeGreaterThan(50);
  });

  test.each(forms)('%s of a selection that is not shown: no figure, and no count of the afdelinger', async (form) => {
    const own = residents['0001-00001'] ?? 0;
    const atom = own + (residents['0001-00002'] ?? 0) + (residents['0001-00003'] ?? 0);
    for (const table of tables) {
      const bytes = await take(`/api/v1/tables/${table}?${hidden}&form=${form}&sml=ingen`);
      expect(await numbersIn(form, bytes)).toEqual([]);
      for (const truth of [own, own - 1, atom, atom - 3]) {
        if (form !== 'pdf') expect(readableText(form, bytes)).not.toMatch(new RegExp(`[>;",\\s]${truth}[<;",\\s]`));
      }
    }
  });
});

describe('what a file says beside its figures', () => {
  test('a workbook: no hidden sheet, row or column, comment, formula, cached value, link out or part nobody sees', async () => {
    const bytes = await take(`/api/v1/workbook?${shown}&form=xlsx`);
    const parts = unzipSync(bytes);
    const seen =
      /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app)\.xml|xl\/(?:workbook|styles|sharedStrings|theme\/theme1)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:worksheets|tables|drawings|charts)\/(?:_rels\/)?[a-z]+\d+\.xml(?:\.rels)?)$/;
    expect(Object.keys(parts).filter((name) => !seen.test(name))).toEqual([]);
    const text = readableText('xlsx', bytes);
    expect(text).not.toMatch(/state="(?:hidden|veryHidden)"|hidden="(?:1|true)"|<f[ >]|TargetMode="External"|<comment/);
    expect(text.match(/<definedName [^>]*>/g)?.filter((name) => !name.includes('_xlnm.Print_Titles'))).toEqual([]);
    const core = new TextDecoder().decode(parts['docProps/core.xml']);
    expect(core.replaceAll(/<[^>]*>/g, '|')).toMatch(
      / 2026\|+Kvarter\|+1970-01-01T00:00:00Z\|+1970-01-01T00:00:00Z\|+$/,
    );
  });

  test('every string of a workbook stands in a cell, and every number of a chart in its table', async () => {
    const parts = unzipSync(await take(`/api/v1/workbook?${shown}&form=xlsx`));
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const strings = text('xl/sharedStrings.xml').match(/<si>/g)?.length ?? 0;
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
    const used = sheets.flatMap((name) => [...text(name).matchAll(/t="s"[^>]*><v>(\d+)<\/v>/g)].map(([, v]) => v));
    expect(new Set(used).size).toBe(strings);
    const charts = Object.keys(parts).filter((name) => name.startsWith('xl/charts/chart'));
    const cached = charts.flatMap((name) => text(name).match(/<c:(?:num|str)Cache>/g) ?? []);
    expect([charts.length > 0, cached]).toEqual([true, []]);
  });

  test('a zip, the workbook’s own among them: no comment, no extra field, no other time than the download’s', async () => {
    const workbook = zipDirectory(await take(`/api/v1/workbook?${shown}&form=xlsx`));
    const many = zipDirectory(await take(`/api/v1/workbook?${shown}&form=csv&hver=1`));
    for (const { entries, comment } of [workbook, many]) {
      expect(entries.length).toBeGreaterThan(1);
      expect([comment, ...entries.flatMap((entry) => [entry.extra, entry.comment])].every((n) => n === 0)).toBe(true);
      expect(new Set(entries.map(({ moment }) => moment)).size).toBe(1);
    }
  });

  test('Parquet: its statistics are of the figures themselves, and it says nothing more', async () => {
    const bytes = await take(`/api/v1/tables/T02?${shown}&form=parquet`);
    const { key_value_metadata: more, row_groups: groups } = parquetMetadata(arrayBuffer(bytes));
    expect(more ?? []).toEqual([]);
    const values = await numbersIn('parquet', bytes);
    const statistics = groups.flatMap(({ columns }) =>
      columns.flatMap(({ meta_data: meta }) => (meta?.type === 'DOUBLE' ? [meta.statistics] : [])),
    );
    for (const found of statistics) {
      const [least, most] = [
        Number(found?.min_value ?? Math.min(...values)),
        Number(found?.max_value ?? Math.max(...values)),
      ];
      // A least of 0 is written as −0.
      expect([least + 0, most]).toEqual([Math.min(...values), Math.max(...values)]);
    }
  });

  test('PDF: no attachment, script, author or comment', async () => {
    const text = readableText('pdf', await take(`/api/v1/tables/T02?${shown}&form=pdf`));
    expect(text.length).toBeGreaterThan(10_000);
    expect(text).not.toMatch(/\/EmbeddedFile|\/JavaScript|\/Author|\/Filespec|\/Subtype ?\/Text\b|\/AcroForm/);
  });

  test.each(readableForms)('%s: two readers who may see the same get the same bytes', async (form) => {
    const [fund, analyst] = await Promise.all(
      ['fond', 'analytiker'].map((persona) => take(`/api/v1/tables/T01?${shown}&form=${form}`, persona)),
    );
    expect(fund?.equals(analyst ?? Buffer.alloc(0))).toBe(true);
  });
});
