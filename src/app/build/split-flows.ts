import { must } from '../../domain/kernel/invariant.ts';
import type { FlowDefinition } from '../../domain/model/flow.ts';
import { type FlowGroupDefinition, groupsOf, type ProtectedFlowGroups } from '../../domain/model/flow-groups.ts';
import type { Atom, ExactEdition } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Hmac } from '../../domain/model/ports.ts';
import type { RoundingSummary } from '../../domain/model/release.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import {
  auditGroupRanges,
  auditGroupSteps,
  auditGroupWholes,
  type GroupRanges,
  type NarrowGroup,
} from '../../engines/protect/certificate/audit-groups.ts';
import {
  type AuditedFlows,
  auditedFlows,
  comparedFlows,
  sideOf,
} from '../../engines/protect/certificate/audited-flows.ts';
import { type AuditedGroups, comparedGroups, groupedTables } from '../../engines/protect/certificate/audited-groups.ts';
import type { AuditedTable, ComparedRelease } from '../../engines/protect/certificate/edition-numbers.ts';
import type { SetAudit } from '../../engines/protect/certificate/make-certificate.ts';
import type { AuditPlan } from '../../engines/protect/certificate/prepare-audit.ts';
import {
  figuresOf,
  type GroupCells,
  type GroupFigures,
  groupCells,
  shownByPair,
} from '../../engines/protect/flow-groups/group-cells.ts';
import { groupEnds } from '../../engines/protect/flow-groups/group-ends.ts';
import { kommunerOfEnds } from '../../engines/protect/flow-groups/group-sums.ts';
import {
  groupFlowName,
  protectGroups,
  type RoundedGroups,
  type Side,
  shownGroups,
} from '../../engines/protect/flow-groups/protect-flow-groups.ts';
import { stackGroups } from '../../engines/protect/flow-groups/stack-groups.ts';
import { type EarlierFlows, namedFlows } from '../../engines/protect/flows/earlier-flows.ts';
import type { PeriodSeeds, ProtectedEdition } from '../../engines/protect/protect-edition.ts';
import { summaryOf } from '../../engines/protect/rounding/rounding-tally.ts';
import { openDraw } from '../../engines/protect/seeded-draw.ts';

/** What the flows of a release are split with, after everything else of it is settled. */
export interface SplitSetup {
  readonly flows: FlowDefinition;
  readonly definition: FlowGroupDefinition;
  readonly definitions: readonly TableDefinition[];
  readonly directory: PlaceDirectory;
  readonly plan: AuditPlan;
  readonly tables: readonly AuditedTable[];
  readonly seeds: PeriodSeeds;
  readonly hmac: Hmac;
  readonly against: readonly ComparedRelease[];
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
    for (const own of made) mend(own, refused, sides);
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

interface SplitPeriod {
  readonly period: string;
  readonly audited: AuditedGroups;
  readonly rounded: RoundedGroups;
  readonly ranges: GroupRanges;
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
  const audited = auditedGroupsOf({
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

/** Kommune of each boligområde. */
function kommunerOfAreas({ omraader }: Pick<PlaceDirectory, 'omraader'>): (area: string) => string | undefined {
  const known = new Map(omraader.map(({ id, kommune }) => [id, kommune]));
  return (area) => known.get(area);
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

/** Everything that is laid beside the flows of a period by group. */
export function auditedGroupsOf({
  setup,
  cells,
  shown,
  flows,
  tables,
}: {
  readonly setup: Pick<SplitSetup, 'definition' | 'definitions' | 'directory' | 'plan' | 'against' | 'flows'>;
  readonly cells: GroupCells;
  readonly shown: { readonly figures: GroupFigures; readonly stray: number };
  readonly flows: AuditedFlows;
  readonly tables: readonly AuditedTable[];
}): AuditedGroups {
  const { definition, plan } = setup;
  const named = tables.map((table) => ({ ...table, id: must(plan.tables[table.table], 'a table of the plan').id }));
  return {
    definition,
    cells,
    kommuner: kommunerOfEnds(cells, kommunerOfAreas(setup.directory)),
    ...shown,
    against: comparedGroups(setup.against, definition, cells, flows.period),
    flows,
    atoms: plan.atoms[flows.tier],
    codes: setup.flows.ends,
    tables: groupedTables(definition, setup.definitions, named),
  };
}

/** Rounds what failed to its other side next time, once; after that an end of it is put together with another. */
function mend(
  { period, audited, ranges, rounded }: SplitPeriod,
  refused: string[],
  sides: Map<string, Map<string, Side>>,
): void {
  const own = sides.get(period) ?? new Map<string, Side>();
  sides.set(period, own);
  const { cells, definition } = audited;
  const codes = groupsOf(definition).map(({ group }) => group.code);
  const tried = own.size;
  for (const found of ranges.narrow) {
    const name = nameOf(found, cells, codes);
    if (name === undefined || own.has(name)) continue;
    const side = sideAfter(found, cells, rounded);
    own.set(name, side);
    // A part has no room on its other side while the whole leaves none there.
    const whole = must(nameOf({ ...found, group: -1 }, cells, codes), 'a pair');
    if (!own.has(whole)) own.set(whole, side);
  }
  if (own.size > tried) return;
  for (const { pair, end } of ranges.narrow) {
    // The inner end with fewest atoms is known best.
    refuse(pair < 0 ? [end] : [cells.from[pair] ?? -1, cells.to[pair] ?? -1], cells, refused);
  }
}

/** What is rounded to its other side for a finding; nothing for a row beside several pairs. */
function nameOf({ pair, group }: NarrowGroup, cells: GroupCells, codes: readonly string[]): string | undefined {
  if (pair < 0) return undefined;
  const [from = '', to = ''] = [cells.ends[cells.from[pair] ?? -1], cells.ends[cells.to[pair] ?? -1]];
  return groupFlowName(from, to, codes[group] ?? '');
}

function sideAfter({ pair, group }: NarrowGroup, cells: GroupCells, { wholes, parts }: RoundedGroups): Side {
  if (group < 0) return (wholes[pair] ?? 0) > (cells.persons[pair] ?? 0) ? 'down' : 'up';
  const at = cells.pair.findIndex((own, i) => own === pair && cells.group[i] === group);
  return (parts[at] ?? 0) > (cells.parts[at] ?? 0) ? 'down' : 'up';
}

function refuse(ends: readonly number[], { ends: keys, inner, endOf }: GroupCells, refused: string[]): void {
  const sizes = ends
    .filter((end) => end < inner)
    .map((end) => ({ end, size: endOf.filter((own) => own === end).length }));
  const [smallest] = sizes.sort((a, b) => a.size - b.size || a.end - b.end);
  const key = keys[smallest?.end ?? -1];
  if (key !== undefined && !refused.includes(key)) refused.push(key);
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
