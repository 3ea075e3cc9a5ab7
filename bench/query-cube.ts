// Speed of questions at full scale: 24 tables x 10 years for 1, 50 and all afdelinger, over cubes of random leaves.
// Run: node --experimental-strip-types bench/query-cube.ts [afdelinger]

import { standard } from '../src/domain/definitions/gates/standard.ts';
import { tables, totalsTable } from '../src/domain/definitions/tables/index.ts';
import type { ProtectedTable } from '../src/domain/model/leaf.ts';
import type { TablePeriod } from '../src/domain/model/period.ts';
import type { Afdeling, PlaceDirectory } from '../src/domain/model/place.ts';
import type { ReleaseContent } from '../src/domain/model/release.ts';
import type { TableDefinition } from '../src/domain/model/table-definition.ts';
import { answerTable } from '../src/engines/query/answer-table.ts';
import { parseSelection } from '../src/engines/query/parse-selection.ts';
import { contextOf } from '../src/engines/query/query-context.ts';
import { search } from '../src/engines/query/search.ts';
import { buildSearchIndex } from '../src/engines/query/search-index.ts';

const afdelingCount = Number(process.argv[2] ?? 7_000);
const edition = 2026;
const yearCount = 10;
const repeats = 41;

// A linear congruential draw: the same leaves on every run.
let state = 1;
const draw = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

const periods: readonly TablePeriod[] = Array.from({ length: yearCount }, (_, i) => {
  const year = edition - yearCount + 1 + i;
  const day = `${year}-01-01`;
  return { id: String(year), edition: year, label: { da: day, en: day }, start: day, end: day };
});

function directory(): PlaceDirectory {
  const names = [
    'Vesterparken',
    'Æblehaven',
    'Møllevangen',
    'Nørreskov',
    'Åparken',
    'Søndergård',
    'Ådalen',
    'Lyngbakken',
  ];
  const kommuner = Array.from({ length: 98 }, (_, i) => ({
    code: String(101 + i * 7),
    name: `${names[i % names.length]} ${i}`,
    region: `08${1 + (i % 5)}`,
    lon: 9,
    lat: 56,
  }));
  const organisationer = Array.from({ length: 520 }, (_, i) => ({
    nr: String(i + 1).padStart(4, '0'),
    name: `Boligforeningen ${names[i % names.length]} ${i}`,
    kommune: kommuner[i % 98]?.code ?? '101',
    validFrom: '1950-01-01',
  }));
  const afdelinger = Array.from({ length: afdelingCount }, (_, i): Afdeling => {
    const organisation = organisationer[i % 520];
    const nr = organisation?.nr ?? '0001';
    const id = `${nr}-${String(Math.floor(i / 520) + 1).padStart(5, '0')}`;
    const name = `${names[draw(names.length)]} ${draw(90)}`;
    const validFrom = draw(20) === 0 ? `${2018 + draw(8)}-01-01` : '1980-01-01';
    return { id, name, formerNames: [], organisation: nr, kommune: organisation?.kommune ?? '101', validFrom };
  });
  const regionOf = new Map(kommuner.map((k) => [k.code, k.region]));
  const units = afdelinger.map((a) => ({
    id: a.id,
    kind: 'afdeling' as const,
    afdeling: a.id,
    organisation: a.organisation,
    kommune: a.kommune,
    region: regionOf.get(a.kommune) ?? '081',
    validFrom: a.validFrom,
  }));
  const regioner = [1, 2, 3, 4, 5].map((r) => ({ code: `08${r}`, name: `Region ${r}` }));
  return {
    edition,
    units,
    afdelinger,
    organisationer,
    helhedsplaner: [],
    omraader: [],
    kommuner,
    regioner,
    events: [],
  };
}

// A third of the afdelinger stand in atoms of three, as small ones do from tier 1 on.
function atomsOf(places: PlaceDirectory, tier: number): ProtectedTable['atoms'] {
  const ids = places.units.map((u) => u.id);
  const alone = tier === 0 ? ids : ids.filter((_, i) => i % 9 > 2);
  const merged = tier === 0 ? [] : ids.filter((_, i) => i % 9 <= 2);
  const triples = Array.from({ length: Math.ceil(merged.length / 3) }, (_, i) => merged.slice(i * 3, i * 3 + 3));
  return [...alone.map((id) => [id]), ...triples].map((members) => ({ id: members.join('+'), members }));
}

