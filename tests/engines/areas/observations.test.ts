import { describe, expect, test } from 'vitest';
import { observedIndicators } from '../../../src/domain/definitions/geofa/observed-indicators.ts';
import type { AreaDraft, AreaVersion, FieldValues } from '../../../src/domain/model/area.ts';
import {
  judgeObservations,
  type ObservationSetting,
} from '../../../src/engines/areas/observations/judge-observations.ts';
import { periodOfText } from '../../../src/engines/areas/observations/period-of-text.ts';
import { reviseObservations } from '../../../src/engines/areas/observations/revise-observations.ts';
import { area, square } from './area-world.ts';

const now = '2026-06-10T08:00:00.000Z';
const id = '3f0c6a1e-5d0b-4b7e-9a55-0c8c2b6d1f10';
const fields = { omraade_navn: 'Nordby', omraade_type_kode: 3, afgraensning_kode: 3 };

function version(versionsId: string, more: Partial<AreaDraft>): AreaVersion {
  const stamp = { systidFra: now, oprettet: now, brugerId: 'x', command: 'insert' } as const;
  return { ...area(9001, square(0, 0, 100), fields, { noegle: 'N-1', ...more }), objektId: id, versionsId, ...stamp };
}

const setting: ObservationSetting = {
  lawful: [],
  indicators: observedIndicators,
  areas: [
    version('old', { gyldigFra: '2010-01-01', gyldigTil: '2025-12-31' }),
    version('new', { gyldigFra: '2026-01-01' }),
  ],
  now,
  codes: {
    friskhed: { valid: [1, 2, 3, 4, 5], fallback: 5 },
    skjult: { valid: [0, 1, 3], fallback: 0 },
    off_kode: { valid: [1, 2, 3], fallback: 2 },
  },
};

const labour = {
  ...{
    omraade_objekt_id: id,
    indikator: 'labour',
    definition_id: 'kommune-1',
    periode: '2026-05',
    datakilde: 'jobcenter',
  },
  ...{ taeller: '120,5', naevner: '400' },
};

function judged(...rows: readonly FieldValues[]) {
  return judgeObservations(
    rows.map((values, at) => ({ lawful: [], row: at + 2, values })),
    setting,
  );
}

const codes = (...rows: readonly FieldValues[]) => judged(...rows).findings.map(({ problem }) => problem.code);

test('a row becomes a figure on the border that was true at the end of its period', () => {
  const { drafts, findings } = judged(labour, { ...labour, periode: '2025' });
  expect(findings).toEqual([]);
  expect(drafts[0]).toEqual({
    ...{ indikator: 'labour', definitionId: 'kommune-1', objektId: id, versionsId: 'new', datakilde: 'jobcenter' },
    ...{ periodeType: 'maaned', periodeFra: '2026-05-01', periodeTil: '2026-05-31', taeller: '120.5', naevner: '400' },
    ...{ friskhed: 5, skjult: 0, offKode: 2, hentetTid: now, kommunekode: 657, cvrKode: 29189919 },
  });
  expect(drafts[1]).toMatchObject({ versionsId: 'old', periodeType: 'aar', periodeTil: '2025-12-31' });
});

test.each([
  ['2026-02-28', 'dato', '2026-02-28', '2026-02-28'],
  ['2024-02', 'maaned', '2024-02-01', '2024-02-29'],
  ['2026K4', 'kvartal', '2026-10-01', '2026-12-31'],
  ['2026', 'aar', '2026-01-01', '2026-12-31'],
  ['2025-2026', 'aar2', '2025-01-01', '2026-12-31'],
])('%s is a period', (text, periodeType, periodeFra, periodeTil) => {
  expect(periodOfText(text)).toEqual({ periodeType, periodeFra, periodeTil });
});

test.each(['2026-13', '2026K5', '2026-02-30', '2024-2026', '26', ''])('%s is none', (text) => {
  expect(periodOfText(text)).toBeUndefined();
});

