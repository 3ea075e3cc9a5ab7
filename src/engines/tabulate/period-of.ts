import { electionName } from '../../domain/kernel/election-name.ts';
import { invariant } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { ReferenceSpan, TablePeriod } from '../../domain/model/period.ts';
import type { ReferenceRule } from '../../domain/model/table-definition.ts';

/** Days and labels of every kind of reference. */
export type ReferenceSpans = { readonly [K in ReferenceRule['kind']]: ReferenceSpan };

/**
 * The period of a table in one edition, from what the delivery's manifest says about the variable group ('2024',
 * '2026-01-01'). Its id is the year, which is unique in a table because every edition brings one.
 * Surprising: a whole date wins over the kind's day, so employment at the end of November that the register shows as
 * 1 January after is labelled 1 January.
 * @throws InvariantError when the text is neither a year nor a date; intake has refused such manifests.
 */
export function periodOf(rule: ReferenceRule, text: string, edition: number, spans: ReferenceSpans): TablePeriod {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  invariant(parts?.[1], `not a year or a date: ${text}`);
  const [, year, month, date] = parts;
  const span = spans[rule.kind];
  const isDay = span.from === span.to && month !== undefined && date !== undefined;
  const { from, to, label } = isDay ? daySpan(`${month}-${date}`, spans) : span;
  return { id: year, edition, label: yearIn(label, year), start: `${year}-${from}`, end: `${year}-${to}` };
}

/** The period of an election, named as delivered ('FV2022'), on its day. */
export function electionPeriod(election: string, day: string, edition: number): TablePeriod {
  const label = electionName(election) ?? { da: election, en: election };
  return { id: election, edition, label, start: day, end: day };
}

function daySpan(day: string, spans: ReferenceSpans): ReferenceSpan {
  const known = Object.values(spans).find((s) => s.from === day && s.to === day);
  return known ?? { from: day, to: day, label: { da: `{year}-${day}`, en: `{year}-${day}` } };
}

function yearIn(label: Text, year: string): Text {
  return { da: label.da.replace('{year}', year), en: label.en.replace('{year}', year) };
}
