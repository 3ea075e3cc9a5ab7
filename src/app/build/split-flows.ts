import { must } from '../../domain/kernel/invariant.ts';
import type { Atom } from '../../domain/model/atom.ts';
import { groupsOf, type ProtectedFlowGroups } from '../../domain/model/flow-groups.ts';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { Hmac } from '../../domain/model/ports.ts';
import type { RoundingSummary } from '../../domain/model/release.ts';
import { auditGroupRanges, auditGroupSteps, auditGroupWholes } from '../../engines/protect/certificate/audit-groups.ts';
import {
  type AuditedFlows,
  auditedFlows,
  comparedFlows,
  sideOf,
} from '../../engines/protect/certificate/audited-flows.ts';
import type { AuditedTable } from '../../engines/protect/certificate/edition-numbers.ts';
import type { SetAudit } from '../../engines/protect/certificate/make-certificate.ts';
import { figuresOf, type GroupCells, groupCells, shownByPair } from '../../engines/protect/flow-groups/group-cells.ts';
import { groupEnds } from '../../engines/protect/flow-groups/group-ends.ts';
import { protectGroups, type Side, shownGroups } from '../../engines/protect/flow-groups/protect-flow-groups.ts';
import { stackGroups } from '../../engines/protect/flow-groups/stack-groups.ts';
import { type EarlierFlows, namedFlows } from '../../engines/protect/flows/earlier-flows.ts';
import type { PeriodSeeds, ProtectedEdition } from '../../engines/protect/protection-plan.ts';
import { summaryOf } from '../../engines/protect/rounding/rounding-tally.ts';
import { openDraw } from '../../engines/protect/seeded-draw.ts';
import { auditedSplit, type GroupsSetup, kommunerOfAreas } from './audited-split.ts';
import { mendSplit, type SplitFinding } from './mend-split.ts';

/** What the flows of a release are split with, after everything else of it is settled. */
export interface SplitSetup extends GroupsSetup {
  readonly tables: readonly AuditedTable[];
  readonly seeds: PeriodSeeds;
  readonly hmac: Hmac;
  /** What an earlier version showed of an edition's flows by group, by `groupFlowName`. */
  readonly earlierOf: (edition: number) => Promise<EarlierFlows | undefined>;
}

/** The flows of a release by group, with what the certificate says of them. */
export interface SplitFlows {
  readonly groups: ProtectedFlowGroups;
  readonly rounding: RoundingSummary;
  readonly audit: SetAudit;
}

// Another neighbour is tried before ends are put together; what so many rounds do not mend is not released.
const MOST_ROUNDS = 12;

/**
 * Splits the flows of every edition by group and audits them beside all that is released of the same movers. What an
 * outsider could narrow too far is rounded to its other neighbour; where that was done already, an end of it is put
 * together with another. Undefined where flows were not counted by group, and where no ends can be found that are safe:
 * then the release shows none.
 * @source docs/decisions/062
 */
export async function splitFlows(
  exact: readonly ExactEdition[],
  editions: readonly ProtectedEdition[],
  setup: SplitSetup,
): Promise<SplitFlows | undefined> {
  const refused: string[] = [];
  const sides = new Map<string, Map<string, Side>>();
  let before: readonly SplitPeriod[] = [];
  // The flows between atoms stay the same whatever they are split between.
  const beside = new Map<number, AuditedFlows>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = await splitOnce(exact, editions, { setup, refused, sides, before, beside });
    if (!made || made.length === 0) return undefined;
    if (made.every(({ ranges }) => ranges.failing === 0)) return released(made, setup);
    const ends = refused.length;
    for (const own of made) mendSplit(own, refused, sides);
    // With other ends every year is split anew; else only those where something goes to its other side.
    before = refused.length > ends ? [] : made.filter(({ ranges }) => ranges.failing === 0);
  }
  return undefined;
}

interface Round {
  readonly setup: SplitSetup;
  readonly refused: readonly string[];
  /** By period: what the audit asked to be rounded to a side. */
  readonly sides: ReadonlyMap<string, ReadonlyMap<string, Side>>;
  /** Years that stay as they were. */
  readonly before: readonly SplitPeriod[];
  readonly beside: Map<number, AuditedFlows>;
}

interface SplitPeriod extends SplitFinding {
  readonly shown: ReturnType<typeof shownGroups>;
}

async function splitOnce(
  exact: readonly ExactEdition[],
  editions: readonly ProtectedEdition[],
  round: Round,
): Promise<readonly SplitPeriod[] | undefined> {
  const made: SplitPeriod[] = [];
  for (const [i, truth] of exact.entries()) {
    const edition = must(editions[i], 'an edition protected');
    if (!truth.flows?.groups || !edition.flows) continue;
    const { id } = truth.flows.period;
    const own = round.before.find(({ period }) => period === id) ?? (await splitPeriod(truth, edition, round));
    if (!own) return undefined;
    made.push(own);
  }
  return made;
}

