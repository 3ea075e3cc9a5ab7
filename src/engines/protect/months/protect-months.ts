import type { MonthFigure, MonthHidden, MonthlyCertificate, SharedGround } from '../../../domain/model/months.ts';
import type { Observation } from '../../../domain/model/observation.ts';
import type { ReleaseId } from '../../../domain/model/protected.ts';
import { type MonthCount, type MonthGates, monthCounts, seriesOfMonth } from './month-counts.ts';
import { narrowOverlaps } from './narrow-overlaps.ts';
import { type MonthRounding, type RoundedMonth, roundMonths } from './round-months.ts';
import type { ShownCount } from './shown-count.ts';

/** The standing release's figure of the same persons on the same day: what it shows, and the leaves it was added of. */
export interface StandingFigure {
  readonly value: number;
  readonly leaves: number;
}

/** What months are protected with. */
export interface MonthProtection extends MonthGates, Omit<MonthRounding, 'n'> {
  readonly standing: {
    readonly release?: ReleaseId;
    readonly of: (figure: Observation, side: 'part' | 'whole') => StandingFigure | undefined;
  };
  /** Areas that share ground, each pair once; known whether or not there is a standing release. */
  readonly overlaps: readonly SharedGround[];
  /** Identities of basisområder, which are added for other areas; none unless told. */
  readonly basis?: ReadonlySet<string>;
}

/** Figures as they may be shown, and what was checked of them. */
export interface ProtectedMonths {
  readonly figures: readonly MonthFigure[];
  readonly certificate: MonthlyCertificate;
}

/**
 * Protects observations as leaves of a monthly release and audits what came out: neighbouring multiples of n, unchanged
 * counts unchanged, and enough whole numbers left beside the standing release and between areas that share ground.
 * @source monitorering.md section 2; diskretion.md 4, 7.2 and 9.2
 */
export function protectMonths(observations: readonly Observation[], protection: MonthProtection): ProtectedMonths {
  const { rules } = protection;
  const counted = monthCounts(observations, protection);
  const counts = counted.map(({ count }) => count);
  const before = new Map([...protection.memory].map(([key, values]) => [key, new Map(values)]));
  const { shown, kept } = roundMonths(counts, { ...protection, n: rules.n });
  const alone = counted.map(({ of, count }, at) => figureOf(of, count, shown[at]));
  const leavesIn = (own: readonly MonthFigure[]) =>
    counted.flatMap(({ of, count }, at) => leavesOf(of, count, shown[at], own[at]));
  const { tested, narrow } = narrowOverlaps(
    leavesIn(alone).map(shownCount),
    protection.overlaps,
    rules,
    protection.basis,
  );
  const figures = counted.map(({ of, count }, at) =>
    narrow.has(count.series) ? hideBeside(of, alone[at]) : (alone[at] ?? figureOf(of, count, shown[at])),
  );
  const leaves = leavesIn(figures);
  const union = unionOf(leaves, protection);
  const notMultiples = leaves.filter(({ value, count }) => !isNeighbour(value, count, rules.n)).length;
  const keptMoved = leaves.filter(({ value, count, key }) => (before.get(key)?.get(count) ?? value) !== value).length;
  return {
    figures,
    certificate: {
      leaves: leaves.length,
      smallLeaves: leaves.filter(({ count }) => count > 0 && count < rules.n).length,
      kept,
      errors: errorsOf(leaves),
      hidden: hiddenOf(figures),
      notMultiples,
      keptMoved,
      union,
      overlaps: { tested, hidden: narrow.size },
      verdict: notMultiples + keptMoved + union.failing === 0 ? 'pass' : 'fail',
    },
  };
}

// A figure that is hidden for another reason keeps it.
function hideBeside(of: Observation, alone: MonthFigure | undefined): MonthFigure {
  return alone?.hidden === undefined ? { ...labelsOf(of), hidden: 'overlap' } : alone;
}

function shownCount({ of, side, count, value }: Leaf): ShownCount {
  const series = seriesOfMonth(of);
  return {
    area: of.objektId,
    cell: `${series.slice(of.objektId.length)}\n${side}`,
    series,
    period: `${of.periodeFra} ${of.periodeTil}`,
    count,
    value,
  };
}

