import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { parseDelimited } from './parse-delimited.ts';
import type { PublicDataset } from './public-dataset.ts';
import { readJsonStat } from './read-json-stat.ts';
import { readStatbankCsv } from './read-statbank-csv.ts';
import type { StatbankPlan } from './statbank-plan.ts';

/** Formats StatBank can be asked for figures in. */
export type StatbankFormat = 'CSV' | 'BULK' | 'JSONSTAT';

/** Body of `POST /data`: codes written out, answered as codes. @source dst.md section 1 */
export function statbankRequest({ table, chosen }: StatbankPlan, format: StatbankFormat, lang: Lang): string {
  const variables = chosen.map(({ variable, values }) => ({
    code: variable.id,
    values: values.map(({ code }) => code),
  }));
  const presentation = format === 'JSONSTAT' ? {} : { valuePresentation: 'Code' };
  return JSON.stringify({ table: table.id, format, lang, ...presentation, variables });
}

/**
 * Reads an answer and checks that it is the one asked for: every chosen code of every variable, one row each.
 * @throws Problem KV-L58 when it is not; those of the readers when it cannot be read.
 * @source dst.md section 1.4
 */
export function checkStatbankAnswer(
  text: string,
  plan: StatbankPlan,
  format: StatbankFormat,
  lang: Lang,
): PublicDataset {
  const { table, chosen, observations } = plan;
  const wrong = (found: string) => new Problem('KV-L58', { table: table.id, expected: observations, found });
  const dataset = read(text, plan, format, lang);
  for (const { variable, values } of chosen) {
    const dimension = dataset?.dimensions.find(({ id }) => id.toLowerCase() === variable.id.toLowerCase());
    const codes = new Set(dimension?.categories.map(({ code }) => code));
    const absent = values.find(({ code }) => !codes.has(code));
    if (absent) throw wrong(`${variable.id}: – ${absent.code}`);
    if (codes.size !== values.length) throw wrong(`${variable.id}: ${codes.size}`);
  }
  if (!dataset || dataset.values.length !== observations) throw wrong(String(dataset?.values.length ?? 0));
  if (format === 'JSONSTAT') return dataset;
  const rows = parseDelimited(text, ';').length - 1;
  // A withheld value has its sign; a null without one is a row that was left out.
  const empty = dataset.values.some((value, i) => value === null && !dataset.status.has(i));
  if (rows !== observations || empty) throw wrong(String(rows));
  return dataset;
}

function read(text: string, { table }: StatbankPlan, format: StatbankFormat, lang: Lang): PublicDataset | undefined {
  if (format === 'JSONSTAT') return readJsonStat(text)[0];
  const answer = { table: table.id, lang };
  return readStatbankCsv(text, table.suppressed === '' ? answer : { ...answer, suppressed: table.suppressed });
}

/** Answers to parts of one question as one file: the first whole, the others without byte-order mark and header. */
export function joinStatbankCsv(texts: readonly string[]): string {
  return texts.map((text, i) => (i === 0 ? text : text.replace(/^\uFEFF?[^\n]*\n/, ''))).join('');
}
