import type {
  AttachedFile,
  ColumnBlock,
  ColumnsBlock,
  Document,
  DocumentBlock,
  FigureBlock,
} from '../../domain/model/document.ts';
import { reportWords } from './report-words.ts';
import { lineCode } from './typst/line-code.ts';
import { gutterMm, marginMm, style } from './typst/style.ts';
import { type SetWith, tableCode } from './typst/table-code.ts';
import { array, type Code, call, headingCode, measure, quoted, textCode, together, word } from './typst/typst-code.ts';

/** Typst's levels: the title is 1, so a block's heading stands one lower. */
const titleLevel = 1;
const a4Mm = { short: 210, long: 297 } as const;

/**
 * A document as source text for Typst 0.14, fit for PDF/UA-1: one first heading, no heading level left out, language,
 * title, alternative texts. Same document → same text. Nothing in the document can become Typst code.
 * @throws InvariantError when a table's cells and columns do not match
 */
export function toTypst(document: Document): string {
  const { lang } = document;
  const head = call('kv-document.with', {
    title: headingCode(document.title),
    subtitle: document.subtitle === undefined ? undefined : textCode(document.subtitle),
    lang: quoted(lang),
    date: dateCode(document.date),
    landscape: word(document.orientation === 'landscape' ? 'true' : 'false'),
    foot: textCode(document.edition),
    mark: document.synthetic ? textCode(reportWords.synthetic[lang]) : undefined,
    of: textCode(reportWords.pageOf[lang]),
    contents: document.contents ? textCode(reportWords.contents[lang]) : undefined,
  });
  const close = document.compact === true;
  const page = document.orientation === 'landscape' ? a4Mm.long : a4Mm.short;
  const set: SetWith = { close, roomMm: page - 2 * marginMm };
  // Told in the text itself: what is looked up in a finished document makes it be laid out once more.
  return `#let kv-close = ${close}\n${style}#show: ${head.code}\n${[
    ...(document.attached ?? []).map(attachedCode),
    ...blockCodes(document.blocks, set),
  ]
    .map(({ code }) => `#${code}\n`)
    .join('')}`;
}

function attachedCode({ name, mediaType, description, content }: AttachedFile): Code {
  const told = { relationship: quoted('data'), 'mime-type': quoted(mediaType), description: textCode(description) };
  return call('pdf.attach', told, [quoted(name), call('bytes', {}, [quoted(content)])]);
}

function blockCodes(blocks: readonly DocumentBlock[], set: SetWith): Code[] {
  let level = titleLevel;
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading') return blockCode(block, set);
    level = Math.min(block.level + titleLevel, level + 1);
    return [call('heading', { level: word(level) }, [headingCode(block.text)])];
  });
}

function blockCode(block: Exclude<DocumentBlock, { kind: 'heading' }>, set: SetWith): Code[] {
  if (block.kind === 'page-break') return [call('pagebreak', { weak: word('true') })];
  return block.kind === 'columns' ? [columnsCode(block, set)] : columnBlockCode(block, set);
}

function columnsCode({ columns }: ColumnsBlock, set: SetWith): Code {
  const all = columns.reduce((sum, { fill }) => sum + fill, 0);
  const free = set.roomMm - gutterMm * (columns.length - 1);
  const fills = array(columns.map(({ fill }) => measure(fill, 'fr')));
  return call(
    'kv-columns',
    { fills },
    columns.map(({ fill, blocks }) => {
      const own = { ...set, roomMm: (free * fill) / all };
      return together(blocks.flatMap((block) => columnBlockCode(block, own)));
    }),
  );
}

function columnBlockCode(block: ColumnBlock, set: SetWith): Code[] {
  switch (block.kind) {
    case 'paragraph':
      return [call(paragraphs[block.tone ?? 'plain'], {}, [lineCode(block.text)])];
    case 'list':
      return [call(block.ordered ? 'enum' : 'list', {}, block.items.map(lineCode))];
    case 'notice':
      return [
        call('kv-notice', { title: block.title === undefined ? undefined : textCode(block.title) }, [
          lineCode(block.text),
        ]),
      ];
    case 'table':
      return tableCode(block, set);
    case 'figure':
      return [figureCode(block)];
  }
}

const paragraphs = { plain: 'par', lead: 'kv-lead', small: 'kv-small' } as const;

function figureCode({ svg, alt, caption, width = 1 }: FigureBlock): Code {
  const image = call('image', { format: quoted('svg'), alt: textCode(alt), width: measure(width * 100, '%') }, [
    call('bytes', {}, [quoted(svg)]),
  ]);
  return call('kv-figure', { caption: caption === undefined ? undefined : textCode(caption) }, [image]);
}

function dateCode(iso: string): Code {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number);
  return call('datetime', { year: word(year), month: word(month), day: word(day) });
}
