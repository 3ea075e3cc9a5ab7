import {
  type CellValue,
  colToLetter,
  type Cell as SheetCell,
  type SheetChart,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { safeText } from '../../../domain/kernel/safe-text.ts';
import type { ShownTwinVariable, TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { twinFigure } from '../../../domain/model/write-twin-value.ts';
import { momentWords } from '../xlsx/moment-words.ts';
import { roundingSentence } from '../xlsx/sheet-words.ts';
import { numberFormat } from '../xlsx/table-sheet.ts';
import { fileWords } from './file-words.ts';
import { figureCharts, partSheets } from './part-sheets.ts';
import { firmnessWords, rowsOf, type TwinFileContext, type TwinFileFormat, valueWords } from './twin-file.ts';

const accent = '0059B3';
const chartRows = 18;
const chartColumns = 10;
const distanceFormat = numberFormat(3);
const bold = { style: { font: { bold: true } } } as const;

const words = {
  ...fileWords,
  title: { da: 'Tvillinger', en: 'Twins' },
  key: { da: 'Nøgle', en: 'Key' },
  basis: { da: 'Grundlag', en: 'Basis' },
  protection: { da: 'Beskyttelse', en: 'Protection' },
  name: { da: 'Navn', en: 'Name' },
  organisation: { da: 'Organisation', en: 'Organisation' },
  own: { da: 'Egen værdi', en: 'Own value' },
  other: { da: 'Tvillingens værdi', en: "The twin's value" },
  contribution: { da: 'Bidrag', en: 'Contribution' },
  share: { da: 'Andel af afstanden (pct.)', en: 'Share of the distance (per cent)' },
  sentence: { da: 'Hvorfor', en: 'Why' },
  note: { da: 'Note', en: 'Note' },
  distances: { da: 'Afstand til tvillingerne', en: 'Distance to the twins' },
  nearest: { da: 'Hvad sætter den nærmeste tvilling fra hinanden', en: 'What sets the nearest twin apart' },
} as const satisfies { readonly [key: string]: Text };

const places = ['rank', 'key', 'name', 'organisation', 'kommune', 'distance', 'sure'] as const;

/**
 * Twins as a workbook: front, twins, contributions, what stands beside (accounts, efficiency, buildings), native charts,
 * notes and the date of each variable. Figures are numbers; what is not shown is told in words beside.
 */
export const twinXlsx: TwinFileFormat = {
  id: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  name: { da: 'Excel', en: 'Excel' },
  write: async ({ content: answer }, context) =>
    await writeXlsx({
      sheets: [
        frontSheet(answer, context),
        twinSheet(answer, context.lang),
        contributionSheet(answer, context.lang),
        ...partSheets(answer, context.lang),
        chartSheet(answer, context.lang),
        notesSheet(answer, context.lang),
        datesSheet(answer, context.lang),
      ],
      properties: {
        title: `${answer.subject.key} ${answer.edition}`,
        creator: 'Kvarter',
        created: new Date(0),
        modified: new Date(0),
      },
    }),
};

function frontSheet(answer: TwinAnswer, { lang, madeAt, origin = '' }: TwinFileContext): WriteSheet {
  const { subject, method, edition, release, filters, question } = answer;
  const rows: CellValue[][] = [
    [words.title[lang]],
    [answer.synthetic ? words.synthetic[lang] : ''],
    [words.unit[lang], safeText(subject.name)],
    [words.key[lang], subject.key],
    [words.organisation[lang], safeText(subject.organisation.name)],
    [words.kommune[lang], subject.kommune.name],
    [words.basis[lang], method.name[lang]],
    [words.method[lang], `${method.id}, v${method.version}`],
    [words.filters[lang], filters.map((filter) => filter[lang]).join(', ') || words.none[lang]],
    [words.edition[lang], edition],
    [words.release[lang], release],
    [words.protection[lang], roundingSentence(answer.roundedTo)[lang]],
    [words.pinned[lang], `${origin}/tvillinger?${withoutRelease(question)}&udgave=${release}`],
    [words.rolling[lang], `${origin}/tvillinger?${withoutRelease(question)}`],
    [words.made[lang], momentWords(madeAt, lang)],
    ['', words.judgement[lang]],
  ];
  return {
    name: 'Forside',
    rows,
    columns: [{ width: 34 }, { width: 90 }],
    cells: new Map([['0,0', { style: { font: { bold: true, size: 18 } } }]]),
  };
}

function withoutRelease(question: string): string {
  return question.replace(/&udgave=[^&]*/, '');
}

function headed(
  name: string,
  head: readonly string[],
  rows: CellValue[][],
  widths: readonly number[],
  formatOf: (row: number, column: number) => string | undefined = () => undefined,
): WriteSheet {
  const cells = new Map<string, Partial<SheetCell>>(head.map((_, column) => [`0,${column}`, bold]));
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const numFmt = typeof cell === 'number' ? formatOf(r, c) : undefined;
      if (numFmt !== undefined) cells.set(`${r + 1},${c}`, { style: { numFmt } });
    }
  }
  return {
    name,
    rows: [[...head], ...rows],
    columns: widths.map((width) => ({ width })),
    cells,
    freezePane: { rows: 1 },
  };
}

/** How a sheet writes values of a variable: a year plain, a share as per cent points with its decimals. */
function variableFormat(variable: ShownTwinVariable | undefined): string | undefined {
  if (!variable) return undefined;
  return variable.format === 'year' ? '0' : numberFormat(variable.decimals);
}

function variableHead(variable: ShownTwinVariable, lang: Lang): string {
  return `${variable.name[lang]} (${variable.unit[lang]})`;
}

