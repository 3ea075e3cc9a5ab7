import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { ShownTwinUnit, ShownTwinVariable, TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { writeTwinValue } from '../../../domain/model/write-twin-value.ts';
import { firmnessWords } from '../../../engines/export/twins/twin-file.ts';

const words = {
  da: {
    synthetic: 'SYNTETISKE DATA',
    subject: 'Valgt',
    distance: 'afstand',
    weight: 'vægt',
    shown: 'vises kun',
    basis: 'Grundlag',
    far: (percent: number) =>
      `Ingen gode tvillinger: selv den nærmeste er længere væk end for ${percent} af 100 andre.`,
    judgement: 'En tvilling er ikke en dom over driften. Tallene er begyndelsen på en samtale.',
  },
  en: {
    synthetic: 'SYNTHETIC DATA',
    subject: 'Chosen',
    distance: 'distance',
    weight: 'weight',
    shown: 'shown only',
    basis: 'Basis',
    far: (percent: number) => `No good twins: even the nearest is farther away than for ${percent} of 100 others.`,
    judgement: 'A twin is no verdict on how a place is run. The figures begin a conversation.',
  },
} as const;

/** Twins as text for a terminal: who, how near, how sure, every variable beside the subject's, and why. */
export function twinText(answer: TwinAnswer, lang: Lang): string {
  const w = words[lang];
  const { subject, method, edition, synthetic } = answer;
  const head = `${subject.name} (${subject.key}) · ${subject.kommune.name} · ${edition}`;
  const lines = [
    synthetic ? `${head} · ${w.synthetic}` : head,
    `${w.basis}: ${method.name[lang]} (${method.id}, v${method.version})`,
    ...answer.filters.map((filter) => `  · ${filter[lang]}`),
    ...answer.notes.map((note) => note[lang]),
    ...(answer.noGoodTwin ? [w.far(answer.farPercent)] : []),
    '',
    ...valueLines(answer, lang),
    '',
    ...answer.twins.flatMap((twin) => [
      `${String(twin.rank).padStart(2)}. ${twin.name} (${twin.key}) · ${twin.organisation.name} · ${twin.kommune.name}`,
      `    ${w.distance} ${formatNumber(twin.distance, 3, lang)} · ${firmnessWords[twin.firmness][lang]} · ${twin.sentence[lang]}`,
    ]),
    '',
    w.judgement,
  ];
  return `${lines.join('\n')}\n`;
}

function valueLines({ variables, subject, twins }: TwinAnswer, lang: Lang): readonly string[] {
  const w = words[lang];
  const width = Math.max(...variables.map(({ name }) => name[lang].length));
  const heads = ['', w.subject, ...twins.map(({ rank }) => String(rank))];
  const rows = variables.map((variable, v) => [
    variable.name[lang].padEnd(width),
    ...[subject, ...twins].map((unit) => shown(unit, variable, v, lang)),
  ]);
  const widths = heads.map((head, c) => Math.max(head.length, ...rows.map((row) => row[c]?.length ?? 0)));
  return [heads, ...rows].map((row, r) => {
    const cells = row.map((cell, c) => (c === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[c] ?? 0)));
    const variable = variables[r - 1];
    const weight =
      variable && (variable.weight > 0 ? `${w.weight} ${formatNumber(variable.weight, 3, lang)}` : w.shown);
    return [...cells, weight ?? ''].join('  ').trimEnd();
  });
}

function shown(unit: ShownTwinUnit, variable: ShownTwinVariable, v: number, lang: Lang): string {
  const found = unit.values[v];
  if (found?.value === undefined) return found?.status === 'hidden' ? '..' : '...';
  const text = writeTwinValue(found.value, variable, lang);
  return found.capped === undefined ? text : `${text}*`;
}
