import { reaches } from '../../domain/kernel/holds-on.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Atom } from '../../domain/model/atom.ts';
import type { ExactEdition, ExactTable, ProtectedSums, RoundedAnchors } from '../../domain/model/leaf.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { Unit } from '../../domain/model/place.ts';
import type { TableDefinition, Tier } from '../../domain/model/table-definition.ts';
import { addOverGroups, type GroupLeaves } from './add-over-groups.ts';
import { type EditionAnchors, heldIn, roundEditionAnchors } from './anchors/edition-anchors.ts';
import type { AtomsByTier } from './build-atoms.ts';
import { type EarlierEdition, earlierName, followEarlier } from './earlier-edition.ts';
import { flowsOfEdition } from './flows/flows-of-edition.ts';
import { TIERS } from './prepare-rounding.ts';
import { protectSums, widerPlacesOf } from './protect-sums.ts';
import {
  type PeriodSeeds,
  type ProtectedEdition,
  type ProtectedLeaves,
  type ProtectionPlan,
  type Redraws,
  redrawName,
} from './protection-plan.ts';
import { redrawUnits } from './rounding/redraw-units.ts';
import { keptMovedOf, roundLeaves } from './rounding/round-leaves.ts';
import { addTallies, openTally, type RoundingTally, tallyRounding } from './rounding/rounding-tally.ts';
import { type ErrorTally, partName, type RowPart } from './row-errors.ts';
import { type Draw, openDraw } from './seeded-draw.ts';
import { distribute, emptiedSteps, poolRows, withheldSums } from './sensitive-rows.ts';
import { type SettledEdition, settledAnchors, settledRows } from './settled-edition.ts';
import type { SumLeaves } from './sum-leaves.ts';
import { layoutOf, sumCellsOf } from './table-layout.ts';

/** What an edition follows while it is protected. */
interface Followed {
  /** An earlier release of the edition, whose values stand where the truth does, or the year before. */
  readonly earlier?: EarlierEdition | undefined;
  /** The same edition protected a moment ago: what its atoms and anchors still are stays as it is. */
  readonly settled?: SettledEdition | undefined;
  /** Rows to round by themselves once more, for the audit's sake; all others come out as without. */
  readonly redraws?: Redraws;
}

/**
 * Protects all tables of one edition together. The anchors are rounded first. Each leaf is added over the members of its
 * atom in the table's tier and then replaced by a neighbouring multiple of n: from a draw by the period's seed for
 * (table, period, atom), chosen so that margins and official places stay near the truth and anchors come out the same in
 * every table. Sums become protected heads times a safe mean.
 * @param seeds - 32 secret bytes per period id, kept with the vault; an election keeps its seed whichever edition brings it.
 * @source diskretion.md sections 1, 3, 4 and 5; 9.2
 */
export function protectEdition(
  exact: ExactEdition,
  plan: ProtectionPlan,
  seeds: PeriodSeeds,
  { earlier, settled, redraws = new Map() }: Followed = {},
): ProtectedEdition {
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const definitions = new Map(plan.definitions.map((definition) => [definition.id, definition]));
  const errors = new Map<string, ErrorTally>();
  const tallies = new Map<string, RoundingTally>();
  const anchors = anchorsOf(exact, plan, seeds, { earlier, settled });
  const work = { ...plan, seeds, unitById: units, errors, tallies, held: anchors, earlier, settled, redraws };
  const tables = exact.tables.flatMap((table) => {
    const definition = definitions.get(table.table);
    return definition ? [protectTable(table, definition, work)] : [];
  });
  const rounded = anchors ? roundedOf(anchors, plan.atoms) : [];
  const tally = addTallies([...tallies.values()]);
  const done = { edition: exact.edition, tables, errors, tally, tallies, anchors: rounded };
  const flows = flowsOfEdition(exact, tables, plan, seeds, { earlier: earlier?.flows, settled });
  return flows ? { ...done, flows } : done;
}

/**
 * Draws rows of an edition anew for the audit, and leaves all others as they are.
 * @param tables - Ids of the tables whose rows are drawn anew.
 */