function twinSheet(answer: TwinAnswer, lang: Lang): WriteSheet {
  const head = [
    ...places.map((place) => words[place][lang]),
    ...answer.variables.flatMap((variable) => [variableHead(variable, lang), `${variable.name[lang]} status`]),
  ];
  const rows = rowsOf(answer).map((row): CellValue[] => [
    row.rank,
    row.key,
    safeText(row.name),
    safeText(row.organisation.name),
    row.kommune.name,
    row.distance ?? '',
    row.firmness ? firmnessWords[row.firmness][lang] : '',
    ...answer.variables.flatMap((variable, v): CellValue[] => {
      const found = row.values[v] ?? { status: 'missing' };
      return [found.value === undefined ? '' : twinFigure(found.value, variable), valueWords[found.status][lang]];
    }),
  ]);
  const widths = [6, 16, 34, 34, 18, 12, 22, ...answer.variables.flatMap(() => [16, 14])];
  return headed('Tvillinger', head, rows, widths, (_, column) => {
    if (column === places.indexOf('distance')) return distanceFormat;
    return column < places.length ? undefined : variableFormat(answer.variables[(column - places.length) >> 1]);
  });
}

function contributionSheet(answer: TwinAnswer, lang: Lang): WriteSheet {
  const head = (['rank', 'key', 'name', 'variable', 'own', 'other', 'contribution', 'share', 'sentence'] as const).map(
    (word) => words[word][lang],
  );
  const rows = answer.twins.flatMap((twin) =>
    twin.contributions.map(({ key, own, other, contribution, share }, at): CellValue[] => {
      const variable = answer.variables.find((one) => one.key === key);
      const figure = (value: number): number => (variable ? twinFigure(value, variable) : value);
      const name = variable ? variableHead(variable, lang) : key;
      const why = at === 0 ? twin.sentence[lang] : '';
      return [
        twin.rank,
        twin.key,
        safeText(twin.name),
        name,
        figure(own),
        figure(other),
        contribution,
        share * 100,
        why,
      ];
    }),
  );
  const parts = answer.twins.flatMap((twin) => twin.contributions);
  return headed('Bidrag', head, rows, [6, 16, 34, 34, 14, 18, 14, 24, 100], (row, column) => {
    const variable = answer.variables.find(({ key }) => key === parts[row]?.key);
    if (head[column] === words.own[lang] || head[column] === words.other[lang]) return variableFormat(variable);
    if (head[column] === words.contribution[lang]) return distanceFormat;
    return head[column] === words.share[lang] ? numberFormat(1) : undefined;
  });
}

/** Two native charts: how far each twin is, and what sets the nearest apart. */
function chartSheet(answer: TwinAnswer, lang: Lang): WriteSheet {
  const { twins } = answer;
  const parts = twins[0]?.contributions.length ?? 0;
  const charts = [
    barChart(words.distances[lang], 'Tvillinger', { first: 3, last: twins.length + 2, names: 2, values: 5 }, 0),
    barChart(words.nearest[lang], 'Bidrag', { first: 2, last: parts + 1, names: 3, values: 7 }, 1),
  ];
  return {
    name: 'Diagram',
    rows: [[words.title[lang]]],
    charts: twins.length > 0 ? [...charts, ...figureCharts(answer, lang, 2 + charts.length * (chartRows + 1))] : [],
    columns: [{ width: 12 }],
  };
}

function barChart(
  title: string,
  sheet: string,
  range: { readonly first: number; readonly last: number; readonly names: number; readonly values: number },
  nth: number,
): SheetChart {
  const column = (index: number): string => {
    const letter = colToLetter(index);
    return `'${sheet}'!$${letter}$${range.first}:$${letter}$${range.last}`;
  };
  const top = 2 + nth * (chartRows + 1);
  return {
    type: 'bar',
    title,
    series: [{ name: title, values: column(range.values), categories: column(range.names), color: accent }],
    legend: false,
    gapWidth: 40,
    axes: { x: { reverse: true } },
    altText: `${title}: ${sheet}`,
    anchor: { from: { row: top, col: 0 }, to: { row: top + chartRows, col: chartColumns } },
  };
}

function notesSheet(answer: TwinAnswer, lang: Lang): WriteSheet {
  const { accounts, efficiency, stock } = answer;
  const beside = [accounts, efficiency, stock].flatMap((part) => part?.notes ?? []);
  const left = (accounts?.units ?? []).flatMap(({ status, words: told }, at) => {
    const name = rowsOf(answer)[at]?.name ?? '';
    return status === 'compared' ? [] : [`${name}: ${told[lang]}`];
  });
  const notes = [...[...answer.notes, ...beside].map((note) => note[lang]), ...left, words.judgement[lang]];
  return headed(
    'Noter',
    [words.note[lang]],
    notes.map((note) => [safeText(note)]),
    [120],
  );
}

function datesSheet(answer: TwinAnswer, lang: Lang): WriteSheet {
  const head = (['variable', 'date', 'weight', 'units', 'popMean', 'deviation', 'about'] as const).map(
    (word) => words[word][lang],
  );
  const rows = answer.variables.map((variable): CellValue[] => {
    const { population, weight, period = '', about } = variable;
    const figure = (value: number | undefined): CellValue => (value === undefined ? '' : twinFigure(value, variable));
    return [
      variableHead(variable, lang),
      period,
      weight,
      population?.n ?? '',
      figure(population?.mean),
      figure(population?.deviation),
      about[lang],
    ];
  });
  return headed('Datagrundlag', head, rows, [44, 14, 10, 10, 14, 14, 100]);
}
