import type { Sentences } from './sentences.ts';
import type { SheetProblems } from './sheets.ts';

export const sheetsEn: Sentences<SheetProblems> = {
  'KV-W4': (d) =>
    `${d.found} kommuner were chosen to compare with, and there is room for ${d.most}. Choose at most ${d.most}, or leave them out to get the kommuner most alike.`,
};