function cubeOf(definition: TableDefinition, places: PlaceDirectory): ProtectedTable {
  const sizes = definition.blocks.map((b) => b.axes.reduce((n, a) => n * a.categories.length, 1));
  const cellCount = sizes.reduce((a, b) => a + b, 0);
  const sumCells: number[] = [];
  let first = 0;
  definition.blocks.forEach((block, i) => {
    const size = sizes[i] ?? 0;
    if (block.measure.kind === 'sum') for (let c = 0; c < size; c++) sumCells.push(first + c);
    first += size;
  });
  const atoms = atomsOf(places, definition.tier);
  const own = definition.series === 'elections' ? periods.slice(-3) : periods;
  const leafCount = atoms.length * own.length;
  const heads = new Int32Array(leafCount * cellCount).map(() => draw(12) * 5);
  const value = new Float64Array(leafCount * sumCells.length).map(() => draw(1000));
  const sums = { cells: Int32Array.from(sumCells), value, own: new Uint8Array(value.length).fill(1) };
  const alive = new Uint8Array(leafCount).fill(1);
  const table = { table: definition.id, atoms, periods: own, cellCount, heads, alive, sigma: {} };
  return sumCells.length > 0 ? { ...table, sums } : table;
}

const places = directory();
const definitions = [totalsTable, ...tables];
const content: ReleaseContent = {
  manifest: {
    format: 'kvarter-release/1',
    id: 'r_0000000000000000',
    edition,
    created: `${edition}-01-01`,
    synthetic: true,
    rules: { ...standard, ownPercent: 80 },
    tables: definitions.map((d) => d.id),
    dataDates: [],
    breaks: [],
    seedSha256: '',
    dataHash: '',
    files: [],
  },
  directory: places,
  definitions,
  tables: new Map(definitions.map((d) => [d.id, cubeOf(d, places)])),
  references: [],
};

function median(times: readonly number[], at = 0.5): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * at)] ?? 0).toFixed(2);
}

function timed(work: (i: number) => unknown, runs = repeats): readonly number[] {
  return Array.from({ length: runs }, (_, i) => {
    const start = performance.now();
    work(i);
    return performance.now() - start;
  });
}

const allTables = (sted: string, sml: readonly ('kom' | 'land')[] = []): void => {
  const selection = parseSelection(sted);
  const comparators = sml.map((level) => ({ level }));
  for (const { id } of tables) answerTable(content, { table: id, selection, lineage: 'nu', comparators });
};
const ownAtoms = places.units.filter((_, i) => i % 9 > 2).map((u) => `afd:${u.id}`);
const one = (i: number): string => ownAtoms[(i * 37) % ownAtoms.length] ?? '';
const fifty = (i: number): string => ownAtoms.slice(i * 50, i * 50 + 50).join(',');

const prepared = timed(() => contextOf(content), 1);
const cold = timed(() => allTables('land:000'), 1);
const levels = contextOf(content);
const everything = timed(() => {
  for (const d of tables) levels.levelSums(levels.compiled(d)).clear();
  allTables('land:000');
}, 11);
timed((i) => allTables(one(i)));
const lines = [
  ['release prepared for questions', prepared, ''],
  ['24 tables x 10 years, all afdelinger, first question', cold, ''],
  ['24 tables x 10 years, all afdelinger, added anew', everything, '< 150'],
  ['24 tables x 10 years, 1 afdeling', timed((i) => allTables(one(i))), '< 2'],
  ['24 tables x 10 years, 50 afdelinger', timed((i) => allTables(fifty(i))), '< 10'],
  ['24 tables x 10 years, 1 afdeling beside kommune and country', timed((i) => allTables(one(i), ['kom', 'land'])), ''],
] as const;
for (const [what, times, target] of lines) console.log(`${what}: ${median(times)} ms ${target}`);

const index = buildSearchIndex(places, definitions);
const queries = [
  'ves',
  'vesterparken',
  'æble',
  '0045',
  '45 1',
  'helhedsplan',
  'boligforeningen',
  'søndergård 12',
  'ud',
  '5',
];
const searches = timed((i) => search(index, queries[i % queries.length] ?? '', () => true), 200);
console.log(
  `search over ${index.entries.length} names: p50 ${median(searches)} ms, p95 ${median(searches, 0.95)} ms < 20`,
);
const figures = tables.reduce((n, d) => n + d.rows.length * d.measures.length, 0);
console.log(
  `${afdelingCount} afdelinger, ${definitions.length} tables, ${figures} figures a year, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
);
