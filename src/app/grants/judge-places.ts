import { setImmediate } from 'node:timers/promises';
import { criterionSources } from '../../domain/definitions/monitoring/criterion-sources.ts';
import { holdsOn, livesOn, reaches } from '../../domain/kernel/holds-on.ts';
import type { RoundInputs } from '../../domain/model/grant-round.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { readOfficialLists } from '../../engines/monitor/lists/official-lists.ts';
import { derive } from '../../engines/protect/seal.ts';
import { answerParts, type PartFormula } from '../../engines/query/answer-parts.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { judgePlace, targetList } from '../monitor/open-area.ts';
import { theLaw } from '../monitor/the-law.ts';
import { ifHomes } from '../release/if-homes.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';

const judgedDays = keepPerRelease<{ isDone: boolean }>(50);
// So long places are judged before others are answered.
const sliceMs = 10;

/**
 * Works out what {@link roundUnits} asks of every place, and lets others be answered in between: a thousand places take more
 * than a second the first time anybody looks from a day.
 */
export async function judgeAhead(release: Protected<ReleaseContent>, { asOf, rules }: RoundInputs): Promise<void> {
  const { residents } = rules.universe;
  const day = derive(release, (content) =>
    judgedDays(content, `${asOf} ${residents}`, () => ({ isDone: false })),
  ).content;
  if (day.isDone) return;
  let begun = performance.now();
  for (const _place of derive(release, (content) => judgeEach(content, asOf, residents)).content) {
    if (performance.now() - begun < sliceMs) continue;
    await setImmediate();
    begun = performance.now();
  }
  day.isDone = true;
}

function* judgeEach(content: ReleaseContent, asOf: string, residents: number): Generator<undefined> {
  for (const { id } of areasOn(content, asOf)) yield void judgedPlace(content, `omr:${id}`, asOf);
  for (const id of aliveAfdelinger(content, asOf)) {
    const key = `afd:${id}`;
    if (residentsOf(content, key) >= residents) judgedPlace(content, key, asOf);
    yield;
  }
}

/** Boligområder on a day. */
export function areasOn({ directory }: ReleaseContent, day: string): PlaceDirectory['omraader'] {
  return directory.omraader.filter((area) => area.kind === undefined && livesOn(area, day));
}

/** Afdelinger that have not ended on a day. */
export function aliveAfdelinger({ directory }: ReleaseContent, day: string): readonly string[] {
  return directory.afdelinger.filter(({ validTo }) => reaches(validTo, day)).map(({ id }) => id);
}

/** Afdelinger with at least so many residents that a figure of theirs says something. */
export function largeAfdelinger(content: ReleaseContent, day: string, residents: number): readonly string[] {
  return aliveAfdelinger(content, day).filter((id) => residentsOf(content, `afd:${id}`) >= residents);
}

/** Afdelinger in a place on a day. */
export function afdelingerOf({ omraader }: PlaceDirectory, key: string, day: string): readonly string[] {
  if (key.startsWith('afd:')) return [key.slice('afd:'.length)];
  const area = omraader.find(({ id }) => `omr:${id}` === key);
  return (area?.members ?? []).filter((member) => holdsOn(member, day)).map(({ afdeling }) => afdeling);
}

const sizePart: readonly PartFormula[] = criterionSources
  .filter(({ id }) => id === 'size')
  .map(({ part }) => ({ id: 'size', formula: part, decimals: 0 }));
const keptSizes = new WeakMap<ReleaseContent, Map<string, number>>();

// Told first and by itself: most afdelinger are too small, and need not be worked out at all.
function residentsOf(content: ReleaseContent, key: string): number {
  const sizes = keptSizes.get(content) ?? new Map<string, number>();
  keptSizes.set(content, sizes);
  const known = sizes.get(key);
  if (known !== undefined) return known;
  const found = newestSize(content, key);
  sizes.set(key, found);
  return found;
}

function newestSize(content: ReleaseContent, key: string): number {
  const asked = { table: 'T24', parts: sizePart, selection: parseSelection(key), lineage: 'nu' } as const;
  const cell = ifHomes(() => answerParts(content, asked))?.cells[0]?.at(-1)?.[0];
  return cell?.kind === 'rounded' || cell?.kind === 'value' ? cell.value : 0;
}

type Kept = Map<string, MonitoredArea | undefined>;

// A place judged once for a day is the same in every round and version that looks from that day.
const kept = new WeakMap<ReleaseContent, Kept>();

const noLists = readOfficialLists([], theLaw.lists);

/** A place against the law, kept for the day. Undefined where nobody has lived in it in any year. */
export function judgedPlace(content: ReleaseContent, key: string, asOf: string): MonitoredArea | undefined {
  const places: Kept = kept.get(content) ?? new Map();
  kept.set(content, places);
  const at = `${key} ${asOf}`;
  if (!places.has(at)) places.set(at, judge(content, key, asOf));
  return places.get(at);
}

function judge(content: ReleaseContent, key: string, asOf: string): MonitoredArea | undefined {
  const asked = {
    selection: parseSelection(key),
    asOf,
    list: targetList(asOf),
    averaging: 'mean_of_shares',
    known: undefined,
    lists: noLists,
  } as const;
  return ifHomes(() => judgePlace(content, key.startsWith('afd:') ? { ...asked, ways: false } : asked));
}
