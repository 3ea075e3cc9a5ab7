import { criterionSources } from '../../../src/domain/definitions/monitoring/criterion-sources.ts';
import { tables } from '../../../src/domain/definitions/tables/index.ts';
import type { CriterionId } from '../../../src/domain/model/area-class.ts';
import type { ProtectedTable } from '../../../src/domain/model/leaf.ts';
import type { TablePeriod } from '../../../src/domain/model/period.ts';
import type { DataDate, ReleaseContent } from '../../../src/domain/model/release.ts';
import type { Formula, Pick, TableDefinition } from '../../../src/domain/model/table-definition.ts';
import { cellsOf } from '../../../src/engines/query/compile-table.ts';
import { leaves, release } from '../../engines/query/small-world.ts';

// Areas by the counts of their criteria: one afdeling each, in Herning.

/** `part / whole` of a year by criterion; size has the residents; income the mean and its heads. */
export type YearFigures = Readonly<Record<Exclude<CriterionId, 'size'>, readonly [number, number]>> & {
  readonly size: number;
};

/** Birkeparken of kriterier.md T1 in multiples of five, at the newest edition. */
export const birkeparken: YearFigures = {
  size: 1240,
  labour: [300, 765],
  origin: [700, 1240],
  convicted: [20, 935],
  education: [380, 620],
  income: [226_000, 700],
};

const used = tables.filter(({ id }) => ['T01', 'T03', 'T21', 'T24'].includes(id));
const editions = [2024, 2025, 2026];

const period = (edition: number): TablePeriod => ({
  id: `${edition}`,
  edition,
  label: { da: `liste ${edition}`, en: `list ${edition}` },
  start: `${edition}-12-01`,
  end: `${edition}-12-01`,
});

/** A release of three editions in which every area has these figures in each of them. */
export function criteriaRelease(areas: Readonly<Record<string, readonly YearFigures[]>>): ReleaseContent {
  const ids = Object.keys(areas);
  const afdelinger = ids.map((name, at) => ({ id: `0045-0000${at + 1}`, name }));
  const from = '1980-01-01';
  const plain = release({
    edition: 2026,
    afdelinger,
    definitions: used,
    tables: used.map((definition) => tableOf(definition, Object.values(areas), afdelinger)),
    references: [
      { key: 'bruttoindkomst_gns_region', area: '082', period: '2024', value: 400_000, unit: 'kr', source: 'test' },
      { key: 'doemte_pct_land_2aar', area: '000', period: '2025', value: 0.7, unit: 'pct', source: 'test' },
    ],
    directory: {
      omraader: afdelinger.map(({ id, name }) => ({
        id: `o${id.slice(-1)}`,
        name,
        kommune: '657',
        validFrom: from,
        members: [{ afdeling: id, from }],
      })),
    },
  });
  return { ...plain, manifest: { ...plain.manifest, dataDates: datesOf() } };
}

function datesOf(): readonly DataDate[] {
  const back = { befolkning: 0, stoette: 1, kriminalitet: 1, uddannelse: 1, indkomst: 2 };
  return editions.flatMap((edition) =>
    Object.entries(back).map(([group, years]) => ({
      group,
      edition,
      period: years === 0 ? `${edition}-01-01` : `${edition - years}`,
      delivery: `d${edition}`,
      supplier: 'test',
    })),
  );
}

function tableOf(
  definition: TableDefinition,
  areas: readonly (readonly YearFigures[])[],
  afdelinger: readonly { readonly id: string }[],
): ProtectedTable {
  const size = definition.blocks.reduce((sum, b) => sum + b.axes.reduce((n, axis) => n * axis.categories.length, 1), 0);
  const sumCells = definition.blocks.flatMap((block) =>
    block.measure.kind === 'sum' ? Array.from(cellsOf(definition, { block: block.id })) : [],
  );
  const made = areas.map((years) =>
    editions.map((_edition, e) => leavesOf(definition, size, years[e] ?? years.at(-1) ?? birkeparken)),
  );
  const heads = Object.fromEntries(
    made.map((years, at) => [afdelinger[at]?.id ?? '', years.map(({ cells }) => cells)]),
  );
  const value = made.flat().flatMap(({ totals }) => sumCells.map((cell) => totals.get(cell) ?? 0));
  const own = new Uint8Array(value.length).fill(1);
  const sums = { cells: Int32Array.from(sumCells), value: Float64Array.from(value), own };
  return leaves(definition.id, editions.map(period), heads, sumCells.length > 0 ? { sums } : {});
}

/** Cells of one area and year: a part in the first cell of its pick, those who are no part of it in the last. */
function leavesOf(definition: TableDefinition, size: number, figures: YearFigures) {
  const cells = new Array<number>(size).fill(0);
  const totals = new Map<number, number>();
  const cellIn = (formula: Formula, at: 0 | -1): number | undefined => {
    const [pick] = 'of' in formula && Array.isArray(formula.of) ? (formula.of as readonly Pick[]) : [];
    if (!pick || (pick.table ?? 'T24') !== definition.id) return undefined;
    return Array.from(cellsOf(definition, pick)).at(at);
  };
  for (const source of criterionSources) {
    const [part, whole] = source.id === 'size' ? [figures.size, figures.size] : figures[source.id];
    const [partCell, lastCell] = [cellIn(source.part, 0), cellIn(source.whole, -1)];
    const isWithin = source.id === 'education';
    if (lastCell !== undefined) cells[lastCell] = isWithin ? whole - part : whole;
    if (partCell === undefined || source.id === 'size') continue;
    if (source.part.kind === 'count') cells[partCell] = part;
    if (source.part.kind === 'sum') totals.set(partCell, part);
    if (source.part.kind === 'mean') totals.set(partCell, part * whole);
    if (source.part.kind === 'sum') cells[partCell] = part;
  }
  return { cells, totals };
}
