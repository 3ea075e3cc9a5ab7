import { InvariantError } from '../../../domain/kernel/invariant.ts';
import { periodText } from '../../../domain/kernel/period-text.ts';
import type { HiddenTable, TableAnswer } from '../../../domain/model/answer.ts';
import type { Document, DocumentBlock, TableBlock } from '../../../domain/model/document.ts';
import { statusOf } from '../../../domain/model/status-of.ts';
import { absoluteLink } from '../absolute-link.ts';
import type { ExportContext } from '../export-format.ts';
import { comparatorName, kindAndNumber } from '../place-words.ts';
import { momentWords } from '../xlsx/moment-words.ts';
import { roundingSentence, sheetWords } from '../xlsx/sheet-words.ts';
import { paperWords } from './paper-words.ts';
import { everyCell, figureTables, fitsUpright } from './table-blocks.ts';

/**
 * One table, or all of a selection, as a document: figures, what they leave out, notes, data dates, signs, links.
 * All answers share place and release. @throws InvariantError without an answer
 */
export function tablesDocument(answers: readonly TableAnswer[], context: ExportContext): Document {
  const { lang, statuses } = context;
  const [first] = answers;
  if (first === undefined) throw new InvariantError('a document needs at least one table');
  const several = answers.length > 1;
  const upright = answers.every((answer) => fitsUpright({ answer, statuses, lang }));
  const orientation = upright ? 'portrait' : 'landscape';
  return {
    title: several ? sheetWords.title[lang] : `${first.table} ${first.title[lang]}`,
    subtitle: `${first.place.name[lang]} · ${kindAndNumber(first.place, lang)}`,
    lang,
    edition: `${first.place.name[lang]} · ${sheetWords.edition[lang]} ${first.edition} · ${first.release}`,
    date: first.released ?? `${first.edition}-01-01`,
    synthetic: first.synthetic,
    orientation,
    ...(several ? { contents: true as const } : {}),
    blocks: [
      ...answers.flatMap((answer) => [
        ...(several ? tableHead(answer, context) : []),
        ...tablePart(answer, context, orientation),
      ]),
      ...(several ? [{ kind: 'page-break' as const }] : []),
      ...dataDates(answers, context),
      ...signs(answers, context),
      ...aboutFile(context),
    ],
  };
}

function tableHead(answer: TableAnswer, { lang }: ExportContext): readonly DocumentBlock[] {
  return [{ kind: 'page-break' }, { kind: 'heading', level: 1, text: `${answer.table} ${answer.title[lang]}` }];
}

function tablePart(
  answer: TableAnswer,
  { lang, statuses }: ExportContext,
  orientation: Document['orientation'],
): readonly DocumentBlock[] {
  const facts = [
    `${sheetWords.population[lang]}: ${answer.population[lang]}`,
    `${sheetWords.base[lang]}: ${answer.base[lang]}`,
    `${sheetWords.source[lang]}: ${answer.register[lang]}`,
    `${sheetWords.reference[lang]}: ${answer.referenceText[lang]}`,
  ];
  const about: DocumentBlock = { kind: 'paragraph', tone: 'small', text: facts.join(' · ') };
  if (answer.hidden) return [about, { kind: 'notice', text: whyHidden(answer.hidden, lang) }];
  return [
    about,
    ...coverage(answer, lang),
    ...figureTables({ answer, statuses, lang }, orientation),
    ...notes(answer, lang),
  ];
}

function whyHidden({ missing, reason }: HiddenTable, lang: ExportContext['lang']): string {
  const whole = `${sheetWords.hiddenWhole[lang]}.`;
  if (reason !== undefined) return `${whole} ${reason[lang]}`;
  return missing.length > 0 ? `${whole} ${sheetWords.missing[lang]}: ${missing.join(', ')}` : whole;
}