async function splitPeriod(
  truth: ExactEdition,
  edition: ProtectedEdition,
  { setup, refused, sides, beside }: Round,
): Promise<SplitPeriod | undefined> {
  const { definition, directory, plan, hmac, seeds } = setup;
  const flows = must(truth.flows, 'flows');
  const shown = must(edition.flows, 'protected flows').flows;
  const { period } = flows;
  const atoms = plan.atoms[setup.flows.tier];
  const cells = cellsOf(truth, atoms, refused, setup);
  if (!cells) return undefined;
  const seed = must(seeds.get(period.id), `seed of period ${period.id}`);
  const kommuneOfArea = kommunerOfAreas(directory);
  const own = sides.get(period.id);
  const rounded = protectGroups({
    definition,
    cells,
    shown: shownByPair(cells, shown, shown.outside),
    kommuneOfArea,
    n: plan.n,
    drawOf: (name) => openDraw(hmac(seed, `${definition.id}|${period.id}|${name}`)),
    earlier: await setup.earlierOf(truth.edition),
    ...(own ? { sides: own } : {}),
  });
  const made = shownGroups(period, cells, rounded);
  const between = beside.get(truth.edition) ?? flowsBeside(truth, edition, setup);
  beside.set(truth.edition, between);
  const audited = auditedSplit({
    setup,
    cells,
    shown: { figures: figuresOf({ ...cells, ...rounded }, groupsOf(definition).length), stray: 0 },
    flows: between,
    tables: setup.tables.filter((table) => table.period.id === period.id && table.period.edition === period.edition),
  });
  return { period: period.id, audited, rounded, shown: made, ranges: auditGroupRanges(audited, plan, true) };
}

/** What is split: flows between the ends of an edition; undefined where there are no ends. */
function cellsOf(
  { flows }: Pick<ExactEdition, 'flows'>,
  atoms: readonly Atom[],
  refused: readonly string[],
  { directory, flows: { ends: codes } }: Pick<SplitSetup, 'directory' | 'flows'>,
): GroupCells | undefined {
  const exact = must(flows, 'flows');
  const ends = groupEnds(atoms, directory, exact.period.end, refused);
  const atomOf = new Map(atoms.flatMap(({ members }, a) => members.map((unit) => [unit, a] as const)));
  const units = new Map(directory.units.map((unit) => [unit.id, unit]));
  return ends && groupCells(exact, atomOf, units, ends, codes);
}

function flowsBeside(truth: ExactEdition, { tables, flows: own }: ProtectedEdition, setup: SplitSetup): AuditedFlows {
  const { plan, flows: definition, directory, against } = setup;
  const exact = must(truth.flows, 'flows');
  const { tier, inTable, outTable } = definition;
  return auditedFlows({
    exact,
    definition,
    atoms: plan.atoms[tier],
    units: new Map(directory.units.map((unit) => [unit.id, unit])),
    shown: namedFlows(must(own, 'protected flows').flows, plan.atoms[tier]),
    against: comparedFlows(against, exact.period.id),
    into: sideOf(plan, inTable, truth, tables, tier),
    outOf: sideOf(plan, outTable, truth, tables, tier),
  });
}

function released(made: readonly SplitPeriod[], { definition, plan, flows }: SplitSetup): SplitFlows {
  const tallies = made.map(({ rounded }) => rounded.tally);
  const checks = made.flatMap(({ audited, rounded, ranges }) => {
    const { tested, failing } = ranges;
    const wholes = auditGroupWholes(audited);
    return [
      auditGroupSteps(audited, plan.n),
      { ...wholes, failing: Math.max(0, wholes.failing - rounded.tally.anchorsMissed) },
      // What holds with earlier versions beside holds without them.
      { rule: 'R4' as const, tested, failing },
      { rule: 'R5' as const, tested, failing },
    ];
  });
  const attacks = (['A3', 'A4'] as const).map((name) => ({
    name,
    seed: '',
    queries: made.reduce((sum, { ranges }) => sum + ranges.tested, 0),
    recovered: 0,
  }));
  const fewest = Math.min(...made.map(({ ranges }) => ranges.fewest));
  const least = Number.isFinite(fewest) ? { min_whole_numbers: fewest } : {};
  const stageB = { lower_bound: 0, lps: 0, failing: 0, ...least };
  return {
    groups: stackGroups(definition, plan.atoms[flows.tier], made),
    rounding: summaryOf(tallies),
    audit: { name: 'flyttegrupper', mode: 'rounding', tables: [definition.id], checks, stageB, attacks },
  };
}
