import { criterionSources } from '../../domain/definitions/monitoring/criterion-sources.ts';
import { moveSettings } from '../../domain/definitions/monitoring/move-settings.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import type { MoveLevel, UnevenLevel } from '../../domain/model/moves.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { type GroupInPlace, unevenLiving } from '../../engines/monitor/uneven-living.ts';
import { derive } from '../../engines/protect/seal.ts';
import { answerParts, type PartFormula } from '../../engines/query/answer-parts.ts';
import { formatSelection, parseSelection } from '../../engines/query/parse-selection.ts';
import { placesInside } from '../../engines/query/places-inside.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { wholeCountry } from './move-question.ts';
import type { OpenedMoves } from './open-moves.ts';

const table = 'T24';
const source = must(
  criterionSources.find(({ id }) => id === 'origin'),
  'how residents from non-western countries are counted',
);
const parts: readonly PartFormula[] = [
  { id: 'part', formula: source.part, decimals: 0 },
  { id: 'whole', formula: source.whole, decimals: 0 },
];

// One sum a place: thousands of them would take seconds.
const mostPlaces = 800;
const fewestPlaces = 3;
const levels: readonly MoveLevel[] = ['kom', 'omr', 'afd'];

const kept = keepPerRelease<readonly UnevenLevel[]>(200);
// Every afdeling is a place of several others: its kommune, its organisation, its plan.
const keptCounts = keepPerRelease<readonly GroupInPlace[]>(20_000);

// None where they are too many to add up.
const keptPlaces = keepPerRelease<readonly string[]>(300);

/**
 * How unevenly residents from non-western countries and the others live over the kommuner, boligområder and afdelinger
 * of a place, in the newest year. Levels with fewer than three places, or too many to add up, are left out.
 */
export function openUneven({ release, selection, mayName, sameFor }: OpenedMoves): Protected<readonly UnevenLevel[]> {
  const mayNameIt = (sted: string): boolean => parseSelection(sted).terms.every(({ place }) => mayName(place));
  return derive(release.release, (content) => unevenIn(content, selection, mayNameIt, sameFor));
}

function unevenIn(
  content: ReleaseContent,
  selection: Selection,
  mayNameIt: (sted: string) => boolean,
  sameFor: string,
): readonly UnevenLevel[] {
  if (!content.tables.has(table)) return [];
  return levels.flatMap((level) => {
    const all = keptPlaces(content, `${level} ${formatSelection(selection)}`, () => {
      const inside = placesInside(content, { table, selection, level });
      return inside.length > mostPlaces ? [] : inside;
    });
    const named = all.filter(mayNameIt);
    // Who may name all of them is told what everybody else is who may.
    const who = named.length === all.length ? formatSelection(selection) : sameFor;
    return kept(content, `${level} ${who}`, () => levelOf(content, selection, level, named));
  });
}

function levelOf(
  content: ReleaseContent,
  selection: Selection,
  level: MoveLevel,
  places: readonly string[],
): readonly UnevenLevel[] {
  const counted = places.flatMap((sted) => countsOf(content, sted));
  const large = counted.filter(({ whole }) => whole >= moveSettings.unevenResidents);
  if (large.length < fewestPlaces) return [];
  const random = randomFrom(`${formatSelection(selection)} ${level}`);
  const found = unevenLiving(large, random, moveSettings.unevenDraws);
  return found ? [{ level, leftOut: places.length - large.length, ...found }] : [];
}

/**
 * Counts both groups in every place of the country beside the server: in a large kommune that takes longer than a reader
 * should wait.
 */
export async function prepareUneven(release: OpenRelease, { pause, signal }: Preparation): Promise<void> {
  const places = derive(release.release, (content) => {
    const of = { table, selection: parseSelection(wholeCountry) };
    return content.tables.has(table) ? levels.flatMap((level) => placesInside(content, { ...of, level })) : [];
  }).content;
  for (const sted of places) {
    await pause();
    if (signal.aborted) return;
    derive(release.release, (content) => countsOf(content, sted));
  }
  await pause();
  derive(release.release, (content) => unevenIn(content, parseSelection(wholeCountry), () => true, ''));
}

function countsOf(content: ReleaseContent, sted: string): readonly GroupInPlace[] {
  return keptCounts(content, sted, () => countPlace(content, sted));
}

function countPlace(content: ReleaseContent, sted: string): readonly GroupInPlace[] {
  const { cells } = answerParts(content, {
    table,
    parts,
    selection: parseSelection(sted),
    lineage: 'nu',
    newest: true,
  });
  const [part, whole] = cells.map((row) => row[0]?.[0]);
  if (part?.kind !== 'rounded' || whole?.kind !== 'rounded') return [];
  return [{ part: part.value, whole: whole.value, partBand: part.band, wholeBand: whole.band }];
}
