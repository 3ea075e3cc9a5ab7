import type { CellValue, WriteSheet } from 'hucre/xlsx';
import type { Text } from '../../../domain/kernel/language.ts';
import { safeText } from '../../../domain/kernel/safe-text.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import { absoluteLink } from '../absolute-link.ts';
import type { ExportContext } from '../export-format.ts';
import { momentWords } from './moment-words.ts';
import { roundingSentence, sheetWords } from './sheet-words.ts';

/** Version of the sheet contract: raised when a sheet, a column or a row code changes, announced one edition ahead. */
export const contractVersion = '1';

/** `Forside`: what, unit, edition, links and licence. The only sheet with a time of its own. */
export function frontSheet(answer: TableAnswer, context: ExportContext, title: Text = sheetWords.title): WriteSheet {
  const { lang } = context;
  const rows: CellValue[][] = [
    [title[lang]],
    [answer.synthetic ? sheetWords.synthetic[lang] : ''],
    [sheetWords.unit[lang], safeText(answer.place.name[lang])],
    [sheetWords.unitKey[lang], safeText(answer.place.key)],
    [sheetWords.edition[lang], answer.edition],
    [sheetWords.release[lang], answer.release],
    [sheetWords.rounding[lang], roundingSentence(answer.roundedTo)[lang]],
    [sheetWords.link[lang], absoluteLink(context.link, context)],
    [sheetWords.rolling[lang], absoluteLink(context.rollingLink, context)],
    [sheetWords.contact[lang], context.contact[lang]],
    [sheetWords.licence[lang], context.licence[lang]],
    [sheetWords.contract[lang], contractVersion],
    [sheetWords.made[lang], momentWords(context.madeAt, lang)],
  ];
  return {
    name: 'Forside',
    rows,
    columns: [{ width: 44 }, { width: 80 }],
    cells: new Map([
      ['0,0', { style: { font: { bold: true, size: 18 } } }],
      ['1,0', { style: { font: { bold: true, color: { rgb: 'B3261E' } } } }],
    ]),
  };
}
