import { holdsOn } from '../../domain/kernel/holds-on.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { GrantRow } from '../../domain/model/grant.ts';
import type { CityFlow, CityPlace, CityView } from '../../domain/model/grant-city.ts';
import type { GrantRound, ShownRound } from '../../domain/model/grant-round.ts';
import type { Helhedsplan } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { nearestMetres } from '../../engines/grants/attach-evidence.ts';
import type { OfficialLists } from '../../engines/monitor/lists/official-lists.ts';
import { movesOf, pointsOf } from './moves-and-ground.ts';

/** Kommuner of a round that have an exposed area or one on the edge. */
export function citiesOf({ run }: ShownRound): readonly string[] {
  const names = run.rows.filter((row) => isExposed(row) || row.class === 'K3').map(({ unit }) => unit.kommune);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'da'));
}

const isExposed = ({ class: own }: GrantRow): boolean => own === 'K1' || own === 'K2';

/**
 * A town: its most exposed areas, those on the edge, and vulnerable afdelinger around them, with the moves between them
 * and the efforts in each. So that money for one place is given with an eye to the next.
 * @source seed 003, Principper for fordeling; prioritering.md section 4
 */
export function cityView(
  content: ReleaseContent,
  round: GrantRound,
  shown: ShownRound,
  asked: { readonly kommune: string; readonly lists: OfficialLists },
): CityView {
  const { attach } = round.inputs.rules;
  const rows = shown.run.rows.filter(({ unit }) => unit.kommune === asked.kommune);
  const exposed = rows.filter(isExposed);
  const edge = rows.filter(({ class: own }) => own === 'K3' || own === 'K4' || own === undefined);
  const line = shown.run.universe * attach.topShare;
  const vulnerable = rows.filter(
    (row) =>
      row.class === 'K5' &&
      ((row.score.rank ?? line + 1) <= line || row.unit.criteria.some(({ state }) => state === 'met')),
  );
  const grounds = exposed.map(({ unit }) => ({ name: unit.name, points: pointsOf(content, unit.afdelinger) }));
  const placed =
    (group: CityPlace['group']) =>
    (row: GrantRow): CityPlace => {
      const own = pointsOf(content, row.unit.afdelinger);
      const far = grounds
        .flatMap(({ name, points }) => {
          const metres = nearestMetres(points, own);
          return metres === undefined || name.da === row.unit.name.da ? [] : [{ name, metres }];
        })
        .sort((a, b) => a.metres - b.metres)[0];
      return {
        group,
        row,
        ...(far ? { nearest: far } : {}),
        plans: plansOf(content, row, round.inputs.asOf),
        physical: physicalOf(row, asked.lists),
      };
    };
  const places = [
    ...exposed.map(placed('exposed')),
    ...edge.map(placed('edge')),
    ...vulnerable.map(placed('vulnerable')),
  ];
  return { kommune: asked.kommune, places, flows: flowsBetween(content, round, places) };
}

function plansOf({ directory }: ReleaseContent, { unit }: GrantRow, day: string): CityPlace['plans'] {
  const own = new Set(unit.afdelinger);
  const covers = (plan: Helhedsplan): boolean =>
    holdsOn(plan, day) && plan.members.some(({ afdeling }) => own.has(afdeling));
  return directory.helhedsplaner.filter(covers).map(({ id, name, to }) => ({ id, name, to }));
}

// Having been a transformation area gives a duty to plan what is built; the lists say when it was one.
function physicalOf({ unit }: GrantRow, lists: OfficialLists): readonly string[] {
  const known = lists.areas.of(unit.kommune, unit.name.da);
  if (!known) return [];
  const months = [...new Set(lists.lists.filter(({ id }) => id === 'omdannelse').map(({ list }) => list))];
  return months.filter((list) => lists.membership(known, list, 'omdannelse') === 'met');
}

const mostFlows = 12;

// Moves out of each exposed area or edge to the other places, in the newest years together.
function flowsBetween(content: ReleaseContent, round: GrantRound, places: readonly CityPlace[]): readonly CityFlow[] {
  const from = places.filter(({ group, row }) => group !== 'vulnerable' && !row.unit.key.startsWith('sum:'));
  const flows = from.flatMap(({ row }) => {
    const moves = movesOf(content, row.unit.key, round.inputs.rules.attach.flowYears);
    if (!moves) return [];
    return places.flatMap(({ row: other }): readonly CityFlow[] => {
      if (other.unit.key === row.unit.key) return [];
      const persons = other.unit.afdelinger.reduce((sum, id) => sum + moves(`afd:${id}`).fromArea, 0);
      const all = moves('').allOut;
      return persons > 0 ? [{ from: nameOf(row), to: nameOf(other), persons, share: all > 0 ? persons / all : 0 }] : [];
    });
  });
  return flows.sort((a, b) => b.persons - a.persons).slice(0, mostFlows);
}

const nameOf = ({ unit }: GrantRow): Text => unit.name;
