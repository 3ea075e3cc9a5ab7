import type { Lang } from '../../../domain/kernel/language.ts';
import type { Document, DocumentBlock } from '../../../domain/model/document.ts';
import type { ShownPlaceBlock, ShownPlaceSheet } from '../../../domain/model/place-sheet.ts';
import { barsInWords, drawBars } from './draw-bars.ts';
import { sheetWords } from './sheet-words.ts';

/** The sheet of a place on paper. `date` is that of the release, so that the same sheet is the same file. */
export function placeSheetDocument(
  sheet: ShownPlaceSheet,
  { lang, date, subtitle }: { readonly lang: Lang; readonly date: string; readonly subtitle: string },
): Document {
  const { title, edition, release, synthetic, blocks, notes } = sheet;
  return {
    ...{ title, subtitle, lang, date, synthetic, compact: true, orientation: 'portrait' },
    edition: `${title} · ${sheetWords.edition[lang]} ${edition} · ${release}`,
    blocks: [
      ...blocks.flatMap((block) => placeBlocks(block, lang)),
      { kind: 'heading', level: 1, text: sheetWords.about[lang] },
      { kind: 'list', items: notes },
    ],
  };
}

/** Questions with their answers, as a document has them. */
export function questionBlocks(
  items: readonly { readonly question: string; readonly answer: string }[],
): readonly DocumentBlock[] {
  return items.map(({ question, answer }) => ({ kind: 'notice', title: question, text: answer }));
}

function placeBlocks(block: ShownPlaceBlock, lang: Lang): readonly DocumentBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: 1, text: block.text }];
    case 'lead':
      return [{ kind: 'paragraph', tone: 'lead', text: block.text }];
    case 'text':
      return [{ kind: 'paragraph', text: block.text }];
    case 'questions':
      return questionBlocks(block.items);
    case 'facts':
      return [
        {
          kind: 'table',
          caption: block.caption,
          columns: [
            { align: 'left', width: 50 },
            { align: 'left', fill: 1 },
          ],
          head: [[{ text: sheetWords.what[lang] }, { text: sheetWords.value[lang] }]],
          rows: block.rows.map(([name, value]) => ({ cells: [name, value] })),
        },
      ];
    case 'figures':
      return [
        {
          kind: 'table',
          caption: block.caption,
          columns: [{ align: 'left', fill: 2.4 }, ...block.columns.map(() => ({ align: 'right', fill: 1 }) as const)],
          head: [[{ text: sheetWords.figure[lang] }, ...block.columns.map((text) => ({ text }))]],
          rows: block.rows.map(({ name, cells }) => ({ cells: [name, ...cells] })),
          signs: signsIn(
            block.rows.flatMap(({ cells }) => cells),
            lang,
          ),
        },
      ];
    case 'course': {
      const picture = barsInWords(block.caption, block.rows, lang);
      const table = { id: 'course', kind: 'table', caption: block.caption, rows: block.rows } as const;
      const years: DocumentBlock = {
        kind: 'table',
        caption: block.caption,
        columns: block.rows.map(() => ({ align: 'right', fill: 1 }) as const),
        head: [block.rows.map(({ name }) => ({ text: name }))],
        rows: [{ cells: block.rows.map(({ cell }) => cell) }],
        signs: signsIn(
          block.rows.map(({ cell }) => cell),
          lang,
        ),
      };
      if (picture === undefined) return [years];
      return [years, { kind: 'figure', svg: drawBars({ ...table, picture }, true), alt: picture, width: 0.36 }];
    }
  }
}

function signsIn(cells: readonly string[], lang: Lang) {
  const meanings = [sheetWords.hidden[lang], sheetWords.missing[lang]];
  return meanings
    .filter(({ cell }) => cells.includes(cell))
    .map(({ cell, spoken }) => ({ sign: cell, meaning: spoken }));
}
