import type { MonthFigure } from '../../../domain/model/months.ts';

/** A source of a kommune that has not delivered the month that was due. Months are `YYYY-MM`. */
export interface SilentSource {
  readonly kommunekode: number;
  readonly datakilde: string;
  readonly indikator: string;
  readonly last: string;
  readonly due: string;
}

const monthsOfYear = 12;

/** The newest month whose figures are due on a day, when those of a month are due on a day of the next. */
export function newestDueMonth(day: string, dueDay: number): string {
  const back = Number(day.slice(8, 10)) >= dueDay ? 1 : 2;
  const month = Number(day.slice(0, 4)) * monthsOfYear + Number(day.slice(5, 7)) - 1 - back;
  return `${Math.floor(month / monthsOfYear)}-${String((month % monthsOfYear) + 1).padStart(2, '0')}`;
}

/**
 * Sources that have delivered months before and not the one that is due: each kommune, source and indicator once.
 * @source monitorering.md section 15 (delivered before the 10th)
 */
export function silentSources(figures: readonly MonthFigure[], day: string, dueDay: number): readonly SilentSource[] {
  const due = newestDueMonth(day, dueDay);
  const monthly = figures.filter(
    ({ periodeType, kommunekode }) => periodeType === 'maaned' && kommunekode !== undefined,
  );
  const groups = Map.groupBy(monthly, (one) => [one.kommunekode, one.datakilde, one.indikator].join('\n'));
  return [...groups.values()].flatMap((own): readonly SilentSource[] => {
    const [first] = own;
    const last =
      own
        .map(({ periodeFra }) => periodeFra.slice(0, 7))
        .toSorted()
        .at(-1) ?? '';
    if (first?.kommunekode === undefined || last >= due) return [];
    const { kommunekode, datakilde, indikator } = first;
    return [{ kommunekode, datakilde, indikator, last, due }];
  });
}
