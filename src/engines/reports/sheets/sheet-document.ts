import type { Lang } from '../../../domain/kernel/language.ts';
import type { ColumnBlock, ColumnsBlock, Document, DocumentBlock } from '../../../domain/model/document.ts';
import type { ShownBlock, ShownSheet } from '../../../domain/model/factsheet.ts';
import { drawBars } from './draw-bars.ts';
import { sheetBack } from './sheet-back.ts';
import { sheetPaperWords } from './sheet-paper-words.ts';

/** What a printed sheet says of the release it is from. */
export interface SheetPrint {
  readonly lang: Lang;
  /** Edition and release, in the foot of every page. */
  readonly edition: string;
  readonly date: string;
  readonly synthetic: boolean;
  /** About this edition of the sheet, under the title. */
  readonly remark?: string;
  readonly map?: { readonly svg: string; readonly alt: string };
}

/** A sheet on paper: its blocks in order, sources, and the back page about the figures. @source faktaark.md section 7 */
export function sheetDocument(sheet: ShownSheet, print: SheetPrint): Document {
  const { lang } = print;
  const words = sheetPaperWords[lang];
  return {
    title: sheet.title,
    ...(print.remark === undefined ? {} : { subtitle: print.remark }),
    lang,
    edition: print.edition,
    date: print.date,
    synthetic: print.synthetic,
    orientation: 'portrait',
    compact: true,
    blocks: [
      ...laidOut(sheet, print),
      ...(sheet.footnotes.length > 0
        ? [
            paragraph(
              `${words.sources}: ${sheet.footnotes.map((source, at) => `${at + 1}) ${source}`).join(' · ')}`,
              'small',
            ),
          ]
        : []),
      ...sheetBack(sheet, lang),
    ],
  };
}

/** Tables and boxes that follow one another stand side by side; a map stands beside what its section has before it. */
function laidOut(sheet: ShownSheet, print: SheetPrint): readonly DocumentBlock[] {
  const laid: DocumentBlock[] = [];
  let run: ShownBlock[] = [];
  const printed = (blocks: readonly ShownBlock[]): readonly ColumnBlock[] =>
    blocks.flatMap((block) => printedBlock(block, sheet, print));
  const end = (): void => {
    const map = run.find(({ kind }) => kind === 'map');
    if (map && print.map) {
      const rest = run.filter((block) => block !== map);
      laid.push(
        columns([
          { fill: 7, blocks: printed(rest) },
          { fill: 2, blocks: printed([map]) },
        ]),
      );
    } else {
      for (const pair of pairsOf(run)) {
        if (pair.length === 1) laid.push(...printed(pair));
        else laid.push(columns(pair.map((block) => ({ fill: 1, blocks: printed([block]) }))));
      }
    }
    run = [];
  };
  for (const block of sheet.blocks) {
    if (block.kind !== 'heading') {
      run.push(block);
      continue;
    }
    end();
    laid.push({ kind: 'heading', level: 1, text: block.text });
  }
  end();
  return laid;
}

function columns(own: ColumnsBlock['columns']): ColumnsBlock {
  return { kind: 'columns', columns: own };
}

/** Blocks one by one, tables and boxes two by two. */
function pairsOf(blocks: readonly ShownBlock[]): readonly (readonly ShownBlock[])[] {
  const pairs: ShownBlock[][] = [];
  for (const block of blocks) {
    const last = pairs.at(-1);
    const isPair =
      (block.kind === 'table' || block.kind === 'box') && last?.length === 1 && last[0]?.kind === block.kind;
    if (isPair) last.push(block);
    else pairs.push([block]);
  }
  return pairs;
}

function printedBlock(block: ShownBlock, sheet: ShownSheet, { lang, map }: SheetPrint): readonly ColumnBlock[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
      // The title is the document's own, headings stand between the columns.
      return [];
    case 'lead':
    case 'small':
      return [paragraph(block.text, block.kind)];
    case 'text':
      return [paragraph(block.text)];
    case 'list':
      return [{ kind: 'list', items: block.items }];
    case 'box': {
      const source = block.mark === undefined ? undefined : sheet.footnotes[block.mark - 1];
      const mark = block.mark === undefined ? '' : ` [${block.mark}]`;
      return [{ kind: 'notice', text: source === undefined ? block.text : `${block.text}${mark}` }];
    }
    case 'table':
      return [
        {
          kind: 'table',
          caption: block.caption,
          columns: [{ align: 'left', fill: 1 }, { align: 'right' }],
          head: [[{ text: sheetPaperWords[lang].type }, { text: sheetPaperWords[lang].dwellings }]],
          rows: block.rows.map(({ name, cell }) => ({ cells: [name, cell] })),
          signs: block.rows
            .filter(({ cell, spoken }) => cell !== spoken)
            .map(({ cell, spoken }) => ({ sign: cell, meaning: spoken })),
        },
        ...(block.picture === undefined
          ? []
          : [{ kind: 'figure' as const, svg: drawBars(block), alt: block.picture, width: 0.7 }]),
      ];
    case 'map':
      return map
        ? [{ kind: 'figure', svg: map.svg, alt: map.alt, caption: block.caption }]
        : [paragraph(sheetPaperWords[lang].noMap, 'small')];
  }
}

function paragraph(text: string, tone?: 'lead' | 'small'): ColumnBlock {
  return { kind: 'paragraph', text, ...(tone && { tone }) };
}
