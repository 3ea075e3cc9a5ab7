import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { figureGapWords } from '../../../domain/model/figure-gap.ts';
import type { ParallelAnswer, ParallelRow } from '../../../domain/model/parallel-answer.ts';

const words = {
  da: {
    synthetic: 'SYNTETISKE DATA',
    heads: ['Egen', 'Median', 'Forskel', 'Forskel × m²', 'Plads'],
    few: 'for få tvillinger med tallet',
    total: (kroner: string, counted: number) =>
      `Sum af forskelle: ${kroner} kr. over ${counted} afdelinger. Summen er et regnestykke (forskel × m²), ikke en besparelse.`,
  },
  en: {
    synthetic: 'SYNTHETIC DATA',
    heads: ['Own', 'Median', 'Difference', 'Difference × m²', 'Place'],
    few: 'too few twins with the figure',
    total: (kroner: string, counted: number) =>
      `Sum of differences: ${kroner} kr. over ${counted} afdelinger. The sum is arithmetic (difference × m²), not a saving.`,
  },
} as const;

/** An organisation's afdelinger side by side as text for a terminal. */
export function parallelText(answer: ParallelAnswer, lang: Lang): string {
  const w = words[lang];
  const { organisation, figure, year, method, rows, synthetic, totalKr, counted } = answer;
  const name = (row: ParallelRow): string => `${row.name} (${row.key.slice(4)})`;
  const table = [['', ...w.heads], ...rows.map((row) => [name(row), ...cellsOf(row, lang)])];
  const widths = [0, ...w.heads.map((_, c) => c + 1)].map((c) =>
    Math.max(...table.map((row) => (row.length > 2 || c === 0 ? (row[c]?.length ?? 0) : 0))),
  );
  const head = `${organisation.name} (${organisation.number}) · ${figure.name[lang]} ${year} · ${figure.per[lang]}`;
  const lines = [
    synthetic ? `${head} · ${w.synthetic}` : head,
    `${method.name[lang]} (${method.id}, v${method.version})`,
    ...answer.filters.map((filter) => `  · ${filter[lang]}`),
    ...answer.notes.map((note) => note[lang]),
    '',
    ...table.map((row) =>
      row
        .map((cell, c) => (c === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[c] ?? 0)))
        .join('  ')
        .trimEnd(),
    ),
    '',
    w.total(formatNumber(totalKr, 0, lang), counted),
  ];
  return `${lines.join('\n')}\n`;
}

/** Figures of one afdeling, or in words why there is nothing to compare. */
function cellsOf({ own, comparison, differenceKr, refusal }: ParallelRow, lang: Lang): readonly string[] {
  const kroner = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, 0, lang));
  const figure = own.perUnit === undefined ? gapWord(own.status, lang) : kroner(own.perUnit);
  if (comparison.status === 'too-few') return [figure, refusal?.[lang] ?? words[lang].few];
  const { median, difference, place, n } = comparison;
  const stands = place === undefined ? '' : `${place}/${n + 1}`;
  return [figure, kroner(median), kroner(difference), kroner(differenceKr), stands];
}

function gapWord(status: ParallelRow['own']['status'], lang: Lang): string {
  return status === 'known' ? '' : figureGapWords[status].word[lang];
}
