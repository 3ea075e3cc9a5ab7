import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { KeyFigure, PlaceAnswer } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import type {
  PlaceBlockDefinition,
  PlaceSheetDefinition,
  SheetQuestion,
  ShownPlaceBlock,
  ShownPlaceSheet,
} from '../../../domain/model/place-sheet.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import { fillSlots } from './fill-slots.ts';
import { sheetWords } from './sheet-words.ts';

interface Filling {
  readonly answer: PlaceAnswer;
  readonly lang: Lang;
}

/**
 * The sheet of a place: its definition filled with the place's key figures. A sentence whose figure is hidden or missing is
 * left out and a table keeps a sign; every figure that is not shown is told among the notes.
 */
export function assemblePlaceSheet(definition: PlaceSheetDefinition, answer: PlaceAnswer, lang: Lang): ShownPlaceSheet {
  const filling = { answer, lang };
  return {
    ...{ definition: definition.id, version: definition.version, place: answer.place.key },
    title: filled(definition.title[lang], filling) ?? answer.place.name[lang],
    ...{ edition: answer.edition, release: answer.release, synthetic: answer.synthetic },
    blocks: definition.blocks.flatMap((block) => shownBlock(block, filling)),
    notes: notesOf(filling),
  };
}

/** Questions in plain words with what the key figures answer; what none of them answers says so. */
export function answerQuestions(
  questions: readonly SheetQuestion[],
  answer: PlaceAnswer,
  lang: Lang,
): readonly { readonly question: string; readonly answer: string }[] {
  return questions.map(({ question, answers }) => {
    const said = answers.map((text) => filled(text[lang], { answer, lang })).find((text) => text !== undefined);
    return { question: question[lang], answer: said ?? sheetWords.noAnswer[lang] };
  });
}

function shownBlock(block: PlaceBlockDefinition, filling: Filling): readonly ShownPlaceBlock[] {
  const { answer, lang } = filling;
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'lead': {
      const text = filled(block.text[lang], filling);
      return text === undefined ? [] : [{ kind: block.kind, text }];
    }
    case 'facts': {
      const rows = answer.facts.map(({ label, value }) => [label[lang], value[lang]] as const);
      return rows.length > 0 ? [{ kind: 'facts', caption: block.caption[lang], rows }] : [];
    }
    case 'questions':
      return [{ kind: 'questions', items: answerQuestions(block.items, answer, lang) }];
    case 'figures':
      return figuresBlock(block, filling);
    case 'course':
      return courseBlock(block, filling);
  }
}

function figuresBlock(
  { caption, indicators }: Extract<PlaceBlockDefinition, { kind: 'figures' }>,
  { answer, lang }: Filling,
): readonly ShownPlaceBlock[] {
  const figures = indicators.flatMap((id) => answer.keyFigures.find((one) => one.id === id) ?? []);
  if (figures.length === 0) return [];
  const places = new Map(
    figures.flatMap(({ comparators }) => comparators.map(({ place }) => [place.key, place.name[lang]])),
  );
  return [
    {
      kind: 'figures',
      caption: caption[lang],
      columns: [answer.place.name[lang], sheetWords.before[lang], ...places.values(), sheetWords.period[lang]],
      rows: figures.map((figure) => ({
        name: figure.unit[lang] === '' ? figure.name[lang] : `${figure.name[lang]} (${figure.unit[lang]})`,
        about: figure.about[lang],
        cells: [
          numberText(figure.cells.at(-1), figure, lang),
          numberText(figure.cells.at(-2), figure, lang),
          ...[...places.keys()].map((key) =>
            numberText(figure.comparators.find(({ place }) => place.key === key)?.cell, figure, lang),
          ),
          figure.periods.at(-1)?.label[lang] ?? '',
        ],
      })),
    },
  ];
}

function courseBlock(
  { caption, indicator }: Extract<PlaceBlockDefinition, { kind: 'course' }>,
  { answer, lang }: Filling,
): readonly ShownPlaceBlock[] {
  const figure = answer.keyFigures.find(({ id }) => id === indicator);
  if (!figure || figure.periods.length < 2) return [];
  const rows = figure.periods.map((period, at) => {
    const cell = figure.cells[at];
    const value = cell && numberOf(cell);
    const text = numberText(cell, figure, lang);
    return { name: period.label[lang], cell: text, spoken: text, ...(value === undefined ? {} : { value }) };
  });
  return [{ kind: 'course', caption: caption[lang], rows }];
}

function filled(text: string, { answer, lang }: Filling): string | undefined {
  const done = fillSlots(text, (slot) => {
    if (slot === 'navn') return answer.place.name[lang];
    const [id, part] = slot.split('.');
    const figure = answer.keyFigures.find((one) => one.id === id);
    if (!figure) return undefined;
    if (part === 'aar') return figure.periods.at(-1)?.start.slice(0, 4);
    return withUnit(cellFor(figure, part), figure, lang);
  });
  return 'text' in done ? done.text : undefined;
}

function cellFor(figure: KeyFigure, part: string | undefined): Cell | undefined {
  if (part === undefined) return figure.cells.at(-1);
  if (part === 'foer') return figure.cells.at(-2);
  return figure.comparators.find(({ place }) => place.level === part)?.cell;
}

function withUnit(cell: Cell | undefined, { decimals, unit }: KeyFigure, lang: Lang): string | undefined {
  const number = cell && numberOf(cell);
  if (number === undefined) return undefined;
  const text = formatNumber(number, decimals, lang);
  return unit[lang] === '%' || unit[lang].startsWith('pct') ? `${text}\u00A0${sheetWords.percent[lang]}` : text;
}

function numberText(cell: Cell | undefined, { decimals }: KeyFigure, lang: Lang): string {
  if (cell === undefined) return '';
  const number = numberOf(cell);
  if (number !== undefined) return formatNumber(number, decimals, lang);
  return sheetWords[cell.kind === 'hidden' ? 'hidden' : 'missing'][lang].cell;
}

function notesOf({ answer, lang }: Filling): readonly string[] {
  const gone = answer.keyFigures.flatMap((figure) => {
    const cell = figure.cells.at(-1);
    if (cell?.kind === 'hidden') return [sheetWords.withheld[lang](figure.name[lang])];
    return cell === undefined || cell.kind === 'missing'
      ? [sheetWords.leftOut[lang](figure.name[lang], answer.place.name[lang], '')]
      : [];
  });
  const rounded = answer.roundedTo > 1 ? [sheetWords.roundedTo[lang](answer.roundedTo)] : [];
  const part = answer.coverage ? [answer.coverage.reason[lang]] : [];
  const atom = answer.atomNote ? [answer.atomNote[lang]] : [];
  const sources = new Set(answer.keyFigures.map(({ register }) => register[lang]));
  return [...part, ...atom, ...gone, ...rounded, sheetWords.sources[lang]([...sources].join('; '))];
}
