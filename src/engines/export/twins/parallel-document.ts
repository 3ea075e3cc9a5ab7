import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type {
  BodyRow,
  Document,
  DocumentBlock,
  Line,
  SignMeaning,
  TableBlock,
} from '../../../domain/model/document.ts';
import { figureGapWords } from '../../../domain/model/figure-gap.ts';
import type { ParallelAnswer, ParallelRow } from '../../../domain/model/parallel-answer.ts';
import { momentWords } from '../xlsx/moment-words.ts';
import { statusWord } from './account-tables.ts';
import { paperWords as paper } from './paper-words.ts';
import { parallelWords as words } from './parallel-words.ts';
import type { TwinFileContext } from './twin-file.ts';

/** An organisation's afdelinger side by side as a document: the table, who is not compared and why, the sum, sources. */
export function parallelDocument(answer: ParallelAnswer, context: TwinFileContext): Document {
  const { lang } = context;
  const { organisation, figure, year, edition, release, synthetic, released } = answer;
  return {
    title: `${words.title[lang]}: ${organisation.name}`,
    subtitle: `${figure.name[lang]} · ${figure.per[lang]} · ${year}`,
    lang,
    edition: `${organisation.name} · ${paper.edition[lang]} ${edition} · ${release}`,
    date: released,
    synthetic,
    orientation: 'landscape',
    blocks: [
      { kind: 'heading', level: 1, text: `${figure.name[lang]} ${year}` },
      { kind: 'paragraph', text: askedWords(answer, lang) },
      ...answer.notes.map((note): DocumentBlock => ({ kind: 'notice', text: note[lang] })),
      tableOf(answer, lang),
      { kind: 'paragraph', text: totalWords(answer, lang) },
      ...withoutBlocks(answer, lang),
      { kind: 'paragraph', tone: 'small', text: paper.judgement[lang] },
      { kind: 'heading', level: 1, text: paper.notes[lang] },
      { kind: 'list', items: sourceLines(answer, context) },
    ],
  };
}

function askedWords({ method, asked, withOwn, filters }: ParallelAnswer, lang: Lang): string {
  return [
    method.name[lang],
    words.nearest[lang](asked),
    words[withOwn ? 'own' : 'others'][lang],
    ...filters.map((filter) => filter[lang]),
  ].join(' · ');
}

function tableOf(answer: ParallelAnswer, lang: Lang): TableBlock {
  const { rows, figure, year } = answer;
  const heads = [paper.own, paper.median, paper.quartiles, paper.mean, paper.difference, words.differenceKr];
  return {
    kind: 'table',
    caption: `${figure.name[lang]} (${figure.accounts.join(' + ')}), ${figure.per[lang]}, ${year}`,
    columns: [{ align: 'left', width: 82 }, ...Array.from({ length: 8 }, () => ({ align: 'right', fill: 1 }) as const)],
    head: [[paper.unit, ...heads, paper.place, paper.n].map((head) => ({ text: head[lang] }))],
    rows: rows.map((row) => rowOf(row, lang)),
    signs: signsOf(answer, lang),
  };
}

function rowOf({ key, name, kommune, own, comparison, differenceKr }: ParallelRow, lang: Lang): BodyRow {
  const kroner = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, 0, lang));
  const unit = `${name} (${key.slice(4)}, ${kommune.name})`;
  const head = [unit, own.perUnit === undefined ? statusWord(own, lang) : kroner(own.perUnit)];
  const { n, leftOut } = comparison;
  const counted = paper.placeOf[lang](n, n + leftOut);
  if (comparison.status === 'too-few') return { cells: [...head, paper.few[lang], '', '', '', '', '', counted] };
  const { median, lowerQuartile, upperQuartile, simpleMean, difference, place } = comparison;
  return {
    cells: [
      ...[...head, kroner(median), `${kroner(lowerQuartile)} – ${kroner(upperQuartile)}`, kroner(simpleMean)],
      ...[kroner(difference), kroner(differenceKr), place === undefined ? '' : paper.placeOf[lang](place, n + 1)],
      counted,
    ],
  };
}

function signsOf({ rows, fewest }: ParallelAnswer, lang: Lang): readonly SignMeaning[] {
  const gaps = new Set(rows.flatMap(({ own }) => (own.status === 'known' ? [] : [own.status])));
  const few = rows.some(({ comparison }) => comparison.status === 'too-few');
  return [
    ...[...gaps].map((gap) => ({ sign: figureGapWords[gap].word[lang], meaning: figureGapWords[gap].about[lang] })),
    ...(few ? [{ sign: paper.few[lang], meaning: paper.fewAbout[lang](fewest) }] : []),
  ];
}

function totalWords({ totalKr, counted }: ParallelAnswer, lang: Lang): string {
  const kroner = formatNumber(totalKr, 0, lang);
  return `${words.total[lang]}: ${kroner}. ${words.counted[lang]}: ${counted}. ${words.totalAbout[lang]}`;
}

/** Afdelinger without twins, or whose accounts are not compared, each with its sentence. */
function withoutBlocks({ rows }: ParallelAnswer, lang: Lang): readonly DocumentBlock[] {
  const told = rows.flatMap(({ name, refusal, accounts }): readonly string[] => [
    ...(refusal ? [refusal[lang]] : []),
    ...(accounts.status === 'compared' ? [] : [`${name}: ${accounts.words[lang]}`]),
  ]);
  if (told.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.without[lang] },
    { kind: 'list', items: told },
  ];
}

function sourceLines(answer: ParallelAnswer, { lang, madeAt, origin = '' }: TwinFileContext): readonly Line[] {
  const { method, question, release } = answer;
  const rolling = `${origin}/tvillinger/parallelt?${question.replace(/&udgave=[^&]*/, '')}`;
  const pinned = `${rolling}&udgave=${release}`;
  return [
    `${paper.method[lang]}: ${method.name[lang]} (${method.id}, version ${method.version}). ${paper.source[lang]}: ${method.source}`,
    [{ text: `${paper.pinned[lang]}: ` }, { text: pinned, href: pinned }],
    [{ text: `${paper.rolling[lang]}: ` }, { text: rolling, href: rolling }],
    `${paper.made[lang]}: ${momentWords(madeAt, lang)}`,
  ];
}
