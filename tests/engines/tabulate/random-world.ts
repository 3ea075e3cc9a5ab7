import fc from 'fast-check';
import { layouts } from '../../../src/domain/definitions/deliveries/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ColumnType } from '../../../src/domain/model/delivery.ts';
import type { Row } from '../../storage/duckdb/write-layout.ts';
import type { NaiveWorld } from './naive-count.ts';

/** Afdelinger of random worlds; nobody lives in the last one. */
export const afdelinger: readonly Row[] = ['00001', '00002', '00003', '00009'].map((afd_nr) => ({
  org_nr: afd_nr === '00003' ? '0202' : '0101',
  afd_nr,
  gyldig_fra: '2000-01-01',
}));

const homes = ['0101-00001', '0101-00002', '0202-00003'];
const area = '11111111-1111-4111-8111-111111111111';
const day = fc.constantFrom('2025-01-01', '2025-03-31', '2025-07-01', '2025-12-31');

/** Any value the column may hold, ends included, from the layout itself. */
function anyValue(type: ColumnType): fc.Arbitrary<string | number> {
  if (type.kind === 'code') return fc.constantFrom(...type.codes);
  if (type.kind === 'flag') return fc.constantFrom(0, 1);
  if (type.kind === 'int') return fc.integer({ min: type.min, max: Math.min(type.max, 125) });
  if (type.kind === 'decimal') return decimalOf(type.digits, Number(type.min), Number(type.max));
  return fc.constant('AF');
}

function decimalOf(digits: number, min: number, max: number): fc.Arbitrary<number> {
  const unit = 10 ** digits;
  // Amounts gather where the bands meet; whole hundred thousands hit their ends exactly.
  const round = fc.constantFrom(0, 100_000, 200_000, 300_000, 400_000, 500_000, 150_000, 450_000, -20_000);
  const any = fc.integer({ min: Math.max(min, -1000) * unit, max: Math.min(max, 900_000) * unit }).map((n) => n / unit);
  return max > 1000 ? fc.oneof(round, any) : any;
}

function rowOf(
  layout: string,
  given: Readonly<Record<string, fc.Arbitrary<string | number | null>>>,
): fc.Arbitrary<Row> {
  const { columns } = must(
    layouts.find((l) => l.id === layout),
    layout,
  );
  const model = columns.map((c) => [
    c.name,
    given[c.name] ?? (c.required ? anyValue(c.type) : fc.option(anyValue(c.type), { freq: 4 })),
  ]);
  return fc.record(Object.fromEntries(model));
}

const place = fc.constantFrom<readonly [string | null, string | null]>(
  ...homes.map((h) => [h, null] as const),
  [null, area],
  [null, null],
);

const person = fc
  .tuple(
    place,
    rowOf('personer', {
      ref_dato: fc.constant('2026-01-01'),
      husstand_id: fc.integer({ min: 1, max: 12 }).map((n) => `h_${n}`),
      alder: fc.oneof(fc.constantFrom(0, 6, 7, 14, 15, 16, 17, 18, 24, 25, 29, 30, 59, 60, 64, 65, 107), fc.nat(110)),
    }),
  )
  .map(([[afdeling_id, omraade_id], row]): Row => ({ ...row, afdeling_id, omraade_id }));

const household = rowOf('husstande', {
  ref_dato: fc.constant('2026-01-01'),
  afdeling_id: fc.constantFrom(...homes, null),
});

const end = fc.constantFrom(...homes, null);
const kommune = fc.constantFrom('101', '657', null);
const move = rowOf('flytninger', {
  person_id: fc.option(fc.integer({ min: 1, max: 8 }).map((n) => `p_${n}`)),
  dato: day,
  fra_afdeling: end,
  til_afdeling: end,
  fra_kommune: kommune,
  til_kommune: kommune,
});

const turnout = rowOf('valgdeltagelse', {
  afdeling_id: fc.constantFrom(...homes),
  valg: fc.constant('FV2022'),
  valgdato: fc.constant('2022-11-01'),
});

function numbered(rows: readonly Row[], column: string, prefix: string): readonly Row[] {
  return rows.map((row, i) => ({ ...row, [column]: `${prefix}${i + 1}` }));
}

/** A random edition: rows of any allowed value, with nulls, edges, moves back and forth and a missing reference. */
export const randomWorld: fc.Arbitrary<NaiveWorld> = fc
  .record({
    personer: fc.array(person, { maxLength: 60 }),
    husstande: fc.array(household, { maxLength: 14 }),
    flytninger: fc.array(move, { maxLength: 30 }),
    valgdeltagelse: fc.uniqueArray(turnout, { maxLength: 3, selector: (row) => String(row.afdeling_id) }),
    references: fc.constantFrom<NaiveWorld['references']>({}, { personindkomst_gns_land: '300000.50' }),
  })
  .map((world) => ({
    ...world,
    personer: numbered(world.personer, 'person_id', 'p_'),
    husstande: numbered(world.husstande, 'husstand_id', 'h_'),
    flytninger: numbered(world.flytninger, 'flytning_id', 'f'),
  }));
