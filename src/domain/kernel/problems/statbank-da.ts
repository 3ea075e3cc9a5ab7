import { formatNumber } from '../format-number.ts';
import type { Sentences } from './sentences.ts';
import type { StatbankProblems } from './statbank.ts';

export const statbankDa: Sentences<StatbankProblems> = {
  'KV-L52': (d) =>
    `Statistikbanken (${d.server}) svarer ikke efter ${d.tries} forsøg: ${d.detail}. ${d.kept === undefined ? 'Intet er gemt.' : `Den kopi, der blev hentet ${d.kept}, står uændret.`} Prøv igen senere.`,
  'KV-L53': (d) =>
    `Statistikbanken (${d.server}) har ingen tabel ${d.table}. Find tabellens nummer på statistikbanken.dk, for eksempel FOLK1A.`,
  'KV-L54': (d) => `Tabellen ${d.table} har ingen variabel ${d.found}. Den har ${d.valid.join(', ')}.`,
  'KV-L55': (d) =>
    `${d.table}: variablen ${d.variable} har ingen værdi »${d.found}«. Det nærmeste er ${d.nearest.join('; ')}. Skriv koden eller *.`,
  'KV-L56': (d) =>
    `Tabellen ${d.table} spørges om alle sine variable, så intet lægges sammen uset. Vælg også ${d.missing.join(', ')}, for eksempel med --select ${d.missing[0] ?? ''}=*. Værdierne vises af kvarter statbank info ${d.table}.`,
  'KV-L57': (d) =>
    `Udtrækket af ${d.table} er ${formatNumber(d.cells, 0, 'da')} celler (tal gange variable plus én). Statistikbanken giver højst ${formatNumber(d.most, 0, 'da')} ad gangen som ${d.format}. Vælg færre værdier, eller brug --format bulk.`,
  'KV-L58': (d) =>
    `Svaret om ${d.table} er ikke det, der blev spurgt om: der skulle være ${d.expected} tal, men svaret har ${d.found}. Intet er gemt. Prøv igen; bliver det ved, så er tabellen ændret hos Danmarks Statistik.`,
  'KV-L59': (d) =>
    `Statistikbanken afviste udtrækket af ${d.table} (${d.code}): ${d.message} Intet er gemt. Ret udtrækket, og prøv igen.`,
};
