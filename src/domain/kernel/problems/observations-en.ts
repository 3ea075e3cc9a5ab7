import type { ObservationProblems } from './observations.ts';
import type { Sentences } from './sentences.ts';

const empty = (text: string) => (text === '' ? 'empty' : `"${text}"`);

export const observationsEn: Sentences<ObservationProblems> = {
  'KV-I1': (d) =>
    `${d.file} lacks ${d.missing.join(', ')}. The file has the columns ${d.found.join(', ')}. Correct the names in the first line.`,
  'KV-I2': (d) => `Row ${d.row}, column indikator: "${d.found}" is no indicator. Choose among ${d.valid.join(', ')}.`,
  'KV-I3': (d) =>
    d.matches === 0
      ? `Row ${d.row}, column ${d.column}: there is no current area ${empty(d.found)} you can deliver figures of. Check the key, or import the area first.`
      : `Row ${d.row}, column ${d.column}: ${empty(d.found)} fits ${d.matches} areas. Write omraade_objekt_id instead.`,
  'KV-I4': (d) =>
    `Row ${d.row}, column periode: ${empty(d.found)} is no period. Write 2026-05-31, 2026-05, 2026K2, 2026 or 2025-2026.`,
  'KV-I5': (d) =>
    `Row ${d.row}: ${d.indicator} is part of a whole, but the numerator is ${empty(d.taeller)} and the denominator ${empty(d.naevner)}. Write both; the part cannot be larger than the whole. If it is hidden at the source, write .. (two full stops).`,
  'KV-I6': (d) =>
    `Row ${d.row} is the same figure as row ${d.first}: same area, indicator, definition, period and source. Remove one of them.`,
  'KV-I7': (d) =>
    `Row ${d.row}: ${d.area} has no border that is true on ${d.day}.${d.near ? ` The nearest is ${d.near.id} (${d.near.from}..${d.near.to}).` : ''} Give omraade_versions_id, or correct the period.`,
  'KV-I8': (d) =>
    `${d.file}: nothing was kept, since ${d.errors} ${d.errors === 1 ? 'error' : 'errors'} must be corrected first (${d.rows} ${d.rows === 1 ? 'row' : 'rows'} read). Correct them, or leave the rows out with --skip-rejected.`,
  'KV-I9': (d) =>
    d.needed
      ? `Row ${d.row}, column ${d.column}: ${d.indicator} needs a figure here. If it is hidden at the source, write .. (two full stops).`
      : `Row ${d.row}, column ${d.column}: ${d.indicator} has no figure here; shares are always worked out of numerator and denominator. Empty the field.`,
  'KV-I10': (d) => `Figure ${d.id} was changed by somebody else meanwhile. Nothing was kept; try again.`,
  'KV-I11': (d) => `Row ${d.row}, column ${d.column}: ${empty(d.found)} is not ${d.wanted}. Correct the field.`,
  'KV-I12': (d) =>
    `Row ${d.row}: ${d.indicator} by "${d.definition}" only comes near the figure of the law. It is kept with friskhed 4, not ${d.found}.`,
};
