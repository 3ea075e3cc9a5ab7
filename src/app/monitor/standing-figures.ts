import { criterionSources } from '../../domain/definitions/monitoring/criterion-sources.ts';
import { decToNumber } from '../../domain/kernel/decimal.ts';
import type { CriterionId } from '../../domain/model/area-class.ts';
import type { CriterionSource } from '../../domain/model/monitor-rules.ts';
import type { Observation } from '../../domain/model/observation.ts';
import type { Pick as CellPick } from '../../domain/model/table-definition.ts';
import type { MonthProtection } from '../../engines/protect/months/protect-months.ts';
import { cellsOf } from '../../engines/query/compile-table.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { openLists } from './official-lists.ts';
import { readPlace } from './open-area.ts';

/** Indicators of months that count what a criterion of the release counts. */
const sameCount: ReadonlyMap<string, CriterionId> = new Map([
  ['residents', 'size'],
  ['origin', 'origin'],
]);

/**
 * What the standing release shows of the same persons on the same day, with the leaves it was added of: an observation of a
 * period with the release's reference date in it. And whether it can show an area whole; ground without afdelinger is whole.
 */
export async function standingFigures(
  context: AppContext,
  release: OpenRelease,
): Promise<Pick<MonthProtection, 'standing' | 'isClosed'>> {
  const lists = await openLists(context);
  const { content } = release.release;
  const areas = new Map(release.places.directory.omraader.map((area) => [area.id, area]));
  const kept = new Map<string, ReturnType<typeof readPlace>>();
  const readings = (id: string, year: string) => {
    const known = kept.get(`${id} ${year}`);
    if (known) return known;
    const asked = { asOf: `${year}-12-01`, list: `${year}-12`, averaging: 'mean_of_shares', ways: false } as const;
    const made = readPlace(content, { ...asked, selection: parseSelection(`omr:${id}`), known: undefined, lists });
    kept.set(`${id} ${year}`, made);
    return made;
  };
  const cellsIn = leavesPerUnit(release);
  const of: MonthProtection['standing']['of'] = (observation: Observation, side) => {
    const { objektId, indikator, periodeFra, periodeTil } = observation;
    const source = criterionSources.find(({ id }) => id === sameCount.get(indikator));
    const area = areas.get(objektId);
    const day = `${periodeFra.slice(0, 4)}-01-01`;
    if (!source || !area || area.members.length === 0 || day < periodeFra || day > periodeTil) return undefined;
    const found = readings(objektId, day.slice(0, 4)).of.readings.find((one) => one.readings.id === source.id);
    const [reading] = found?.period === day ? found.readings.years : [];
    if (!reading) return undefined;
    const value = decToNumber(side === 'part' || source.id === 'size' ? reading.part : reading.whole);
    return { value, leaves: area.members.length * cellsIn(source, side) };
  };
  const newest = `${release.manifest.edition}`;
  return {
    standing: { release: release.manifest.id, of },
    isClosed: (id) => {
      if ((areas.get(id)?.members.length ?? 0) === 0) return true;
      const { answer } = readings(id, newest);
      return answer.hidden === undefined && answer.coverage === undefined;
    },
  };
}

function leavesPerUnit({ release }: OpenRelease): (source: CriterionSource, side: 'part' | 'whole') => number {
  const definitions = new Map(release.content.definitions.map((definition) => [definition.id, definition]));
  return ({ part, whole }, side) => {
    const formula = side === 'part' ? part : whole;
    const picks = 'of' in formula && Array.isArray(formula.of) ? (formula.of as readonly CellPick[]) : [];
    const cells = picks.map((pick) => {
      const definition = definitions.get(pick.table ?? 'T24');
      return definition ? [...cellsOf(definition, pick)].length : 1;
    });
    return Math.max(
      1,
      cells.reduce((sum, count) => sum + count, 0),
    );
  };
}
