import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { TableAnswer } from '../../domain/model/answer.ts';
import { numberOf } from '../../domain/model/status-of.ts';
import type { ExportContext, ExportFormat } from './export-format.ts';
import { pxCellNotes } from './px/px-cell-notes.ts';
import { type PxCell, type PxCube, type PxValue, pxCube } from './px/px-cube.ts';
import { type PxStatementText, pxStatement } from './px/px-statement.ts';

const variables = [
  { name: { da: 'Sted', en: 'Place' }, values: (cube: PxCube) => cube.places },
  { name: { da: 'Række', en: 'Row' }, values: (cube: PxCube) => cube.rows },
  { name: { da: 'Mål', en: 'Measure' }, values: (cube: PxCube) => cube.measures },
  { name: { da: 'Periode', en: 'Period' }, values: (cube: PxCube) => cube.periods },
] as const;

const words = {
  subject: { da: 'Beboere i almene boliger', en: 'Residents of social housing' },
  several: { da: 'Beboertabeller', en: 'Resident tables' },
  by: { da: 'efter sted, række, mål og periode', en: 'by place, row, measure and period' },
  hidden: {
    da: 'Vises ikke af hensyn til diskretion, se noten til tallet',
    en: 'Withheld, see the note to the figure',
  },
  verdict: { da: 'Et ord, se noten til tallet', en: 'A word, see the note to the figure' },
  synthetic: { da: 'SYNTETISKE DATA: ingen virkelige personer', en: 'SYNTHETIC DATA: no real persons' },
} as const satisfies Readonly<Record<string, Text>>;

/** Signs of what is no number, as Danmarks Statistik has them. A file's DATASYMBOL of a number is about so many dots. */
const dots = { notApplicable: '.', hidden: '..', notDelivered: '...', verdict: '....' } as const;

/**
 * PC-Axis, the format of PxWeb and the statistics banks of the Nordic countries: one cube, both languages, the
 * language of the download first. What is no number is dots, and a note tells what they stand for.
 * @source PX file format 2013, Statistics Sweden; diskretion.md 8.1
 */
export const pxFormat: ExportFormat = {
  id: 'px',
  extension: 'px',
  mediaType: 'text/x-pcaxis; charset=utf-8',
  name: { da: 'PX (PxWeb, PC-Axis)', en: 'PX (PxWeb, PC-Axis)' },
  write: async (answers, context) => new TextEncoder().encode(pxText(answers.content, context)),
};

function pxText(answers: readonly TableAnswer[], context: ExportContext): string {
  const cube = pxCube(answers);
  const [first] = answers;
  const decimals = cube.measures.map((measure) => measure.decimals);
  const other: Lang = context.lang === 'da' ? 'en' : 'da';
  const table = answers.length === 1 ? (first?.table ?? '') : 'beboertabeller';
  const whole: readonly PxStatementText[] = [
    { keyword: 'CHARSET', values: ['ANSI'] },
    { keyword: 'CODEPAGE', values: ['utf-8'] },
    { keyword: 'LANGUAGE', values: [context.lang] },
    { keyword: 'LANGUAGES', values: [context.lang, other] },
    { keyword: 'CREATION-DATE', values: [pxTime(context.madeAt)] },
    { keyword: 'DECIMALS', values: [{ bare: `${mostDecimals(cube)}` }] },
    { keyword: 'SHOWDECIMALS', values: [{ bare: `${lowest(decimals)}` }] },
    { keyword: 'MATRIX', values: [table] },
    { keyword: 'COPYRIGHT', values: [{ bare: 'NO' }] },
    { keyword: 'SUBJECT-CODE', values: ['BEBOERE'] },
  ];
  const statements = [
    ...whole,
    ...worded(answers, cube, context, context.lang),
    ...worded(answers, cube, context, other),
  ];
  return `${statements.map(pxStatement).join('\n')}\nDATA=\n${dataLines(cube).join('\n')};\n`;
}

/** Everything that is said in words, in one language; the file's own language goes without saying. */
function worded(
  answers: readonly TableAnswer[],
  cube: PxCube,
  context: ExportContext,
  lang: Lang,
): readonly PxStatementText[] {
  const inLang = lang === context.lang ? {} : { lang };
  const say = (keyword: string, keys: readonly string[], ...values: PxStatementText['values']): PxStatementText => ({
    keyword,
    ...inLang,
    keys,
    values,
  });
  const [place, row, measure, period] = variables.map(({ name }) => name[lang]);
  const contents = contentsOf(answers, lang);
  const symbols = [dots.notApplicable, dots.hidden, dots.notDelivered, dots.verdict];
  return [
    say('SUBJECT-AREA', [], words.subject[lang]),
    say('TITLE', [], `${contents} ${words.by[lang]}`),
    say('DESCRIPTION', [], contents),
    say('CONTENTS', [], contents),
    say('STUB', [], place ?? '', row ?? ''),
    say('HEADING', [], measure ?? '', period ?? ''),
    say('CONTVARIABLE', [], measure ?? ''),
    ...variables.flatMap(({ name, values }) => [
      say('VALUES', [name[lang]], ...distinctLabels(values(cube), lang)),
      say('CODES', [name[lang]], ...values(cube).map(({ code }) => code)),
    ]),
    ...timesOf(cube, period ?? '', say),
    ...perMeasure(answers, cube, lang, say),
    ...symbols.map((sign, at) => say(`DATASYMBOL${at + 1}`, [], symbolWord(sign, context, lang))),
    ...notesOf(answers, cube, context, lang).map(({ keyword, keys, text }) => say(keyword, keys, text)),
  ];
}

