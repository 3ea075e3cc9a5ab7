import { movesByGroup } from '../../domain/definitions/flows/moves-by-group.ts';
import { moveSettings } from '../../domain/definitions/monitoring/move-settings.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { groupsOf } from '../../domain/model/flow-groups.ts';
import type { MoveLevel, MoveSplit } from '../../domain/model/moves.ts';

/** What is asked about moves, as addresses and commands say it. */
export interface MovesAsked {
  /** A place or a sum in link form. */
  readonly sted: string;
  readonly niveau: MoveLevel;
  /** Period rule as in links; the years it picks are added up. */
  readonly periode: string;
  /** A boligområde whose movers are looked at; '' = those that are exposed by their criteria. */
  readonly fra: string;
  /** What movers of each place are split by; '' = not at all. */
  readonly gruppe: MoveSplit | '';
  /** Code of the group whose moves are shown; '' = everybody's. */
  readonly del: string;
  /** Release that is pinned; '' = the newest. */
  readonly udgave: string;
}

/** Levels with the words of a chooser. */
export const moveLevels: readonly { readonly id: MoveLevel; readonly name: Text }[] = [
  { id: 'kom', name: { da: 'kommuner', en: 'municipalities' } },
  { id: 'omr', name: { da: 'boligområder', en: 'housing areas' } },
  { id: 'afd', name: { da: 'afdelinger', en: 'afdelinger' } },
];

/** What movers of each place can be split by, with the words of a chooser. */
export const moveSplits: readonly { readonly id: MoveSplit | ''; readonly name: Text }[] = [
  { id: '', name: { da: 'alle sammen', en: 'everybody together' } },
  { id: 'herkomst', name: { da: 'herkomst', en: 'origin' } },
  { id: 'husstand', name: { da: 'husstandstype', en: 'household type' } },
];

/** The place that is shown when none is asked for. */
export const wholeCountry = 'land:000';

/**
 * A question about moves with what was left out filled in.
 * @throws Problem KV-A5 on a level, a split or a group that is none
 */
export function moveQuestion(asked: Readonly<Record<string, string | undefined>>): MovesAsked {
  const sted = asked.sted || wholeCountry;
  const niveau = asked.niveau || (sted === wholeCountry || sted.startsWith('reg:') ? 'kom' : 'omr');
  const level = moveLevels.find(({ id }) => id === niveau);
  if (!level) {
    throw new Problem('KV-A5', { parameter: 'niveau', found: niveau.slice(0, 40), valid: 'kom / omr / afd' });
  }
  const split = moveSplits.find(({ id }) => id === (asked.gruppe ?? ''));
  if (!split) {
    const found = (asked.gruppe ?? '').slice(0, 40);
    throw new Problem('KV-A5', { parameter: 'gruppe', found, valid: 'herkomst / husstand' });
  }
  const groups = groupsOf(movesByGroup).map(({ group }) => group.code);
  const del = asked.del ?? '';
  if (del !== '' && !groups.includes(del)) {
    throw new Problem('KV-A5', { parameter: 'del', found: del.slice(0, 40), valid: groups.join(' / ') });
  }
  const { periode, fra, udgave } = asked;
  const rest = { periode: periode || moveSettings.years, fra: fra ?? '', del, udgave: udgave ?? '' };
  return { sted, niveau: level.id, gruppe: split.id, ...rest };
}