describe('what is wrong is told with row and column', () => {
  test.each([
    ['an unknown indicator', { indikator: 'happiness' }, 'KV-I2'],
    ['an unknown area', { omraade_objekt_id: id.replace('3', '4') }, 'KV-I3'],
    ['no area', { omraade_objekt_id: null }, 'KV-I3'],
    ['a period that is none', { periode: 'maj' }, 'KV-I4'],
    ['a share without its whole', { naevner: null }, 'KV-I5'],
    ['a part larger than the whole', { taeller: '401' }, 'KV-I5'],
    ['a percentage in place of two numbers', { vaerdi: '30' }, 'KV-I9'],
    ['a count without a number', { indikator: 'residents', taeller: null, naevner: null }, 'KV-I9'],
    ['a border that was not true yet', { periode: '2009' }, 'KV-I7'],
    ['a border that is none of the area', { omraade_versions_id: 'other' }, 'KV-I7'],
    ['a negative number', { taeller: '-1' }, 'KV-I11'],
    ['five decimals', { taeller: '1,00001' }, 'KV-I11'],
    ['a formula', { taeller: '=1+1' }, 'KV-I11'],
    ['a code that is none', { friskhed: '9' }, 'KV-I11'],
    ['no source', { datakilde: ' ' }, 'KV-I11'],
    ['a moment that is none', { hentet_tid: 'i går' }, 'KV-I11'],
  ])('%s', (_, change, code) => {
    const { drafts, findings } = judged({ ...labour, ...change });
    expect(drafts).toEqual([]);
    expect(findings.map(({ row, problem }) => [row, problem.code])).toEqual([[2, code]]);
  });

  test('a period no border was true in is told with the nearest border', () => {
    const nearOf = (change: FieldValues) => judged({ ...labour, ...change }).findings[0]?.problem.data;
    expect(nearOf({ periode: '2009' })).toMatchObject({ near: { id: 'old', from: '2010-01-01', to: '2025-12-31' } });
    expect(nearOf({ omraade_versions_id: 'other' })).toMatchObject({ near: { id: 'new', from: '2026-01-01', to: '' } });
  });

  test('the same figure twice', () => {
    const { drafts, findings } = judged(labour, { ...labour, taeller: '1' });
    expect(drafts).toHaveLength(1);
    expect(findings[0]?.problem).toEqual({ code: 'KV-I6', data: { row: 3, first: 2 } });
  });

  test('a key that fits two areas', () => {
    const twice = [...setting.areas, { ...version('x', {}), objektId: id.replace('3', '5') }];
    const row = { row: 2, values: { ...labour, omraade_objekt_id: null, noegle: 'N-1' } };
    const { findings } = judgeObservations([row], { ...setting, areas: twice });
    expect(findings[0]?.problem).toEqual({
      code: 'KV-I3',
      data: { row: 2, column: 'noegle', found: 'N-1', matches: 2 },
    });
  });

  test.each(['..', ':'])('%s is what the source does not tell: hidden there, never 0', (sign) => {
    const [draft] = judged({ ...labour, taeller: sign }).drafts;
    expect(draft).toMatchObject({ skjult: 1 });
    expect(draft).not.toHaveProperty('taeller');
    expect(judged({ ...labour, taeller: sign, skjult: 3 }).drafts[0]).toMatchObject({ skjult: 3 });
    expect(codes({ ...labour, taeller: sign, skjult: 0 })).toEqual(['KV-I5']);
    expect(codes({ ...labour, taeller: '...' })).toEqual(['KV-I11']);
  });

  test('hidden at the source needs no figure, and an empty figure is not 0', () => {
    expect(codes({ ...labour, taeller: null, naevner: null, skjult: 1 })).toEqual([]);
    expect(judged({ ...labour, taeller: null, naevner: null, skjult: 1 }).drafts[0]).not.toHaveProperty('taeller');
  });
});

test('a revision closes the old figure; the same again changes nothing, whenever it was retrieved', () => {
  let next = 0;
  const stamp = { at: now, user: 'gis', newId: () => `id-${next++}` };
  const { drafts } = judged(labour);
  const first = reviseObservations(drafts, [], stamp);
  expect(first).toMatchObject({ added: 1, revised: 0, same: 0, step: { close: [] } });
  const later = { ...labour, hentet_tid: '2026-07-01' };
  expect(reviseObservations(judged(later).drafts, first.step.open, stamp)).toMatchObject({
    same: 1,
    step: { open: [] },
  });
  const changed = reviseObservations(judged({ ...later, taeller: '121' }).drafts, first.step.open, stamp);
  expect(changed).toMatchObject({ added: 0, revised: 1, same: 0, step: { close: ['id-0'] } });
  expect(changed.step.open[0]).toMatchObject({ id: 'id-1', taeller: '121', hentetTid: '2026-07-01T00:00:00.000Z' });
});
