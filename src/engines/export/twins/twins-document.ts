import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Document, DocumentBlock, TableBlock } from '../../../domain/model/document.ts';
import type { ShownTwinUnit, ShownTwinVariable, TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { writeTwinValue } from '../../../domain/model/write-twin-value.ts';
import { economyBlocks } from './economy-blocks.ts';
import { paperWords as words } from './paper-words.ts';
import { sourceBlocks } from './source-blocks.ts';
import { firmnessWords, rowsOf, type TwinFileContext, valueWords } from './twin-file.ts';
import { unitName } from './unit-name.ts';

/** A drawing of where the twins are, with its words. */
export interface TwinMapFigure {
  readonly svg: string;
  readonly alt: string;
  readonly caption: string;
}

// More columns do not fit across a page.
const variablesAcross = 7;
const signs = { hidden: '..', missing: '...' } as const;
const nameMm = 62;

/** Twins as a document: the list, the map, why, accounts, efficiency, buildings, notes and sources. */
export function twinsDocument(answer: TwinAnswer, context: TwinFileContext, map: TwinMapFigure | undefined): Document {
  const { lang } = context;
  const { subject, edition, release, synthetic, released } = answer;
  const where = [
    subject.key.slice(4),
    answer.level === 'afdeling' ? subject.organisation.name : '',
    subject.kommune.name,
  ];
  return {
    title: words.title[lang](subject.name),
    subtitle: where.filter((part) => part !== '').join(' · '),
    lang,
    edition: `${subject.name} · ${words.edition[lang]} ${edition} · ${release}`,
    date: released,
    synthetic,
    orientation: 'landscape',
    blocks: [
      ...listBlocks(answer, context),
      ...(map ? mapBlocks(map, context) : []),
      ...reasonBlocks(answer, context),
      ...economyBlocks(answer, context),
      ...sourceBlocks(answer, context),
    ],
  };
}

function listBlocks(answer: TwinAnswer, { lang }: TwinFileContext): readonly DocumentBlock[] {
  const { method, twins, candidates, filters, notes, noGoodTwin, farNearest, farPercent } = answer;
  const asked = [method.name[lang], words.of[lang](twins.length, candidates), ...filters.map((filter) => filter[lang])];
  const first = twins[0];
  const far = noGoodTwin && first ? [words.far[lang](first.distance, farNearest, farPercent)] : [];
  return [
    { kind: 'heading', level: 1, text: words.list[lang] },
    { kind: 'paragraph', text: asked.join(' · ') },
    ...[...far, ...notes.map((note) => note[lang])].map((text): DocumentBlock => ({ kind: 'notice', text })),
    ...chunksOf(answer.variables.map((variable, at) => ({ variable, at }))).map((chunk, nth) =>
      valueTable(answer, chunk, nth === 0, lang),
    ),
    { kind: 'paragraph', tone: 'small', text: words.judgement[lang] },
  ];
}

function chunksOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const tables = Math.ceil(all.length / variablesAcross);
  const size = Math.ceil(all.length / Math.max(1, tables));
  return Array.from({ length: tables }, (_, at) => all.slice(at * size, (at + 1) * size));
}

interface At {
  readonly variable: ShownTwinVariable;
  readonly at: number;
}