type Say = (keyword: string, keys: readonly string[], ...values: PxStatementText['values']) => PxStatementText;

/** PxWeb asks each measure of a file for its unit, source and age. */
function perMeasure(answers: readonly TableAnswer[], cube: PxCube, lang: Lang, say: Say): readonly PxStatementText[] {
  const labels = distinctLabels(cube.measures, lang);
  const sources = [...new Set(answers.map(({ register }) => register[lang]))].join('; ');
  const released = answers[0]?.released;
  const least = lowest(cube.measures.map(({ decimals }) => decimals));
  const precise = (variable: number, values: readonly PxValue[]): readonly PxStatementText[] =>
    values.flatMap(({ decimals }, at) => {
      const keys = [variables[variable]?.name[lang] ?? '', distinctLabels(values, lang)[at] ?? ''];
      return decimals > least ? [say('PRECISION', keys, { bare: `${decimals}` })] : [];
    });
  return [
    ...cube.measures.flatMap(({ unit }, at) => {
      const keys = [labels[at] ?? ''];
      return [
        say('UNITS', keys, unit?.[lang] ?? ''),
        ...(released === undefined ? [] : [say('LAST-UPDATED', keys, pxTime(released))]),
      ];
    }),
    say('SOURCE', [], sources),
    ...precise(2, cube.measures),
    ...precise(1, cube.rows),
  ];
}

function timesOf({ periods }: PxCube, name: string, say: Say): readonly PxStatementText[] {
  if (!periods.every(({ code }) => /^\d{4}$/.test(code))) return [];
  return [say('TIMEVAL', [name], { bare: 'TLIST(A1)' }, ...periods.map(({ code }) => code))];
}

interface Note {
  readonly keyword: string;
  readonly keys: readonly string[];
  readonly text: string;
}

function notesOf(answers: readonly TableAnswer[], cube: PxCube, context: ExportContext, lang: Lang): readonly Note[] {
  const rounded = answers.some(({ roundedTo }) => roundedTo > 1);
  const rule = context.statuses.find(({ id }) => id === 'rounded')?.rule[lang] ?? '';
  const important = [
    ...(answers.some(({ synthetic }) => synthetic) ? [words.synthetic[lang]] : []),
    ...(rounded && rule !== '' ? [rule] : []),
  ];
  const usual = new Set([
    ...answers.flatMap(({ notes }) => notes.map((note) => note[lang])),
    `${context.licence[lang]} · ${context.origin ?? ''}${context.link}`,
  ]);
  const ofValues = variables.flatMap(({ name, values }) => {
    const labels = distinctLabels(values(cube), lang);
    return values(cube).flatMap(({ notes }, at) =>
      notes.map((note) => ({ keyword: 'VALUENOTE', keys: [name[lang], labels[at] ?? ''], text: note[lang] })),
    );
  });
  const labels = variables.map(({ values }) => distinctLabels(values(cube), lang));
  const ofCells = pxCellNotes(cube, context.statuses, lang).map(({ at, word }) => ({
    keyword: 'CELLNOTE',
    keys: at.map((value, variable) => (value === '*' ? value : (labels[variable]?.[value] ?? ''))),
    text: word,
  }));
  return [
    ...important.map((text) => ({ keyword: 'NOTEX', keys: [], text })),
    ...[...usual].map((text) => ({ keyword: 'NOTE', keys: [], text })),
    ...ofValues,
    ...ofCells,
  ];
}

function symbolWord(sign: string, { statuses }: ExportContext, lang: Lang): string {
  if (sign === dots.hidden) return words.hidden[lang];
  if (sign === dots.verdict) return words.verdict[lang];
  return statuses.find(({ symbol }) => symbol === sign)?.word[lang] ?? sign;
}

/** Texts of a variable; where two are alike both get their code, since PX knows a value by its text. */
function distinctLabels(values: readonly PxValue[], lang: Lang): readonly string[] {
  const seen = Map.groupBy(values, ({ label }) => label[lang]);
  return values.map(({ label, code }) => {
    const alike = (seen.get(label[lang])?.length ?? 0) > 1;
    return alike ? `${label[lang]} (${code})` : label[lang];
  });
}

function contentsOf(answers: readonly TableAnswer[], lang: Lang): string {
  const [first] = answers;
  return first && answers.length === 1 ? `${first.table} ${first.title[lang]}` : words.several[lang];
}

/** One line a row and measure: lines of the format are short. */
function dataLines({ cells, periods }: PxCube): readonly string[] {
  const width = Math.max(1, periods.length);
  const lines: string[] = [];
  for (let from = 0; from < cells.length; from += width) {
    lines.push(
      cells
        .slice(from, from + width)
        .map(figure)
        .join(' '),
    );
  }
  return lines;
}

function figure({ cell, decimals }: PxCell): string {
  const value = numberOf(cell);
  if (value !== undefined) return value.toFixed(decimals).replace(/^-(0(\.0+)?)$/, '$1');
  if (cell.kind === 'verdict') return `"${dots.verdict}"`;
  if (cell.kind === 'hidden') return `"${dots.hidden}"`;
  const delivered = cell.kind === 'missing' && cell.reason === 'not-applicable';
  return `"${delivered ? dots.notApplicable : dots.notDelivered}"`;
}

function mostDecimals({ cells }: PxCube): number {
  return cells.reduce((most, { decimals }) => Math.max(most, decimals), 0);
}

function lowest(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.min(...values);
}

/** ISO time as PX writes it, to the minute. */
function pxTime(iso: string): string {
  return iso.slice(0, 16).replaceAll('-', '').replace('T', ' ');
}