export function protectAgain(
  exact: ExactEdition,
  before: ProtectedEdition,
  plan: ProtectionPlan,
  seeds: PeriodSeeds,
  again: Pick<Followed, 'earlier'> & { readonly redraws: Redraws; readonly tables: ReadonlySet<string> },
): ProtectedEdition {
  const wanted = exact.tables.filter(({ table }) => table === plan.anchors || again.tables.has(table));
  const { edition } = exact;
  const part = protectEdition({ edition, tables: wanted }, plan, seeds, { ...again, settled: before });
  const tallies = new Map([...before.tallies, ...part.tallies]);
  const tables = before.tables.map(
    (old) => part.tables.find(({ table, period }) => table === old.table && period.id === old.period.id) ?? old,
  );
  const moved = [plan.flows?.inTable, plan.flows?.outTable].some((table) => again.tables.has(table ?? ''));
  const flows = moved ? flowsOfEdition(exact, tables, plan, seeds, { earlier: again.earlier?.flows }) : undefined;
  return {
    ...before,
    tables,
    ...(flows ? { flows } : {}),
    errors: new Map([...before.errors, ...part.errors]),
    tally: addTallies([...tallies.values()]),
    tallies,
  };
}

function roundedOf(anchors: EditionAnchors, atoms: AtomsByTier): readonly RoundedAnchors[] {
  return TIERS.map((tier) => {
    const { cells, rounded } = anchors[tier];
    return { tier, atoms: atoms[tier].map(({ id }) => id), cells, values: rounded };
  });
}

function anchorsOf(
  exact: ExactEdition,
  plan: ProtectionPlan,
  seeds: PeriodSeeds,
  { earlier, settled }: Followed,
): EditionAnchors | undefined {
  const table = exact.tables.find(({ table: id }) => id === plan.anchors);
  if (!table) return undefined;
  const { atoms, rounding, rules, hmac } = plan;
  const seed = must(seeds.get(table.period.id), `seed of period ${table.period.id}`);
  const drawOf = (step: number, atom: string) =>
    openDraw(hmac(seed, `${table.table}|${table.period.id}|${step}|${atom}`));
  const sameEdition = settled !== undefined || earlier?.sameEdition === true;
  const before = (tier: Tier) => (settled ? settledAnchors(settled, table, tier) : earlier?.anchors.get(tier));
  return roundEditionAnchors({ table, atoms, rounding, n: rules.n, drawOf, earlier: { sameEdition, anchors: before } });
}

interface TableWork extends ProtectionPlan {
  readonly seeds: PeriodSeeds;
  readonly unitById: ReadonlyMap<string, Unit>;
  readonly errors: Map<string, ErrorTally>;
  readonly tallies: Map<string, RoundingTally>;
  readonly held: EditionAnchors | undefined;
  readonly earlier: EarlierEdition | undefined;
  readonly settled: SettledEdition | undefined;
  readonly redraws: Redraws;
}

function protectTable(table: ExactTable, definition: TableDefinition, work: TableWork): ProtectedLeaves {
  const atoms = work.atoms[definition.tier];
  const numbers = new Map(atoms.flatMap((atom, a) => atom.members.map((unit) => [unit, a] as const)));
  const leaves = addOverGroups(table, atoms.length, (unit) => numbers.get(unit));
  const { sensitive } = must(work.rounding.tables.get(table.table), `rounding of ${table.table}`);
  const { distributed, disclosing } = distribute(sensitive, leaves, work.rules.attributeShare);
  const { heads, ownMargins } = roundHeads(table, definition, distributed, work);
  const alive = Uint8Array.from(atoms, (atom) => (livesIn(atom, table.period, work.unitById) ? 1 : 0));
  const withheld = withheldSums(sensitive, disclosing, table.magnitudes?.cells ?? new Int32Array(0));
  const sums = sumsOf(table, definition, { leaves, protectedHeads: heads, withheld }, work);
  const shown = { table: table.table, period: table.period, atoms, cellCount: table.cellCount, heads, alive };
  const result = sums ? { ...shown, sums } : shown;
  // Errors are measured with exclusive rows still in place: pooling hides where persons belong, not how many there are.
  tallyRows(result, distributed, work);
  const unpooled = sensitive.length > 0 ? heads.slice() : heads;
  const pooled = poolRows(sensitive, disclosing, result, work.rules.n);
  const { cellCount } = table;
  const tally = must(work.tallies.get(table.table), `tally of ${table.table}`);
  tally.secondSteps += emptiedSteps(sensitive, disclosing, { truth: leaves.heads, pooled, cellCount }, work.rules.n);
  return {
    ...result,
    ...(pooled.some((count) => count > 0) ? { pooled, unpooled } : {}),
    ...(ownMargins.includes(1) ? { ownMargins } : {}),
  };
}

