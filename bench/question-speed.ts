import { openApp } from '../src/app/start/open-app.ts';
import { criteria } from '../src/domain/definitions/criteria/index.ts';
import { tables } from '../src/domain/definitions/tables/index.ts';
import type { SqlEngine } from '../src/domain/model/ports.ts';
import type { ReleaseContent } from '../src/domain/model/release.ts';
import type { Selection } from '../src/domain/model/selection.ts';
import { numberOf } from '../src/domain/model/status-of.ts';
import type { Pick, TableDefinition } from '../src/domain/model/table-definition.ts';
import { answerTable } from '../src/engines/query/answer-table.ts';
import { parseSelection } from '../src/engines/query/parse-selection.ts';
import { contextOf } from '../src/engines/query/query-context.ts';
import { needRelease } from './bench-data.ts';
import { type Benchmark, type BenchRow, type BenchSetup, quantile } from './bench-row.ts';
import { sameDraw } from './draw.ts';

// A server has been asked before: code that runs often is compiled by then.
const warmUpRuns = 300;
const runs = 201;
const countryRuns = 31;
const peerRuns = 7;

/** A set of afdelinger asked about; undefined is the whole country. */
type Asked = readonly string[] | undefined;

/** Questions to the cube, and DuckDB asked for the same sums of the same leaves. */
export const questionSpeed: Benchmark = async (setup) => {
  const app = await openApp(await needRelease(setup));
  const sql = await app.openSql();
  try {
    const current = await app.releases.current();
    if (!current) throw new Error('no release');
    const content = await app.releases.read(current.id);
    setup.say('loading the leaves into DuckDB');
    const peer = await openPeer(sql, content, `${app.dataDir}/releases/${current.id}/leaves`);
    return await compareAll(setup, content, peer);
  } finally {
    sql.close();
    await app.state.close();
  }
};

async function compareAll(setup: BenchSetup, content: ReleaseContent, peer: Peer): Promise<readonly BenchRow[]> {
  const draw = sameDraw();
  const alone = aloneEverywhere(content);
  const some = (count: number): readonly string[] => {
    const drawn = new Set<string>();
    while (drawn.size < Math.min(count, alone.length)) drawn.add(alone[draw(alone.length)] ?? '');
    return [...drawn];
  };
  const sets = (count: number, of: number): readonly Asked[] => Array.from({ length: count }, () => some(of));
  const cases = [
    { name: '1 afdeling', target: 2, asked: sets(runs, 1) },
    { name: '50 afdelinger', target: 10, asked: sets(runs, 50) },
    { name: 'all afdelinger', target: 150, asked: Array.from({ length: countryRuns }, (): Asked => undefined) },
  ];
  const first = timed(() => askAll(content, undefined));
  for (const asked of sets(warmUpRuns, 1)) askAll(content, asked);
  const rows: BenchRow[] = [];
  for (const { name, target, asked } of cases) {
    setup.say(`24 tables, ${name}`);
    const same = await compareSums(content, peer, asked[0]);
    const ours = asked.map((set) => {
      if (set === undefined) forgetLevels(content);
      return timed(() => askAll(content, set));
    });
    const peers: { readonly name: string; readonly measured: number }[] = [];
    for (const store of ['parquet', 'memory'] as const) {
      const theirs: number[] = [];
      for (const set of asked.slice(0, peerRuns)) theirs.push(await timedAsync(() => peer.askAll(set, store)));
      peers.push({
        name: `DuckDB, leaves in ${store === 'parquet' ? 'Parquet' : 'memory'}`,
        measured: quantile(theirs, 0.5),
      });
    }
    rows.push({
      what: `24 tables x ${yearsIn(content)} years, ${name}`,
      measured: quantile(ours, 0.5),
      unit: 'ms',
      target,
      peers,
      how: `medians of ${ours.length} and ${peerRuns} questions, p95 ${quantile(ours, 0.95).toFixed(2)} ms; ${same} counts equal to DuckDB's sums of the same leaves`,
    });
  }
  setup.say(`${figuresRead} figures read while timed`);
  const what = `24 tables x ${yearsIn(content)} years, all afdelinger, first question of a process`;
  return [...rows, { what, measured: first, unit: 'ms', how: 'once: look-ups made, nothing compiled yet' }];
}

