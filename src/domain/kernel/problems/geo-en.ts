import type { GeoProblems } from './geo.ts';
import type { Sentences } from './sentences.ts';

export const geoEn: Sentences<GeoProblems> = {
  'KV-Y1': (d) =>
    `The filter cannot be read at character ${d.at}: there stands ${d.found === '' ? 'nothing' : `"${d.found}"`} where ${d.expected} was expected. Write for example: omraade_type_kode = 1 AND beboere >= 1000.`,
  'KV-Y2': (d) =>
    d.what === 'length'
      ? `The filter is too long. It may fill ${d.most} characters at most; divide the question.`
      : `The filter has too many parts inside one another. There may be ${d.most} at most; divide the question.`,
};