function figureOf(of: Observation, count: MonthCount, shown: RoundedMonth | undefined): MonthFigure {
  const base = labelsOf(of);
  if (!shown) return { ...base, hidden: count.hidden ?? 'source' };
  // More in the part than in the whole would tell that nearly all are in it.
  if (shown.whole !== undefined && shown.part > shown.whole) return { ...base, hidden: 'attribute' };
  return { ...base, ...shown };
}

/** A figure without what it says: of what, when, from whom. */
function labelsOf(of: Observation): MonthFigure {
  return {
    objektId: of.objektId,
    indikator: of.indikator,
    definitionId: of.definitionId,
    datakilde: of.datakilde,
    periodeType: of.periodeType,
    periodeFra: of.periodeFra,
    periodeTil: of.periodeTil,
    ...(of.kommunekode === undefined ? {} : { kommunekode: of.kommunekode }),
    offKode: of.offKode,
    friskhed: of.friskhed,
    hentetTid: of.hentetTid,
  };
}

interface Leaf {
  readonly of: Observation;
  readonly side: 'part' | 'whole';
  readonly key: string;
  readonly count: number;
  readonly value: number;
  readonly kommune: string;
}

function leavesOf(
  of: Observation,
  count: MonthCount,
  shown: RoundedMonth | undefined,
  figure: MonthFigure | undefined,
): readonly Leaf[] {
  if (!shown || figure?.hidden !== undefined) return [];
  const leaf = (side: 'part' | 'whole', truth: number | undefined, value: number | undefined): readonly Leaf[] =>
    truth === undefined || value === undefined
      ? []
      : [{ of, side, key: `${count.series}\n${side}`, count: truth, value, kommune: count.kommune }];
  return [...leaf('part', count.part, shown.part), ...leaf('whole', count.whole, shown.whole)];
}

function isNeighbour(value: number, count: number, n: number): boolean {
  return value % n === 0 && value >= 0 && Math.abs(value - count) < n;
}

// Who knows both releases knows each count inside two ranges; enough whole numbers must be in both.
function unionOf(leaves: readonly Leaf[], { standing, rules }: MonthProtection): MonthlyCertificate['union'] {
  const { n, W } = rules;
  let [tested, failing] = [0, 0];
  for (const { of, side, value } of leaves) {
    const other = standing.of(of, side);
    if (!other) continue;
    tested += 1;
    const reach = other.leaves * (n - 1);
    const low = Math.max(0, value - n + 1, other.value - reach);
    const high = Math.min(value + n - 1, other.value + reach);
    // Two sources that count differently do not meet at all, and then neither tells anything of the other.
    if (high >= low && high - low + 1 < W) failing += 1;
  }
  return { ...(standing.release === undefined ? {} : { release: standing.release }), tested, failing };
}

function errorsOf(leaves: readonly Leaf[]): MonthlyCertificate['errors'] {
  const byKommune = Map.groupBy(leaves, ({ kommune, side, of }) =>
    [kommune, side, of.indikator, of.definitionId, of.datakilde, of.periodeFra].join('\n'),
  );
  const sum = (own: readonly Leaf[]) => Math.abs(own.reduce((all, { value, count }) => all + value - count, 0));
  return { area: spread(leaves.map((leaf) => sum([leaf]))), kommune: spread([...byKommune.values()].map(sum)) };
}

function spread(errors: readonly number[]): { readonly mean: number; readonly max: number } {
  const sum = errors.reduce((all, error) => all + error, 0);
  const mean = errors.length === 0 ? 0 : sum / errors.length;
  return { mean: Math.round(mean * 100) / 100, max: errors.reduce((most, error) => Math.max(most, error), 0) };
}

function hiddenOf(figures: readonly MonthFigure[]): MonthlyCertificate['hidden'] {
  const count = (why: MonthHidden): number => figures.filter(({ hidden }) => hidden === why).length;
  return {
    gate: count('gate'),
    attribute: count('attribute'),
    source: count('source'),
    overlap: count('overlap'),
  };
}