function yearsIn(content: ReleaseContent): number {
  return Math.max(...[...content.tables.values()].map((table) => table.periods.length));
}

function askAll(content: ReleaseContent, asked: Asked): void {
  const selection = selectionOf(asked);
  for (const { id } of tables) figuresRead += readAll(ask(content, id, selection));
}

// Every figure of an answer is read inside the time measured, so that none could be left to make until then.
let figuresRead = 0;

function readAll({ cells }: ReturnType<typeof answerTable>): number {
  let read = 0;
  for (const row of cells) {
    for (const period of row) {
      for (const cell of period) read += cell.kind === 'rounded' && Number.isNaN(cell.value + cell.band) ? 0 : 1;
    }
  }
  return read;
}

// One link is one question, however many tables it opens.
function selectionOf(asked: Asked): Selection {
  return parseSelection(asked === undefined ? 'land:000' : asked.map((id) => `afd:${id}`).join(','));
}

function ask(content: ReleaseContent, table: string, selection: Selection): ReturnType<typeof answerTable> {
  return answerTable(content, { table, selection, lineage: 'nu', comparators: [], criteria });
}

// Sums of kommuner, regions and the country are kept with a release; the benchmark adds them anew each time.
function forgetLevels(content: ReleaseContent): void {
  const context = contextOf(content);
  for (const { id } of tables) context.levelSums(context.compiled(context.definitionOf(id))).clear();
}

// Afdelinger that no table merges with others and no event merged or split, so that Kvarter and DuckDB mean the same.
function aloneEverywhere(content: ReleaseContent): readonly string[] {
  const lists = tables.map(({ id }) => new Set(content.tables.get(id)?.atoms.map((atom) => atom.id)));
  const changed = new Set(content.directory.events.flatMap((event) => [...event.from, ...event.to]));
  return content.directory.afdelinger
    .map((a) => a.id)
    .filter((id) => !changed.has(id) && lists.every((atoms) => atoms.has(id)));
}

interface PeerSums {
  readonly cells: readonly number[];
  readonly pooled: readonly number[];
}

interface Peer {
  askAll(asked: Asked, store: 'parquet' | 'memory'): Promise<void>;
  /** Sums of a table's cells and of its rows that are not distributed, by period. */
  sums(table: string, asked: Asked): Promise<readonly PeerSums[]>;
}

async function openPeer(sql: SqlEngine, content: ReleaseContent, leaves: string): Promise<Peer> {
  const fileOf = (table: string): string => `read_parquet('${leaves.replaceAll("'", "''")}/${table}.parquet')`;
  const positions = new Map<string, ReadonlyMap<string, number>>();
  for (const { id } of tables) {
    await sql.run(`CREATE TABLE leaves_${id} AS SELECT * FROM ${fileOf(id)}`);
    positions.set(id, new Map(content.tables.get(id)?.atoms.map((atom, i) => [atom.id, i])));
  }
  const query = (table: string, asked: Asked, store: 'parquet' | 'memory'): string => {
    const cube = content.tables.get(table);
    const cells = Array.from({ length: cube?.cellCount ?? 0 }, (_, i) => `sum(c${i})::DOUBLE AS c${i}`);
    const sums = [...(cube?.sums?.cells ?? [])].map((i) => `sum(s${i}) AS s${i}`);
    const pooled = (cube?.pooled?.rows ?? []).map((_row, i) => `sum(p${i})::DOUBLE AS p${i}`);
    const from = store === 'memory' ? `leaves_${table}` : fileOf(table);
    const atoms = asked?.map((id) => positions.get(table)?.get(id)).join(', ');
    const where = atoms === undefined ? '' : ` WHERE atom IN (${atoms})`;
    return `SELECT period, ${[...cells, ...sums, ...pooled].join(', ')} FROM ${from}${where} GROUP BY period ORDER BY period`;
  };
  return {
    askAll: async (asked, store) => {
      for (const { id } of tables) await sql.columns(query(id, asked, store), () => undefined);
    },
    sums: async (table, asked) => {
      const rows = await sql.rows(query(table, asked, 'parquet'));
      const numbers = (row: (typeof rows)[number], mark: RegExp): readonly number[] =>
        Object.keys(row).flatMap((name) => (mark.test(name) ? [Number(row[name])] : []));
      return rows.map((row) => ({ cells: numbers(row, /^c\d/), pooled: numbers(row, /^p\d/) }));
    },
  };
}

