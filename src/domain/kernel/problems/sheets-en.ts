import { formatDate } from '../format-date.ts';
import type { Sentences } from './sentences.ts';
import type { SheetProblems } from './sheets.ts';

export const sheetsEn: Sentences<SheetProblems> = {
  'KV-W4': (d) =>
    `${d.found} kommuner were chosen to compare with, and there is room for ${d.most}. Choose at most ${d.most}, or leave them out to get the kommuner most alike.`,
  'KV-W5': (d) =>
    `There is no edition of the fact sheet of "${d.place}". Begin a draft under Fact sheets, Editing, or choose another kommune.`,
  'KV-W6': (d) =>
    `Text ${d.block} must have the same places for figures as before: ${d.wanted.join(', ') || 'none'}. Write freely around them, but leave them as they are.`,
  'KV-W7': (d) =>
    `Text ${d.block} holds the number ${d.found}. Figures are not typed into texts, since they cannot follow the edition. Remove it, or use the places for figures that the text has.`,
  'KV-W8': (d) =>
    `Edition ${d.edition} now stands as "${d.state}", so this cannot be done. Somebody else may have changed it meanwhile. Open the page again and see how far it is.`,
  'KV-W9': (d) =>
    `"${d.found}" cannot be the day of publication. Write a day as 2026-12-01, ${formatDate(d.today, 'en')} at the earliest. The sheet is public from 8 o'clock that day.`,
  'KV-W10': (d) =>
    `Sheet ${d.edition} is no longer what was approved: the program or its definitions changed since. Begin a correction and send it to approval.`,
  'KV-W11': (d) =>
    `Sheet ${d.edition} is made of release ${d.release}, which was withdrawn or is not here any more. Begin a new sheet from the current release.`,
  'KV-W12': (d) =>
    `The fact sheet of ${d.place} is not published yet. Ask the editor of the kommune, or see its figures under Resident tables.`,
  'KV-W13': (d) =>
    `Text ${d.block} cannot be used. It must have words, at most ${d.most} signs, and the block must be a text.`,
  'KV-W14': (d) =>
    `Write why this is done with ${d.edition}. It stands in the log and is shown to those who read the sheet.`,
  'KV-W15': (d) =>
    `The fact sheet of ${d.place}, edition ${d.edition}, was withdrawn: ${d.reason} Wait for the corrected edition, or ask the editor of the kommune.`,
  'KV-W16': (d) => d.reason.en,
  'KV-W17': (d) =>
    `There is no sheet of places of kind "${d.kind}". Choose a place of one of these kinds: ${d.valid.join(', ')}.`,
  'KV-W18': (d) => `The meeting pack cannot hold "${d.part}". Choose among: ${d.valid.join(', ')}.`,
};
