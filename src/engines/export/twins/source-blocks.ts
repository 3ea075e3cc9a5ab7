import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { periodText } from '../../../domain/kernel/period-text.ts';
import type { DocumentBlock, Line, TableBlock } from '../../../domain/model/document.ts';
import type { ShownTwinVariable, TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { writeTwinValue } from '../../../domain/model/write-twin-value.ts';
import { momentWords } from '../xlsx/moment-words.ts';
import { roundingSentence } from '../xlsx/sheet-words.ts';
import { paperWords as words } from './paper-words.ts';
import type { TwinFileContext } from './twin-file.ts';

/** The date of each variable, what they were found by, sources and links. */
export function sourceBlocks(answer: TwinAnswer, context: TwinFileContext): readonly DocumentBlock[] {
  const { lang } = context;
  return [
    { kind: 'heading', level: 1, text: words.dates[lang] },
    dateTable(answer, lang),
    { kind: 'heading', level: 1, text: words.notes[lang] },
    { kind: 'list', items: notesOf(answer, context) },
  ];
}

function dateTable({ variables }: TwinAnswer, lang: Lang): TableBlock {
  const heads = [words.variable, words.weight, words.units, words.popMean, words.deviation, words.date, words.about];
  return {
    kind: 'table',
    columns: [
      { align: 'left', width: 44 },
      ...[16, 16, 24, 22].map((width) => ({ align: 'right', width }) as const),
      { align: 'left', width: 32 },
      { align: 'left', fill: 1 },
    ],
    head: [heads.map((head) => ({ text: head[lang] }))],
    rows: variables.map((variable) => {
      const { name, about, weight, population, period } = variable;
      return {
        cells: [
          name[lang],
          weight > 0 ? formatNumber(weight, 3, lang) : words.shownOnly[lang],
          population ? formatNumber(population.n, 0, lang) : '',
          population ? meanText(population.mean, variable, lang) : '',
          population ? deviationText(population.deviation, variable, lang) : '',
          periodText(period, lang),
          about[lang],
        ],
      };
    }),
  };
}

// A mean year is a year, without a thousands mark; a deviation of years is a number of years.
function meanText(value: number, variable: ShownTwinVariable, lang: Lang): string {
  return writeTwinValue(variable.format === 'year' ? Math.round(value) : value, variable, lang);
}

function deviationText(value: number, variable: ShownTwinVariable, lang: Lang): string {
  return variable.format === 'year' ? formatNumber(value, 1, lang) : writeTwinValue(value, variable, lang);
}

function notesOf(answer: TwinAnswer, { lang, madeAt, origin = '' }: TwinFileContext): readonly Line[] {
  const { method, release, question, roundedTo, subject, twins } = answer;
  const capped = [subject, ...twins].some(({ values }) => values.some((value) => value.capped));
  const rolling = `${origin}/tvillinger?${question.replace(/&udgave=[^&]*/, '')}`;
  const pinned = `${rolling}&udgave=${release}`;
  return [
    `${words.method[lang]}: ${method.name[lang]} (${method.id}, version ${method.version}). ${words.source[lang]}: ${method.source}`,
    roundingSentence(roundedTo)[lang],
    ...(capped ? [words.capped[lang]] : []),
    [{ text: `${words.pinned[lang]}: ` }, { text: pinned, href: pinned }],
    [{ text: `${words.rolling[lang]}: ` }, { text: rolling, href: rolling }],
    `${words.made[lang]}: ${momentWords(madeAt, lang)}`,
  ];
}
