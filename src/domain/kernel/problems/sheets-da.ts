import type { Sentences } from './sentences.ts';
import type { SheetProblems } from './sheets.ts';

export const sheetsDa: Sentences<SheetProblems> = {
  'KV-W4': (d) =>
    `Der er valgt ${d.found} kommuner at sammenligne med, og der er plads til ${d.most}. Vælg højst ${d.most}, eller udelad dem for at få de kommuner, der ligner mest.`,
};
