import { createHmac } from 'node:crypto';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import type { ExactEdition, ExactTable } from '../../../src/domain/model/leaf.ts';
import type { TablePeriod } from '../../../src/domain/model/period.ts';
import type { PlaceDirectory, Unit } from '../../../src/domain/model/place.ts';
import type { Hmac } from '../../../src/domain/model/ports.ts';
import type { RuleSet } from '../../../src/domain/model/rule-set.ts';
import type { Axis, BlockDefinition, TableDefinition, Tier } from '../../../src/domain/model/table-definition.ts';
import { buildAtoms } from '../../../src/engines/protect/build-atoms.ts';
import { type GateCounts, gateCountsOf } from '../../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../../src/engines/protect/prepare-rounding.ts';
import { protectEdition } from '../../../src/engines/protect/protect-edition.ts';
import type { ProtectedEdition } from '../../../src/engines/protect/protection-plan.ts';
import { rowPartsOf } from '../../../src/engines/protect/row-errors.ts';

const named = (da: string) => ({ da, en: da });

export const hmac: Hmac = (key, text) => createHmac('sha256', key).update(text).digest();

/** A seed of 32 equal bytes. */
export const seedOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

/** An afdeling '0045-00001' of organisation 0045 in a kommune; region by the kommune's first digit. */
export function unitOf(id: string, kommune = '101', over: Partial<Unit> = {}): Unit {
  return {
    id,
    kind: 'afdeling',
    afdeling: id,
    organisation: id.slice(0, 4),
    kommune,
    region: `08${kommune.slice(0, 1)}`,
    validFrom: '1980-01-01',
    ...over,
  };
}

/** A directory of units with nothing around them. */
export function directoryOf(units: readonly Unit[], over: Partial<PlaceDirectory> = {}): PlaceDirectory {
  return {
    edition: 2026,
    units,
    afdelinger: [],
    organisationer: [],
    helhedsplaner: [],
    omraader: [],
    kommuner: [],
    regioner: [],
    events: [],
    ...over,
  };
}

/** A period that is one calendar year. */
export function yearOf(year: number): TablePeriod {
  return { id: String(year), edition: year, label: named(String(year)), start: `${year}-01-01`, end: `${year}-01-01` };
}

/** Gate counts of one edition written as unit → residents, households, persons 16-64. */
export function countsOf(edition: number, world: Readonly<Record<string, readonly number[]>>): GateCounts {
  const units = Object.keys(world).sort();
  const column = (i: number) => Int32Array.from(units, (unit) => world[unit]?.[i] ?? 0);
  return { edition, units, counts: { residents: column(0), households: column(1), persons1664: column(2) } };
}

export function axis(id: string, codes: readonly string[], over: Partial<Axis> = {}): Axis {
  return {
    id,
    name: named(id),
    classification: id,
    categories: codes.map((code) => ({ code, label: named(code) })),
    ...over,
  };
}

/** A table of the small world: blocks, a total row over the first block, and rows handed in. */
export function tableOf(
  id: string,
  tier: Tier,
  blocks: readonly BlockDefinition[],
  rows: TableDefinition['rows'] = [],
): TableDefinition {
  const first = blocks[0]?.id ?? '';
  return {
    id,
    version: '1',
    title: named(id),
    theme: named('tema'),
    population: named('alle'),
    base: named('alle'),
    source: 'test',
    tier,
    reference: {
      kind: 'january',
      group: 'befolkning',
      expectedLag: 0,
      register: named('register'),
      text: named('1. januar'),
    },
    series: 'ten-years',
    blocks,
    measures: [],
    rows: [
      {
        code: 'I_ALT',
        label: named('I alt'),
        depth: 0,
        total: true,
        values: { n: { kind: 'count', of: [{ block: first }] } },
      },
      ...rows,
    ],
    bars: { title: named(''), rows: [], measure: 'n' },
    lines: { title: named(''), rows: [], measure: 'n' },
    notes: [],
  };
}

/** A block that counts persons over axes. */
export function counting(id: string, axes: readonly Axis[] = []): BlockDefinition {
  return { id, view: 'persons', axes, measure: { kind: 'count' } };
}

/** An exact table; `leaves` are unit → heads per cell. */
export function exactTable(
  table: string,
  year: number,
  leaves: Readonly<Record<string, readonly number[]>>,
  over: Partial<ExactTable> = {},
): ExactTable {
  const units = Object.keys(leaves).sort();
  const heads = Int32Array.from(units.flatMap((unit) => leaves[unit] ?? []));
  return { table, period: yearOf(year), units, cellCount: heads.length / Math.max(units.length, 1), heads, ...over };
}

/** The anchors the gates are read from. */
export const anchors = tableOf('ANK', 0, [counting('residents'), counting('households'), counting('r1664')]);

/** Protects one edition of a world: groupings and atoms included, as the build does it. */
export function protectWorld(
  units: readonly Unit[],
  exact: ExactEdition,
  definitions: readonly TableDefinition[],
  seed: Uint8Array,
  rules: RuleSet = standard,
): ProtectedEdition {
  const groupings = groupPlaces(directoryOf(units));
  const counts = [gateCountsOf(exact, anchors)];
  const atoms = buildAtoms({ units, groupings, counts, gates: rules.gates });
  return protectEdition(
    exact,
    {
      definitions,
      units,
      groupings,
      atoms,
      anchors: anchors.id,
      rounding: prepareRounding(definitions, anchors, atoms, groupings),
      rowParts: rowPartsOf(definitions),
      rules,
      hmac,
    },
    new Map(exact.tables.map((table) => [table.period.id, seed])),
  );
}
