import type { GeoProblems } from './geo.ts';
import type { Sentences } from './sentences.ts';

export const geoEn: Sentences<GeoProblems> = {
  'KV-Y1': (d) =>
    `The filter cannot be read at character ${d.at}: there stands ${d.found === '' ? 'nothing' : `"${d.found}"`} where ${d.expected} was expected. Write for example: omraade_type_kode = 1 AND beboere >= 1000.`,
  'KV-Y2': (d) =>
    d.what === 'length'
      ? `The filter is too long. It may fill ${d.most} characters at most; divide the question.`
      : `The filter has too many parts inside one another. There may be ${d.most} at most; divide the question.`,
  'KV-Y3': (d) => `The layer has no property "${d.property}". It has: ${d.valid.join(', ')}.`,
  'KV-Y4': (d) =>
    `${d.op} cannot be used here. Use comparisons, LIKE, BETWEEN, IN, IS NULL, CASEI, S_… and T_… with AND, OR and NOT.`,
  'KV-Y5': (d) =>
    `${d.op} cannot be used on ${d.kinds.join(' and ')}. Use values of one kind; days are written DATE('2024-01-01').`,
  'KV-Y6': (d) => `"${d.found}" is no day or moment. Write 2024-01-01 or 2024-01-01T12:00:00Z.`,
  'KV-Y7': (d) =>
    `${d.op}: the polygon in the filter crosses itself, or a hole runs over its edge, so that it cannot be compared. Mend its corners.`,
};
