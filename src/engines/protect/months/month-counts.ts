import { dec, decToNumber, roundDec } from '../../../domain/kernel/decimal.ts';
import type { MonthHidden } from '../../../domain/model/months.ts';
import type { Observation, ObservationDraft, ObservedIndicator } from '../../../domain/model/observation.ts';
import type { Gate, RuleSet } from '../../../domain/model/rule-set.ts';

/** An observation as counts to be rounded, or why it is not shown at all. */
export interface MonthCount {
  /** What it is of, without the period: the same in every month. */
  readonly series: string;
  readonly period: string;
  readonly area: string;
  readonly kommune: string;
  readonly part: number;
  readonly whole?: number;
  readonly hidden?: MonthHidden;
}

type SeriesKeys = 'objektId' | 'indikator' | 'definitionId' | 'datakilde' | 'periodeType';

/** One area's figures of one thing through the months. */
export function seriesOfMonth(of: Pick<ObservationDraft, SeriesKeys>): string {
  return [of.objektId, of.indikator, of.definitionId, of.datakilde, of.periodeType].join('\n');
}

/** Whole persons of a delivered number: full-time persons are rounded first. @source monitorering.md section 10 */
export function wholePersons(text: string): number {
  return decToNumber(roundDec(dec(text), 0));
}

/** What counts are judged by. */
export interface MonthGates {
  readonly indicators: readonly ObservedIndicator[];
  readonly rules: RuleSet;
  /** Whether the standing release can show an area whole: one that cuts an atom there is under the gate here too. */
  readonly isClosed: (area: string) => boolean;
}

/**
 * Observations as counts. Means are left out: they belong to the yearly release, which knows their heads. An area under the
 * gate of a figure's tier in that month is hidden there; residents and households are those delivered for the month or the
 * newest before it, and where no residents were delivered the largest whole of the month stands for them.
 * @source monitorering.md section 2 ("gates apply"); diskretion.md section 3 and 8.3
 */
export function monthCounts(observations: readonly Observation[], { indicators, rules, isClosed }: MonthGates) {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const people = peopleOf(observations);
  return observations.flatMap((observation): readonly { readonly of: Observation; readonly count: MonthCount }[] => {
    const indicator = known.get(observation.indikator);
    if (!indicator || indicator.kind === 'mean') return [];
    const { taeller, naevner, objektId, kommunekode = 0, periodeFra, skjult } = observation;
    const base = {
      series: seriesOfMonth(observation),
      period: periodeFra,
      area: objektId,
      kommune: `${kommunekode}`,
    };
    if (skjult !== 0 || taeller === undefined) {
      return [{ of: observation, count: { ...base, part: 0, hidden: skjult === 3 ? 'gate' : 'source' } }];
    }
    const part = wholePersons(taeller);
    const whole = naevner === undefined ? undefined : wholePersons(naevner);
    const gate = rules.gates[indicator.tier];
    const told = whole === undefined ? { ...base, part } : { ...base, part: Math.min(part, whole), whole };
    if (!isClosed(objektId) || !passes(gate, people(observation), whole))
      return [{ of: observation, count: { ...told, hidden: 'gate' } }];
    const isAll = indicator.sensitive === true && whole !== undefined && part >= rules.attributeShare * whole;
    return [{ of: observation, count: isAll ? { ...told, hidden: 'attribute' } : told }];
  });
}

interface People {
  readonly residents: number;
  readonly households?: number;
}

function passes(gate: Gate, { residents, households }: People, whole: number | undefined): boolean {
  if (residents < gate.residents) return false;
  if (households !== undefined && households < gate.households) return false;
  return whole === undefined || whole >= gate.persons1664;
}

function peopleOf(observations: readonly Observation[]): (of: Observation) => People {
  const ofArea = Map.groupBy(observations, ({ objektId }) => objektId);
  return ({ objektId, periodeFra, periodeTil }) => {
    const own = ofArea.get(objektId) ?? [];
    const residents = newestCount(own, 'residents', periodeTil);
    const households = newestCount(own, 'households', periodeTil);
    const wholes = own
      .filter((one) => one.periodeFra === periodeFra)
      .flatMap(({ naevner }) => (naevner === undefined ? [] : [wholePersons(naevner)]));
    return {
      residents: residents ?? Math.max(0, ...wholes),
      ...(households === undefined ? {} : { households }),
    };
  };
}

function newestCount(own: readonly Observation[], indikator: string, day: string): number | undefined {
  const counts = own.filter(({ indikator: id, taeller }) => id === indikator && taeller !== undefined);
  const before = counts.filter(({ periodeFra }) => periodeFra <= day);
  const [newest] = (before.length > 0 ? before : counts).toSorted((a, b) => {
    if (before.length > 0) return a.periodeFra < b.periodeFra ? 1 : -1;
    return a.periodeFra < b.periodeFra ? -1 : 1;
  });
  return newest?.taeller === undefined ? undefined : wholePersons(newest.taeller);
}