function roundHeads(
  table: ExactTable,
  { tier }: TableDefinition,
  leaves: GroupLeaves,
  work: TableWork,
): { readonly heads: Int32Array; readonly ownMargins: Uint8Array } {
  const seed = must(work.seeds.get(table.period.id), `seed of period ${table.period.id}`);
  const { lattice, links } = must(work.rounding.tables.get(table.table), `rounding of ${table.table}`);
  const memberships = work.rounding.places[tier];
  const held = work.held && links.length > 0 ? heldIn(leaves, links, work.held[tier]) : undefined;
  const before = work.earlier;
  const name = before && earlierName(table.table, table.period.id, before.sameEdition);
  const earlier =
    before && followEarlier(before.tables.get(name ?? ''), before.sameEdition, work.atoms[tier], leaves.heads);
  const own = { table, tier, atoms: work.atoms[tier], anchors: work.held?.[tier], earlier };
  const followed = work.settled ? settledRows(work.settled, own) : earlier;
  const rowSeed = (a: number) => redrawName(table.table, table.period.id, must(work.atoms[tier][a], 'an atom').id);
  const problem = {
    lattice,
    memberships,
    n: work.rules.n,
    counts: leaves.heads,
    drawOf: (a: number) => openDraw(work.hmac(seed, rowSeed(a))),
    ...(held ? { held } : {}),
    ...(followed ? { earlier: followed } : {}),
  };
  let rounded = roundLeaves(problem);
  const again = new Map<number, Draw>();
  for (let a = 0; work.redraws.size > 0 && a < leaves.groups; a++) {
    const draws = work.redraws.get(rowSeed(a)) ?? 0;
    if (draws > 0) again.set(a, openDraw(work.hmac(seed, `${rowSeed(a)}|${draws}`)));
  }
  if (again.size > 0) rounded = redrawUnits(problem, rounded, again);
  const tally = work.tallies.get(table.table) ?? openTally();
  work.tallies.set(table.table, tally);
  // What moved is told against the earlier version, whatever was settled since.
  if (work.settled) rounded = { ...rounded, keptMoved: keptMovedOf(rounded.values, earlier?.kept) };
  tallyRounding(tally, { rounded, held, counts: leaves.heads, lattice, memberships, n: work.rules.n });
  const ownMargins = new Uint8Array(leaves.groups);
  rounded.missed.forEach((missed, i) => {
    if (missed) ownMargins[Math.floor(i / links.length)] = 1;
  });
  return { heads: rounded.values, ownMargins };
}

function sumsOf(
  table: ExactTable,
  definition: TableDefinition,
  input: Pick<SumLeaves, 'leaves' | 'protectedHeads' | 'withheld'>,
  work: TableWork,
): ProtectedSums | undefined {
  if (!table.magnitudes) return undefined;
  const carried = new Set(table.magnitudes.cells);
  const cells = sumCellsOf(layoutOf(definition)).filter(({ cell }) => carried.has(cell));
  const firstMembers = work.atoms[definition.tier].map((atom) => must(atom.members[0], 'a member'));
  const wider = widerPlacesOf(table, work.groupings, firstMembers);
  return protectSums({ ...input, cells, wider }, work.rules);
}

/** Whether some member existed on a day of the period: public structure, never the counts. */
function livesIn(atom: Atom, period: TablePeriod, units: ReadonlyMap<string, Unit>): boolean {
  return atom.members.some((id) => {
    const unit = must(units.get(id), `unit ${id}`);
    return unit.validFrom <= period.end && reaches(unit.validTo, period.start);
  });
}

function tallyRows(shown: ProtectedLeaves, leaves: GroupLeaves, work: TableWork): void {
  for (const part of work.rowParts) {
    if (part.table !== shown.table) continue;
    let squares = 0;
    let living = 0;
    for (let atom = 0; atom < leaves.groups; atom++) {
      if (!shown.alive[atom]) continue;
      const error = part.part === 'heads' ? headsError(shown, leaves, atom, part) : sumError(shown, leaves, atom, part);
      squares += error * error;
      living += 1;
    }
    const { definition, row } = part;
    const name = partName(part);
    const held = work.errors.get(name) ?? { squares: 0, leaves: 0 };
    work.errors.set(name, { definition, row, squares: held.squares + squares, leaves: held.leaves + living });
  }
}

function headsError(shown: ProtectedLeaves, leaves: GroupLeaves, atom: number, part: RowPart): number {
  let error = 0;
  for (const cell of part.cells) {
    const i = atom * shown.cellCount + cell;
    error += (shown.heads[i] ?? 0) - (leaves.heads[i] ?? 0);
  }
  return error;
}

function sumError(shown: ProtectedLeaves, leaves: GroupLeaves, atom: number, part: RowPart): number {
  const cells = shown.sums?.cells ?? new Int32Array(0);
  let error = 0;
  for (const cell of part.cells) {
    const position = cells.indexOf(cell);
    if (position < 0) continue;
    const i = atom * cells.length + position;
    error += (shown.sums?.value[i] ?? 0) - (leaves.magnitudes?.sum[i] ?? 0);
  }
  return error;
}
