import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type {
  SheetBlockDefinition,
  SheetDefinition,
  SheetFigure,
  ShownBlock,
  ShownFigure,
  ShownRow,
  ShownSheet,
} from '../../../domain/model/factsheet.ts';
import type { SheetRatioDefinition } from '../../../domain/model/sheet-comparison.ts';
import type { SheetFigureDefinition } from '../../../domain/model/sheet-figure.ts';
import { sourceName } from '../../../domain/model/source-names.ts';
import { type ComparedPlaces, comparePlaces, ratioOf } from './compare-places.ts';
import { barsInWords } from './draw-bars.ts';
import { fillSlots, slotsOf } from './fill-slots.ts';
import { sheetChanges } from './sheet-changes.ts';
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
  /** The same figures of the year before. */
  readonly lastYear: readonly SheetFigure[];
  /** The places it is set beside, its own first. */
  readonly beside: readonly ComparedPlaces[];
  /** The place has no dwellings: one sentence says so, and there is no more to the sheet. */
  readonly empty?: true;
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
export function assembleSheet(definition: SheetDefinition, asked: SheetSubject, lang: Lang): ShownSheet {
  if (asked.empty) return emptySheet(definition, asked, lang);
  const subject = { ...asked, figures: asked.figures.map((figure) => withoutAged(figure, definition, asked.year)) };
  const filling: Filling = { definition, subject, lang, footnotes: [] };
  const blocks = definition.blocks.flatMap((block) => shownBlock(block, filling));
  const title = blocks.find((block) => block.kind === 'title');
  const own = definition.figures.filter(({ of }) => of === 'place');
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
    notes: [
      ...definition.figures.flatMap((figure) => noteOf(figure, filling, asked)),
      ...definition.comparison.ratios.flatMap((ratio) => checkOf(ratio, filling)),
    ],
    ...comparedWith(filling),
    publishable: shown * definition.fewest.of >= own.length * definition.fewest.shown,
  };
}

type Beside = Pick<ShownSheet, 'changes' | 'comparison'>;

function comparedWith({ definition, subject, lang }: Filling): Beside {
  const { figures, lastYear, beside, year } = subject;
  const own = definition.figures.filter(({ of }) => of === 'place');
  const known = lastYear.some(({ id, value }) => value.kind === 'value' && own.some((one) => one.id === id));
  const changes = known ? sheetChanges({ ...definition, figures: own }, { figures: lastYear }, { figures }, lang) : [];
  if (beside.length < 2) return { changes };
  return { changes, comparison: comparePlaces(definition.comparison, beside, year, lang) };
}

function emptySheet(definition: SheetDefinition, subject: SheetSubject, lang: Lang): ShownSheet {
  const filling: Filling = { definition, subject, lang, footnotes: [] };
  const title = definition.blocks.filter(({ kind }) => kind === 'title').flatMap((block) => shownBlock(block, filling));
  const heading = title[0];
  return {
    ...{ definition: definition.id, version: definition.version, place: subject.code, year: subject.year },
    title: heading && 'text' in heading ? heading.text : subject.officialName,
    blocks: [...title, { id: 'ingen', kind: 'lead', text: filled(definition.empty[lang], filling) ?? '' }],
    ...{ footnotes: [], figures: [], notes: [], changes: [], publishable: true },
  };
}

/** A national figure that is too old is not shown: it waits for somebody to confirm it. @source faktaark.md section 4 */
function withoutAged(figure: SheetFigure, { figures, ageing }: SheetDefinition, year: number): SheetFigure {
  const isNational = figures.some(({ id, of }) => id === figure.id && of === 'land');
  const isOld = isNational && figure.year !== '' && year - Number(figure.year) > ageing.leaveOut;
  return isOld ? { ...figure, value: { kind: 'missing' } } : figure;
}

function checkOf(ratio: SheetRatioDefinition, { subject, lang }: Filling): readonly string[] {
  const { usual, decimals, name } = ratio;
  const value = usual && ratioOf(ratio, subject.beside[0]?.members[0] ?? subject.figures);
  if (!usual || value === undefined || (value >= usual.low && value <= usual.high)) return [];
  const [found, low, high] = [value, usual.low, usual.high].map((one) => formatNumber(one, decimals, lang));
  return [sheetWords.unusual[lang](name[lang], found ?? '', low ?? '', high ?? '')];
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
    case 'table': {
      const rows = block.rows.map(({ name, figure }) => ({ name: name[lang], ...cellOf(figure, filling) }));
      const caption = filled(block.caption[lang], filling) ?? '';
      const picture = block.picture && barsInWords(caption, rows, lang);
      return [{ id: block.id, kind: 'table', caption, rows, ...(picture === undefined ? {} : { picture }) }];
    }
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

function cellOf(id: string, filling: Filling): Omit<ShownRow, 'name'> {
  const { definition, subject, lang } = filling;
  const figure = definition.figures.find((one) => one.id === id);
  const value = subject.figures.find((one) => one.id === id)?.value ?? { kind: 'missing' };
  if (value.kind !== 'value' || !figure) return sheetWords[value.kind === 'hidden' ? 'hidden' : 'missing'][lang];
  const cell = `${writeCell(value.value, figure, lang)}${value.provisional ? '*' : ''}`;
  return { cell, spoken: cell, value: value.value };
}

/** The number of the footnote with a box's sources; the same source has one number. */
function footnote(text: string, { subject, footnotes, lang }: Filling): number {
  const sources = slotsOf(text).flatMap((slot) => {
    const figure = subject.figures.find(({ id }) => id === slot);
    if (!figure) return [];
    const source = sourceName(figure.source, lang);
    return [figure.year === '' ? source : `${source} (${figure.year})`];
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
      source: sourceName(own.source, lang),
      value: own.value,
    },
  ];
}

function noteOf(
  figure: SheetFigureDefinition,
  { subject, definition, lang }: Filling,
  asked: SheetSubject,
): readonly string[] {
  const own = subject.figures.find(({ id }) => id === figure.id);
  const name = figure.name[lang];
  const delivered = asked.figures.find(({ id }) => id === figure.id);
  if (delivered?.value.kind === 'value' && own?.value.kind === 'missing')
    return [sheetWords.tooOld[lang](name, delivered.year)];
  const place = figure.of === 'place' ? subject.officialName : sheetWords.country[lang];
  if (own === undefined || own.value.kind === 'missing')
    return [sheetWords.leftOut[lang](name, place, own?.year ?? '')];
  if (own.value.kind === 'hidden') return [sheetWords.withheld[lang](name)];
  const notes: string[] = [];
  if (own.value.provisional) notes.push(sheetWords.provisional[lang](name));
  if (own.value.covers !== undefined) notes.push(sheetWords.covers[lang](name, own.value.covers));
  if (own.value.partly !== undefined) notes.push(`${name}: ${own.value.partly[lang]}`);
  if (figure.of === 'land' && own.year !== '' && subject.year - Number(own.year) > definition.ageing.remark)
    notes.push(sheetWords.aged[lang](name, own.year));
  return notes;
}
