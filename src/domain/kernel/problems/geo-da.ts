import type { GeoProblems } from './geo.ts';
import type { Sentences } from './sentences.ts';

export const geoDa: Sentences<GeoProblems> = {
  'KV-Y1': (d) =>
    `Filteret kan ikke læses ved tegn ${d.at}: dér står ${d.found === '' ? 'ingenting' : `"${d.found}"`}, men der ventedes ${d.expected}. Skriv for eksempel: omraade_type_kode = 1 AND beboere >= 1000.`,
  'KV-Y2': (d) =>
    d.what === 'length'
      ? `Filteret er for langt. Det må højst fylde ${d.most} tegn; del spørgsmålet op.`
      : `Filteret har for mange led inden i hinanden. Der må højst være ${d.most}; del spørgsmålet op.`,
};
