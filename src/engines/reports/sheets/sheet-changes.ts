import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { SheetDefinition, SheetFigure } from '../../../domain/model/factsheet.ts';
import type { ChangeFlag, ShownChange } from '../../../domain/model/sheet-comparison.ts';
import type { SheetFigureDefinition } from '../../../domain/model/sheet-figure.ts';
import { sheetWords } from './sheet-words.ts';
import { roundHalfAway, writeFigure } from './write-figure.ts';

/** Figures of a sheet at a time, and the versions of the definitions they were made by; without, those of today. */
export interface SheetState {
  readonly figures: readonly SheetFigure[];
  readonly versions?: Readonly<Record<string, string>>;
}

/**
 * What became other between two times, a line for every figure of the place's own that is shown at one of them at
 * least. A figure that was lost or gained is said to be, never shown as 0.
 * @source faktaark.md section 8
 */
export function sheetChanges(
  definition: SheetDefinition,
  last: SheetState,
  now: SheetState,
  lang: Lang,
): readonly ShownChange[] {
  return definition.figures.flatMap((figure) => {
    const [before, after] = [last, now].map(({ figures }) => figures.find(({ id }) => id === figure.id));
    const [then, today] = [before, after].map((one) => (one?.value.kind === 'value' ? one.value.value : undefined));
    if (then === undefined && today === undefined) return [];
    const written = (value: number): string => writeFigure(value, figure, definition.fractions, lang).text;
    const version = last.versions?.[figure.id];
    const remarks = [
      ...(version !== undefined && version !== figure.version
        ? [sheetWords.otherDefinition[lang](version, figure.version)]
        : []),
      ...(before && after && last.versions && before.source !== after.source
        ? [sheetWords.otherSource[lang](before.source, after.source)]
        : []),
    ];
    return [
      {
        id: figure.id,
        name: figure.name[lang],
        ...(then === undefined ? {} : { last: written(then) }),
        ...(today === undefined ? {} : { now: written(today) }),
        difference: differenceOf(then, today, figure, lang),
        ...(isLarge(then, today, definition.changeFlag) ? { large: true as const } : {}),
        remarks,
      },
    ];
  });
}

function isLarge(then: number | undefined, today: number | undefined, { percent, roots }: ChangeFlag): boolean {
  if (then === undefined || today === undefined) return true;
  const change = Math.abs(today - then);
  return change * 100 > percent * Math.abs(then) && change > roots * Math.sqrt(Math.abs(then));
}

function differenceOf(
  then: number | undefined,
  today: number | undefined,
  figure: SheetFigureDefinition,
  lang: Lang,
): string {
  if (then === undefined) return sheetWords.gained[lang];
  if (today === undefined) return sheetWords.lost[lang];
  const step = stepOf(Math.max(Math.abs(then), Math.abs(today)), figure);
  const difference = roundHalfAway(today, step) - roundHalfAway(then, step);
  if (difference === 0) return sheetWords.unchanged[lang];
  const sign = difference > 0 ? '+' : '-';
  const size = Math.abs(difference);
  if (figure.unit === 'kr') return `${sign}${writeFigure(size, figure, never, lang).text}`;
  const points = figure.unit === 'per-cent' || figure.unit === 'share' ? `\u00A0${sheetWords.points[lang]}` : '';
  return `${sign}${formatCount(size, lang)}${points}`;
}

const never = { same: 0, near: 0, last: 1 };
const [thousand, million] = [1000, 1_000_000] as const;

/** Printed figures are subtracted as they are printed, so that a reader who does the sum gets the same. */
function stepOf(size: number, { unit, rounding }: SheetFigureDefinition): number {
  if (unit === 'kr') return size >= million ? million : thousand;
  return rounding.find(({ from }) => size >= from)?.to ?? 1;
}