/** Names and values; the first of several tables has distance and firmness too. */
function valueTable(answer: TwinAnswer, shown: readonly At[], first: boolean, lang: Lang): TableBlock {
  const units = rowsOf(answer);
  const statuses = new Set(units.flatMap(({ values }) => shown.map(({ at }) => values[at]?.status ?? 'missing')));
  const kinds = (['hidden', 'missing'] as const).filter((status) => statuses.has(status));
  return {
    kind: 'table',
    ...(first ? {} : { caption: words.more[lang] }),
    columns: [
      { align: 'right', width: 9 },
      { align: 'left', width: nameMm },
      ...(first
        ? ([
            { align: 'right', width: 18 },
            { align: 'left', width: 35 },
          ] as const)
        : []),
      ...shown.map(() => ({ align: 'right', fill: 1 }) as const),
    ],
    head: [
      [
        { text: words.rank[lang] },
        { text: words.unit[lang] },
        ...(first ? [{ text: words.distance[lang] }, { text: words.sure[lang] }] : []),
        ...shown.map(({ variable }) => ({ text: variableHead(variable, lang) })),
      ],
    ],
    rows: units.map((unit) => ({
      cells: [
        unit.rank === 0 ? '' : String(unit.rank),
        unitName(unit),
        ...(first
          ? [
              unit.distance === undefined ? '' : formatNumber(unit.distance, 3, lang),
              unit.firmness === undefined ? words.chosen[lang] : firmnessWords[unit.firmness][lang],
            ]
          : []),
        ...shown.map(({ variable, at }) => valueText(unit, variable, at, lang)),
      ],
      ...(unit.rank === 0 ? { total: true as const } : {}),
    })),
    signs: kinds.map((status) => ({ sign: signs[status], meaning: valueWords[status][lang] })),
  };
}

function variableHead({ name, unit, weight }: ShownTwinVariable, lang: TwinFileContext['lang']): string {
  const share = weight > 0 ? words.counts[lang](formatNumber(weight * 100, 1, lang)) : words.shownOnly[lang];
  return `${name[lang]} (${unit[lang]}; ${share})`;
}

function valueText(unit: ShownTwinUnit, variable: ShownTwinVariable, at: number, lang: Lang): string {
  const found = unit.values[at];
  if (found?.value === undefined) return signs[found?.status === 'hidden' ? 'hidden' : 'missing'];
  const text = writeTwinValue(found.value, variable, lang);
  return found.capped === undefined ? text : `${text}*`;
}

function mapBlocks({ svg, alt, caption }: TwinMapFigure, { lang }: TwinFileContext): readonly DocumentBlock[] {
  return [
    { kind: 'heading', level: 1, text: words.map[lang] },
    { kind: 'figure', svg, alt, caption, width: 0.55 },
  ];
}

/** Which variables make up the distance, and a sentence of each twin. */
function reasonBlocks(answer: TwinAnswer, { lang }: TwinFileContext): readonly DocumentBlock[] {
  if (answer.twins.length === 0) return [];
  const weighed = answer.variables.filter(({ weight }) => weight > 0);
  const table = (variables: readonly ShownTwinVariable[]): TableBlock => ({
    kind: 'table',
    caption: words.shares[lang],
    columns: [
      { align: 'right', width: 9 },
      { align: 'left', width: nameMm },
      ...variables.map(() => ({ align: 'right', fill: 1 }) as const),
    ],
    head: [
      [{ text: words.rank[lang] }, { text: words.unit[lang] }, ...variables.map(({ name }) => ({ text: name[lang] }))],
    ],
    rows: answer.twins.map((twin) => ({
      cells: [
        String(twin.rank),
        unitName(twin),
        ...variables.map(({ key }) => {
          const share = twin.contributions.find((part) => part.key === key)?.share ?? 0;
          return formatNumber(share * 100, 1, lang);
        }),
      ],
    })),
  });
  return [
    { kind: 'heading', level: 1, text: words.why[lang] },
    ...chunksOf(weighed).map(table),
    sentenceTable(answer, lang),
  ];
}

// A table, since the printer sets the columns of a numbered list more than once.
function sentenceTable({ twins }: TwinAnswer, lang: Lang): TableBlock {
  return {
    kind: 'table',
    caption: words.sentences[lang],
    columns: [
      { align: 'right', width: 9 },
      { align: 'left', width: nameMm },
      { align: 'left', fill: 1 },
    ],
    head: [[words.rank, words.unit, words.explanation].map((head) => ({ text: head[lang] }))],
    rows: twins.map((twin) => ({ cells: [String(twin.rank), unitName(twin), twin.sentence[lang]] })),
  };
}
