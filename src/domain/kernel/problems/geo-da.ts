import type { GeoProblems } from './geo.ts';
import type { Sentences } from './sentences.ts';

export const geoDa: Sentences<GeoProblems> = {
  'KV-Y1': (d) =>
    `Filteret kan ikke læses ved tegn ${d.at}: dér står ${d.found === '' ? 'ingenting' : `»${d.found}«`}, men der ventedes ${d.expected}. Skriv for eksempel: omraade_type_kode = 1 AND beboere >= 1000.`,
  'KV-Y2': (d) =>
    d.what === 'length'
      ? `Filteret er for langt. Det må højst fylde ${d.most} tegn; del spørgsmålet op.`
      : `Filteret har for mange led inden i hinanden. Der må højst være ${d.most}; del spørgsmålet op.`,
  'KV-Y3': (d) => `Laget har ingen egenskab »${d.property}«. Det har: ${d.valid.join(', ')}.`,
  'KV-Y4': (d) =>
    `${d.op} kan ikke bruges her. Brug sammenligninger, LIKE, BETWEEN, IN, IS NULL, CASEI, S_… og T_… med AND, OR og NOT.`,
  'KV-Y5': (d) =>
    `${d.op} kan ikke bruges på ${d.kinds.join(' og ')}. Brug værdier af samme slags; dage skrives DATE('2024-01-01').`,
  'KV-Y6': (d) => `»${d.found}« er ingen dag eller noget tidspunkt. Skriv 2024-01-01 eller 2024-01-01T12:00:00Z.`,
  'KV-Y7': (d) =>
    `${d.op}: fladen i filteret krydser sig selv, eller et hul går ud over kanten, så den kan ikke sammenlignes. Ret dens hjørner.`,
};
