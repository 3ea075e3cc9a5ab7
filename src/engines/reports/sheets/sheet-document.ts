import type { Lang } from '../../../domain/kernel/language.ts';
import type { ColumnBlock, ColumnsBlock, Document, DocumentBlock } from '../../../domain/model/document.ts';
import type { ShownBlock, ShownSheet } from '../../../domain/model/factsheet.ts';

/** What a printed sheet says of the release it is from. */
export interface SheetPrint {
  readonly lang: Lang;
  /** Edition and release, in the foot of every page. */
  readonly edition: string;
  readonly date: string;
  readonly synthetic: boolean;
  readonly map?: { readonly svg: string; readonly alt: string };
}

/** A sheet on paper: its blocks in order, sources, and the back page about the figures. @source faktaark.md section 7 */
export function sheetDocument(sheet: ShownSheet, print: SheetPrint): Document {
  const { lang } = print;
  const words = texts[lang];
  return {
    title: sheet.title,
    lang,
    edition: print.edition,
    date: print.date,
    synthetic: print.synthetic,
    orientation: 'portrait',
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
      { kind: 'page-break' },
      { kind: 'heading', level: 1, text: words.about },
      ...figureTable(sheet, lang),
      ...(sheet.notes.length > 0
        ? [{ kind: 'heading', level: 2, text: words.notes } as const, { kind: 'list', items: sheet.notes } as const]
        : []),
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
          head: [[{ text: texts[lang].type }, { text: texts[lang].dwellings }]],
          rows: block.rows.map(({ name, cell }) => ({ cells: [name, cell] })),
          signs: block.rows
            .filter(({ cell, spoken }) => cell !== spoken)
            .map(({ cell, spoken }) => ({ sign: cell, meaning: spoken })),
        },
      ];
    case 'map':
      return map ? [{ kind: 'figure', svg: map.svg, alt: map.alt, caption: block.caption }] : [];
  }
}

function paragraph(text: string, tone?: 'lead' | 'small'): ColumnBlock {
  return { kind: 'paragraph', text, ...(tone && { tone }) };
}

function figureTable({ figures }: ShownSheet, lang: Lang): readonly DocumentBlock[] {
  const words = texts[lang];
  if (figures.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.figures,
      columns: [
        { align: 'left', width: 12 },
        { align: 'left', fill: 4 },
        { align: 'right', width: 24 },
        { align: 'left', width: 20 },
        { align: 'left', fill: 3 },
      ],
      head: [
        [
          { text: words.id },
          { text: words.definition },
          { text: words.printed },
          { text: words.year },
          { text: words.source },
        ],
      ],
      rows: figures.map(({ id, version, name, about, formula, printed, year, source }) => ({
        cells: [`${id}.${version}`, `${name}. ${about} ${formula}`, printed, year, source],
      })),
    },
  ];
}

const texts = {
  da: {
    type: 'Type',
    dwellings: 'Boliger',
    sources: 'Kilder',
    about: 'Om tallene',
    notes: 'Noter',
    figures: 'Hvert trykt tal med definition, år og kilde',
    id: 'Id',
    definition: 'Hvad tallet er',
    printed: 'Trykt',
    year: 'År',
    source: 'Kilde',
  },
  en: {
    type: 'Type',
    dwellings: 'Dwellings',
    sources: 'Sources',
    about: 'About the figures',
    notes: 'Notes',
    figures: 'Every printed figure with its definition, year and source',
    id: 'Id',
    definition: 'What the figure is',
    printed: 'Printed',
    year: 'Year',
    source: 'Source',
  },
} as const;
