import { localInstallation } from '../../../app/access/readers.ts';
import { listFlows } from '../../../app/tables/list-flows.ts';
import { strictTableQuestion } from '../../../app/tables/table-question.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import type { FlowAnswer, ShownFlows } from '../../../domain/model/flow-answer.ts';
import { placeOptions, placeUsage, readingOptions, readingUsage } from '../shell/asked-places.ts';
import type { Command } from '../shell/command.ts';
import { withApp } from '../shell/with-app.ts';
import { writeFigures } from '../shell/write-tables-file.ts';
import { questionIn } from './table.ts';

const usualEnds = 10;

/** Where the movers of a place come from and go to in a year. */
export const flows: Command = {
  name: 'flows',
  usage: {
    da: `${placeUsage} ${readingUsage} [--year 2024] [--antal 10] [--format text|json] [--out fil]`,
    en: `${placeUsage} ${readingUsage} [--year 2024] [--antal 10] [--format text|json] [--out file]`,
  },
  about: {
    da: 'Viser, hvor et steds tilflyttere kommer fra, og hvor fraflytterne flytter hen, i et år.',
    en: 'Shows where the in-movers of a place come from and where its out-movers go, in a year.',
  },
  options: {
    ...placeOptions,
    ...readingOptions,
    year: { type: 'string' },
    antal: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  run: (invocation) =>
    withApp(invocation, async (context) => {
      const asked = questionIn(invocation);
      const year = invocation.value('year');
      const question = strictTableQuestion(year === undefined ? asked : { ...asked, periode: year }, '');
      const { answer } = await listFlows(context, localInstallation, question, numberOf(invocation.value('antal')));
      const { lang } = invocation.terminal;
      return await writeFigures(invocation, answer, (shown) =>
        invocation.value('format') === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : textOf(shown, lang),
      );
    }),
};

function numberOf(text: string | undefined): number {
  if (text === undefined) return usualEnds;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new Problem('KV-A5', { parameter: 'antal', found: text, valid: '1-9999' });
}

const words = {
  da: {
    into: 'Tilflyttede fra',
    outOf: 'Fraflyttede til',
    total: 'I alt',
    between: 'Mellem de valgte afdelinger',
    rounded: (n: number) =>
      `Alle antal er afrundet til et multiplum af ${n}; ± er usikkerheden. 0 kan være op til ${n - 1}.`,
    more: (n: number) => `Øvrige (${n})`,
    synthetic: 'SYNTETISKE DATA',
  },
  en: {
    into: 'Moved in from',
    outOf: 'Moved out to',
    total: 'Total',
    between: 'Between the chosen afdelinger',
    rounded: (n: number) =>
      `All counts are rounded to a multiple of ${n}; ± is the uncertainty. 0 may be up to ${n - 1}.`,
    more: (n: number) => `Others (${n})`,
    synthetic: 'SYNTHETIC DATA',
  },
} as const;

function textOf(answer: FlowAnswer, lang: Lang): string {
  const w = words[lang];
  const { place, period, title } = answer;
  const head = `${title[lang]} ${period.label[lang]} · ${place.name[lang]} (${place.key})`;
  const reason = answer.hidden?.reason?.[lang];
  return `${[
    answer.synthetic ? `${head} · ${w.synthetic}` : head,
    ...answer.notes.map((note) => note[lang]),
    ...(reason ? [reason] : []),
    '',
    ...listed(w.into, answer.into, lang),
    ...listed(w.outOf, answer.outOf, lang),
    `${w.between}: ${shown(answer.between, lang)}`,
    w.rounded(answer.roundedTo),
  ].join('\n')}\n`;
}

function listed(heading: string, { total, ends, more }: ShownFlows, lang: Lang): readonly string[] {
  const w = words[lang];
  const rest = more.ends > 0 ? [`  ${shown(more.persons, lang)}  ${w.more(more.ends)}`] : [];
  return [
    heading,
    ...ends.map(({ name, persons }) => `  ${shown(persons, lang)}  ${name[lang]}`),
    ...rest,
    `  ${shown(total, lang)}  ${w.total}`,
    '',
  ];
}

function shown(cell: Cell, lang: Lang): string {
  if (cell.kind !== 'rounded') return '..'.padStart(12);
  return `${formatNumber(cell.value, 0, lang)} ± ${formatNumber(cell.band, 0, lang)}`.padStart(12);
}