function coverage(answer: TableAnswer, lang: ExportContext['lang']): readonly DocumentBlock[] {
  const own = answer.coverage ? [answer.coverage.reason[lang]] : [];
  const others = answer.comparators.flatMap((comparator) =>
    comparator.coverage ? [`${comparatorName(comparator, lang)}: ${comparator.coverage.reason[lang]}`] : [],
  );
  return [...own, ...others].map((text) => ({ kind: 'notice', text }));
}

function notes(answer: TableAnswer, lang: ExportContext['lang']): readonly DocumentBlock[] {
  const breaks = answer.breaks.map((b) => `${sheetWords.breaks[lang]} ${b.from}: ${b.text[lang]}`);
  const told = new Set(answer.coverage ? [answer.coverage.reason[lang]] : []);
  const items = [...answer.notes.map((note) => note[lang]).filter((note) => !told.has(note)), ...breaks];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: paperWords.notes[lang] },
    { kind: 'list', items },
  ];
}

function dataDates(answers: readonly TableAnswer[], { lang }: ExportContext): readonly DocumentBlock[] {
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { align: 'left' },
      { align: 'left', fill: 3 },
      { align: 'left', fill: 3 },
      { align: 'left', fill: 2 },
      { align: 'left', fill: 2 },
    ],
    head: [
      [sheetWords.table, sheetWords.source, sheetWords.reference, sheetWords.period, sheetWords.supplier].map(
        (text) => ({
          text: text[lang],
        }),
      ),
    ],
    rows: answers.flatMap((answer) => {
      const newest = answer.dataDates.at(-1);
      const first = answer.dataDates[0];
      if (!newest || !first) return [];
      const [from, to] = [periodText(first.period, lang), periodText(newest.period, lang)];
      const period = from === to ? to : `${from} – ${to}`;
      const suppliers = [...new Set(answer.dataDates.map((date) => date.supplier))].join(', ');
      return [{ cells: [answer.table, answer.register[lang], answer.referenceText[lang], period, suppliers] }];
    }),
  };
  return [{ kind: 'heading', level: 1, text: paperWords.dataDates[lang] }, table];
}

function signs(answers: readonly TableAnswer[], { lang, statuses }: ExportContext): readonly DocumentBlock[] {
  const used = new Set(answers.flatMap((answer) => everyCell(answer).map(statusOf)));
  const shown = statuses.filter((status) => status.symbol !== '' && used.has(status.code));
  const roundedTo = answers[0]?.roundedTo ?? 0;
  const heads = [sheetWords.symbol, sheetWords.word, sheetWords.rule];
  const table: TableBlock = {
    kind: 'table',
    columns: [{ align: 'left' }, { align: 'left', fill: 1 }, { align: 'left', fill: 4 }],
    head: [heads.map((text) => ({ text: text[lang] }))],
    rows: shown.map((status) => ({ cells: [status.symbol, status.word[lang], status.rule[lang]] })),
  };
  return [
    { kind: 'heading', level: 1, text: paperWords.signs[lang] },
    { kind: 'paragraph', text: `${roundingSentence(roundedTo)[lang]} ${paperWords.derived[lang]}` },
    ...(shown.length > 0 ? [table] : []),
  ];
}

function aboutFile(context: ExportContext): readonly DocumentBlock[] {
  const { lang } = context;
  const link = absoluteLink(context.link, context);
  const rolling = absoluteLink(context.rollingLink, context);
  return [
    { kind: 'heading', level: 1, text: paperWords.about[lang] },
    {
      kind: 'list',
      items: [
        [{ text: `${sheetWords.link[lang]}: ` }, { text: link, href: link }],
        [{ text: `${sheetWords.rolling[lang]}: ` }, { text: rolling, href: rolling }],
        `${sheetWords.contact[lang]}: ${context.contact[lang]}`,
        `${sheetWords.licence[lang]}: ${context.licence[lang]}`,
        `${sheetWords.made[lang]}: ${momentWords(context.madeAt, lang)}`,
      ],
    },
  ];
}
