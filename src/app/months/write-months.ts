import { commaField } from '../../domain/kernel/comma-csv.ts';
import type { MonthFigure } from '../../domain/model/months.ts';

/** Released monthly figures with the fields of an observation. */
export function monthsRecord(figures: readonly MonthFigure[]) {
  return figures.map((figure) => ({
    omraade_objekt_id: figure.objektId,
    kommunekode: figure.kommunekode ?? null,
    indikator: figure.indikator,
    definition_id: figure.definitionId,
    datakilde: figure.datakilde,
    periode_type: figure.periodeType,
    periode_fra: figure.periodeFra,
    periode_til: figure.periodeTil,
    taeller: figure.part ?? null,
    naevner: figure.whole ?? null,
    friskhed: figure.friskhed,
    // One code for whatever is hidden, as diskretion.md 6.5 has it; 3 tells of a gate.
    skjult: skjultOf(figure),
    hentet_tid: figure.hentetTid,
  }));
}

function skjultOf({ hidden }: MonthFigure): number {
  if (hidden === undefined) return 0;
  return hidden === 'gate' ? 3 : 1;
}

const columns = [
  'omraade_objekt_id',
  'kommunekode',
  'indikator',
  'definition_id',
  'datakilde',
  'periode_type',
  'periode_fra',
  'periode_til',
  'taeller',
  'naevner',
  'friskhed',
  'skjult',
  'hentet_tid',
] as const;

/** The same as a comma-separated file. */
export function monthsCsv(figures: readonly MonthFigure[]): string {
  const lines = monthsRecord(figures).map((row) => columns.map((column) => commaField(`${row[column] ?? ''}`)).join());
  return `${[columns.join(), ...lines].join('\n')}\n`;
}