// Rows that are not distributed count where cells of theirs are, if everybody of theirs is (diskretion.md 8.3).
function wholeRows(content: ReleaseContent, table: string, cells: readonly number[]): readonly number[] {
  const rows = content.tables.get(table)?.pooled?.rows ?? [];
  return [...rows.entries()]
    .filter(([, row]) => row.cells.some((cell) => cells.includes(cell)))
    .filter(([, row]) => row.everybody.every((cell) => cells.includes(cell)))
    .map(([r]) => r);
}

// Every row that counts cells of its own table must say what DuckDB's sums say. @throws when one does not
async function compareSums(content: ReleaseContent, peer: Peer, asked: Asked): Promise<number> {
  let equal = 0;
  for (const { id } of tables) {
    const definition = content.definitions.find((d) => d.id === id);
    if (!definition) throw new Error(`no definition of ${id}`);
    const answer = ask(content, id, selectionOf(asked));
    const sums = await peer.sums(id, asked);
    const measure = answer.measures.findIndex((m) => m.id === 'n');
    for (const row of definition.rows) {
      // An answer may hold rows that no definition has, such as the moves between the chosen afdelinger.
      const r = answer.rows.findIndex(({ code }) => code === row.code);
      const formula = row.values.n;
      if (measure < 0 || formula?.kind !== 'count' || formula.of.some((pick) => isElsewhere(pick))) continue;
      const cells = formula.of.flatMap((pick) => cellsOf(definition, pick));
      const whole = wholeRows(content, id, cells);
      answer.periods.forEach((period, p) => {
        const cell = answer.cells[r]?.[p]?.[measure];
        const ours = cell && numberOf(cell);
        if (ours === undefined) return;
        const distributed = cells.reduce((sum, c) => sum + (sums[p]?.cells[c] ?? 0), 0);
        const theirs = whole.reduce((sum, r) => sum + (sums[p]?.pooled[r] ?? 0), distributed);
        if (ours !== Math.max(0, theirs)) throw new Error(`${id} ${row.code} ${period.id}: ${ours}, DuckDB ${theirs}`);
        equal += 1;
      });
    }
  }
  return equal;
}

function isElsewhere(pick: Pick): boolean {
  return pick.table !== undefined || pick.editionShift !== undefined;
}

// Cell numbers of a pick: blocks follow one another, the last axis of a block runs fastest.
function cellsOf(definition: TableDefinition, pick: Pick): readonly number[] {
  let first = 0;
  for (const block of definition.blocks) {
    const size = block.axes.reduce((n, axis) => n * axis.categories.length, 1);
    if (block.id === pick.block) {
      return block.axes
        .reduce<readonly number[]>(
          (cells, axis) => {
            const chosen = pick.where?.[axis.id];
            const at = axis.categories.flatMap((c, i) => (chosen === undefined || chosen.includes(c.code) ? [i] : []));
            return cells.flatMap((cell) => at.map((i) => cell * axis.categories.length + i));
          },
          [0],
        )
        .map((cell) => cell + first);
    }
    first += size;
  }
  throw new Error(`${definition.id} has no block ${pick.block}`);
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

async function timedAsync(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
