import type { AreaClassId } from '../../domain/model/area-class.ts';
import type { AreaDuty } from '../../domain/model/listed-area.ts';
import type { AreaConsequence } from '../../domain/model/monitor-rules.ts';

/** Classes an area had on a list. */
export interface ClassesOnList {
  readonly list: string;
  readonly day: string;
  readonly classes: readonly AreaClassId[];
}

/**
 * What an area's lists trigger on a list: duties of its classes with their dates, and those that outlive a class it has
 * left.
 * @param history - Classes by list of 1 December, by rising list; lists that are not known are left out.
 * @source kriterier.md section 7
 */
export function dutiesOf(
  consequences: readonly AreaConsequence[],
  history: readonly ClassesOnList[],
): readonly AreaDuty[] {
  const now = history.at(-1);
  if (!now) return [];
  return consequences.flatMap((one): readonly AreaDuty[] => {
    const had = history.map(
      ({ list, classes }) => list >= one.firstList && one.classes.some((id) => classes.includes(id)),
    );
    const last = had.lastIndexOf(true);
    if (last < 0) return [];
    const first = had.slice(0, last).lastIndexOf(false) + 1;
    const [began, ended] = [history[first], history[last]];
    if (!began || !ended) return [];
    const { id, text, source, outlives } = one;
    const due = one.dueMonths === undefined ? {} : { due: monthsAfter(began.day, one.dueMonths) };
    const told = { id, text, source, since: began.list, ...due };
    if (last === had.length - 1) {
      return [{ ...told, state: 'in-force', ...(outlives ? { afterwards: outlives.text } : {}) }];
    }
    const until = outlives && (outlives.until ?? monthsAfter(ended.day, 12 * (outlives.yearsOff ?? 0)));
    if (!outlives || until === undefined || now.day >= until) return [];
    return [{ ...told, state: 'outlives', until, afterwards: outlives.text }];
  });
}

function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  return `${Math.floor(total / 12)}-${`${(total % 12) + 1}`.padStart(2, '0')}${day.slice(7)}`;
}
