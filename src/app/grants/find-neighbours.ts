import { formatNumber } from '../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { GrantRow } from '../../domain/model/grant.ts';
import type { AttachEvidence, GrantNeighbour } from '../../domain/model/grant-neighbour.ts';
import type { GrantRound, ShownRound } from '../../domain/model/grant-round.ts';
import type { GrantRules } from '../../domain/model/grant-rules.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { attachEvidence, type NeighbourFacts, nearestMetres } from '../../engines/grants/attach-evidence.ts';
import { movesOf, pointsOf } from './moves-and-ground.ts';

const farAway = 1e9;
const mostShown = 12;

/**
 * Afdelinger of the same kommune beside an exposed area, those with most evidence first: how near, how many move between
 * them, how vulnerable they are. A proposal; attaching is decided by a person with a reason.
 * @source prioritering.md section 4
 */
export function findNeighbours(
  content: ReleaseContent,
  round: GrantRound,
  shown: ShownRound,
  area: GrantRow,
): readonly GrantNeighbour[] {
  const { rules } = round.inputs;
  const ground = pointsOf(content, area.unit.afdelinger);
  const moves = movesOf(content, selectionOf(round, area.unit.key), rules.attach.flowYears);
  const candidates = shown.run.rows.filter(
    ({ unit, class: own }) =>
      unit.kommune === area.unit.kommune &&
      unit.key.startsWith('afd:') &&
      own !== 'K1' &&
      own !== 'K2' &&
      unit.key !== area.unit.key,
  );
  return candidates
    .map((row): GrantNeighbour => {
      const metres = nearestMetres(ground, pointsOf(content, row.unit.afdelinger));
      const moved = moves?.(row.unit.key);
      const facts: NeighbourFacts = {
        ...(metres === undefined ? {} : { metres }),
        ...(moved ? { moved } : {}),
        ...(row.score.rank === undefined ? {} : { rankShare: (row.score.rank - 1) / Math.max(1, shown.run.universe) }),
        met: row.unit.criteria.filter(({ state }) => state === 'met').length,
      };
      const evidence = attachEvidence(facts, rules);
      const words = both((lang) => evidenceWords(evidence, metres, rules, lang));
      return { key: row.unit.key, name: row.unit.name, ...(metres === undefined ? {} : { metres }), evidence, words };
    })
    .filter(({ evidence }) => evidence.near === true || evidence.moves?.holds === true)
    .sort((a, b) => b.evidence.holding - a.evidence.holding || (a.metres ?? farAway) - (b.metres ?? farAway))
    .slice(0, mostShown);
}

function selectionOf({ merged }: GrantRound, key: string): string {
  return merged.find((place) => place.key === key)?.parts.join(',') ?? key;
}

const both = (write: (lang: Lang) => string): Text => ({ da: write('da'), en: write('en') });

function evidenceWords(
  evidence: AttachEvidence,
  metres: number | undefined,
  { attach }: GrantRules,
  lang: Lang,
): string {
  const { near, moves, vulnerable, holding } = evidence;
  const percent = (share: number): string => formatNumber(100 * share, 1, lang);
  const distance = metres === undefined ? '' : formatNumber(metres, 0, lang);
  const told = {
    da: [
      near === undefined ? 'afstanden kendes ikke' : `${distance} m (grænse ${attach.metres} m)`,
      moves
        ? `${percent(moves.outShare)} pct. af områdets fraflyttere flyttede hertil, og ${percent(moves.inShare)} pct. af tilflytterne kom herfra`
        : 'flytninger kendes ikke',
      vulnerable ? 'sårbar efter indeks eller kriterier' : 'ikke sårbar efter indeks eller kriterier',
      `${holding} af 3 prøver holder`,
    ],
    en: [
      near === undefined ? 'the distance is not known' : `${distance} m (line ${attach.metres} m)`,
      moves
        ? `${percent(moves.outShare)} per cent of the area's out-movers moved here, and ${percent(moves.inShare)} per cent of its in-movers came from here`
        : 'moves are not known',
      vulnerable ? 'vulnerable by index or criteria' : 'not vulnerable by index or criteria',
      `${holding} of 3 tests hold`,
    ],
  };
  return `${told[lang].join('; ')}.`;
}
