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
import { keepPerRelease } from '../twins/keep-per-release.ts';
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

/**
 * How unevenly residents from non-western countries and the others live over the kommuner, boligområder and afdelinger
 * of a place, in the newest year. Levels with fewer than three places, or too many to add up, are left out.
 */
export function openUneven({ release, selection, mayName }: OpenedMoves): Protected<readonly UnevenLevel[]> {
  const mayNameIt = (sted: string): boolean => parseSelection(sted).terms.every(({ place }) => mayName(place));
  return derive(release.release, (content) => {
    if (!content.tables.has(table)) return [];
    const named = levels.map((level) => {
      const all = placesInside(content, { table, selection, level });
      return all.length > mostPlaces ? [] : all.filter(mayNameIt);
    });
    const key = `${formatSelection(selection)} ${named.map((places) => places.length).join()}`;
    return kept(content, key, () => levels.flatMap((level, at) => levelOf(content, selection, level, named[at] ?? [])));
  });
}

function levelOf(
  content: ReleaseContent,
  selection: Selection,
  level: MoveLevel,
  places: readonly string[],
): readonly UnevenLevel[] {
  const counted = places.flatMap((sted) => countsOf(content, sted) ?? []);
  const large = counted.filter(({ whole }) => whole >= moveSettings.unevenResidents);
  if (large.length < fewestPlaces) return [];
  const random = randomFrom(`${formatSelection(selection)} ${level}`);
  const found = unevenLiving(large, random, moveSettings.unevenDraws);
  return found ? [{ level, leftOut: places.length - large.length, ...found }] : [];
}

function countsOf(content: ReleaseContent, sted: string): GroupInPlace | undefined {
  const { cells } = answerParts(content, { table, parts, selection: parseSelection(sted), lineage: 'nu' });
  const [part, whole] = cells.map((row) => row.at(-1)?.[0]);
  if (part?.kind !== 'rounded' || whole?.kind !== 'rounded') return undefined;
  return { part: part.value, whole: whole.value, partBand: part.band, wholeBand: whole.band };
}
