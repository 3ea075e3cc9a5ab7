import { keepOne } from '../../domain/kernel/keep-one.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { NeighbourFacts } from '../../engines/grants/attach-evidence.ts';
import { listFlows } from '../../engines/query/list-flows.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { ifHomes } from '../release/if-homes.ts';

/** A place in EPSG:25832, metres. */
export type Point = readonly [x: number, y: number];

const mostEnds = 10_000;

type Ground = ReadonlyMap<string, readonly Point[]>;

// Every afdeling may be asked about, so the addresses of all are read once a release.
const groundOf = keepOne(readGround);

/** Where afdelinger stand: their addresses, or their middles in a release without addresses. */
export function pointsOf(content: ReleaseContent, afdelinger: readonly string[]): readonly Point[] {
  const ground = groundOf(content);
  return [...new Set(afdelinger)].flatMap((id) => ground.get(id) ?? []);
}

function readGround({ dwellings, directory }: ReleaseContent): Ground {
  const found = new Map<string, Point[]>();
  const add = (id: string, x = Number.NaN, y = Number.NaN): void => {
    if (Number.isNaN(x) || Number.isNaN(y)) return;
    const own = found.get(id);
    if (own) own.push([x, y]);
    else found.set(id, [[x, y]]);
  };
  if (dwellings) {
    const { ids, columns } = dwellings;
    for (const [at, id] of ids.entries()) if (columns.special[at] !== 1) add(id, columns.x[at], columns.y[at]);
  } else for (const { id, x, y } of directory.afdelinger) add(id, x, y);
  return found;
}

/** Moves between a place and an afdeling, with all moves of the place. */
export type MovesBetween = (key: string) => NonNullable<NeighbourFacts['moved']>;

/** Moves of a place in its newest years together; undefined in a release without moves, or where the place's are not shown. */
export function movesOf(content: ReleaseContent, key: string, years: number): MovesBetween | undefined {
  const { flows } = content;
  if (!flows) return undefined;
  const [from, to] = [new Map<string, number>(), new Map<string, number>()];
  let [allOut, allIn] = [0, 0];
  for (const { id } of flows.periods.slice(-years)) {
    const year = flowsOf(content, key, id);
    if (!year) continue;
    allOut += year.out.all;
    allIn += year.into.all;
    for (const [end, persons] of year.out.ends) from.set(end, (from.get(end) ?? 0) + persons);
    for (const [end, persons] of year.into.ends) to.set(end, (to.get(end) ?? 0) + persons);
  }
  if (allOut + allIn === 0) return undefined;
  return (end) => ({ fromArea: from.get(end) ?? 0, toArea: to.get(end) ?? 0, allOut, allIn });
}

function flowsOf(content: ReleaseContent, key: string, period: string) {
  const { flows } = content;
  if (!flows) return undefined;
  const question = {
    flows: flows.definition.id,
    selection: parseSelection(key),
    lineage: 'nu',
    periods: period,
    most: mostEnds,
  } as const;
  const found = ifHomes(() => listFlows(content, { ...question, mayName: () => true }));
  if (!found || found.hidden) return undefined;
  const told = (side: typeof found.into) => ({
    all: side.total.kind === 'rounded' ? side.total.value : 0,
    ends: side.ends.map((end) => [end.key, end.persons.kind === 'rounded' ? end.persons.value : 0] as const),
  });
  return { into: told(found.into), out: told(found.outOf) };
}
