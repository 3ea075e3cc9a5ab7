import type { Lang } from '../../../domain/kernel/language.ts';
import type {
  SheetBlockDefinition,
  SheetDefinition,
  SheetFigure,
  SheetFigureDefinition,
  ShownBlock,
  ShownFigure,
  ShownSheet,
} from '../../../domain/model/factsheet.ts';
import { fillSlots, slotsOf } from './fill-slots.ts';
import { sheetWords } from './sheet-words.ts';
import { writeCell, writeFigure } from './write-figure.ts';

/** What a sheet is about and what it is filled with. */
export interface SheetSubject {
  /** Kommune code. */
  readonly code: string;
  /** "Herning". */
  readonly name: string;
  /** "Herning Kommune", the official form. */
  readonly officialName: string;
  readonly year: number;
  readonly figures: readonly SheetFigure[];
}

interface Filling {
  readonly definition: SheetDefinition;
  readonly subject: SheetSubject;
  readonly lang: Lang;
  readonly footnotes: string[];
}

/**
 * A sheet with every slot filled. A sentence or box whose figure is missing or hidden is left out and told among the
 * notes; a table keeps its row with a sign; nothing missing ever becomes 0.
 * @source faktaark.md sections 5-7
 */
export function assembleSheet(definition: SheetDefinition, subject: SheetSubject, lang: Lang): ShownSheet {
  const filling: Filling = { definition, subject, lang, footnotes: [] };
  const blocks = definition.blocks.flatMap((block) => shownBlock(block, filling));
  const title = blocks.find((block) => block.kind === 'title');
  const own = definition.figures.filter(({ of }) => of === 'kommune');
  const shown = own.filter(({ id }) => shownValue(filling, id) !== undefined).length;
  return {
    definition: definition.id,
    version: definition.version,
    place: subject.code,
    title: title && 'text' in title ? title.text : subject.officialName,
    year: subject.year,
    blocks,
    footnotes: filling.footnotes,
    figures: definition.figures.flatMap((figure) => backRow(figure, filling)),
    notes: definition.figures.flatMap((figure) => noteOf(figure, filling)),
    publishable: shown * definition.fewest.of >= own.length * definition.fewest.shown,
  };
}

function shownBlock(block: SheetBlockDefinition, filling: Filling): readonly ShownBlock[] {
  const { lang } = filling;
  switch (block.kind) {
    case 'map':
      return [{ ...block, caption: filled(block.caption[lang], filling) ?? '' }];
    case 'list': {
      const items = block.items.flatMap((item) => filled(item[lang], filling) ?? []);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case 'table':
      return [
        {
          id: block.id,
          kind: 'table',
          caption: filled(block.caption[lang], filling) ?? '',
          rows: block.rows.map(({ name, figure }) => ({ name: name[lang], ...cellOf(figure, filling) })),
        },
      ];
    case 'box': {
      const text = filled(block.text[lang], filling);
      if (text === undefined) return [];
      return [
        { id: block.id, kind: 'box', text, ...(block.footnote && { mark: footnote(block.text[lang], filling) }) },
      ];
    }
    case 'title':
    case 'heading':
    case 'lead':
    case 'text':
    case 'small': {
      const text = filled(block.text[lang], filling);
      return text === undefined ? [] : [{ id: block.id, kind: block.kind, text }];
    }
  }
}

function filled(text: string, filling: Filling): string | undefined {
  const answer = fillSlots(text, (name) => slotText(name, filling));
  return 'text' in answer ? answer.text : undefined;
}

function slotText(name: string, filling: Filling): string | undefined {
  const { definition, subject, lang } = filling;
  if (name === 'kommune') return subject.officialName;
  if (name === 'kommuneNavn') return subject.name;
  if (name === 'year') return String(subject.year);
  const [id = '', part] = name.split('.');
  if (part === 'year') return subject.figures.find((figure) => figure.id === id)?.year || undefined;
  const figure = definition.figures.find((one) => one.id === id);
  const value = shownValue(filling, id);
  return figure && value !== undefined ? writeFigure(value, figure, definition.fractions, lang).text : undefined;
}

function shownValue({ subject }: Filling, id: string): number | undefined {
  const value = subject.figures.find((figure) => figure.id === id)?.value;
  return value?.kind === 'value' ? value.value : undefined;
}

function cellOf(id: string, filling: Filling): { readonly cell: string; readonly spoken: string } {
  const { definition, subject, lang } = filling;
  const figure = definition.figures.find((one) => one.id === id);
  const value = subject.figures.find((one) => one.id === id)?.value ?? { kind: 'missing' };
  if (value.kind !== 'value' || !figure) return sheetWords[value.kind === 'hidden' ? 'hidden' : 'missing'][lang];
  const cell = `${writeCell(value.value, figure, lang)}${value.provisional ? '*' : ''}`;
  return { cell, spoken: cell };
}

/** The number of the footnote with a box's sources; the same source has one number. */
function footnote(text: string, { subject, footnotes }: Filling): number {
  const sources = slotsOf(text).flatMap((slot) => {
    const figure = subject.figures.find(({ id }) => id === slot);
    if (!figure) return [];
    return [figure.year === '' ? figure.source : `${figure.source} (${figure.year})`];
  });
  const line = [...new Set(sources)].join('; ');
  const at = footnotes.indexOf(line);
  return at >= 0 ? at + 1 : footnotes.push(line);
}

function backRow(figure: SheetFigureDefinition, { subject, definition, lang }: Filling): readonly ShownFigure[] {
  const own = subject.figures.find(({ id }) => id === figure.id);
  if (own?.value.kind !== 'value') return [];
  const { text } = writeFigure(own.value.value, figure, definition.fractions, lang);
  return [
    {
      id: figure.id,
      version: figure.version,
      name: figure.name[lang],
      printed: `${text}${own.value.provisional ? '*' : ''}`,
      about: figure.about[lang],
      formula: figure.formula[lang],
      year: own.year,
      source: own.source,
      value: own.value,
    },
  ];
}

function noteOf(figure: SheetFigureDefinition, { subject, lang }: Filling): readonly string[] {
  const own = subject.figures.find(({ id }) => id === figure.id);
  const name = figure.name[lang];
  const place = figure.of === 'kommune' ? subject.officialName : sheetWords.country[lang];
  if (own === undefined || own.value.kind === 'missing')
    return [sheetWords.leftOut[lang](name, place, own?.year ?? '')];
  if (own.value.kind === 'hidden') return [sheetWords.withheld[lang](name)];
  const notes: string[] = [];
  if (own.value.provisional) notes.push(sheetWords.provisional[lang](name));
  if (own.value.covers !== undefined) notes.push(sheetWords.covers[lang](name, own.value.covers));
  return notes;
}
