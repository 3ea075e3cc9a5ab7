import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { Atom } from '../../domain/model/atom.ts';
import { groupsOf } from '../../domain/model/flow-groups.ts';
import type { ExactTable, LeafCounts, ProtectedTable, SealedEdition } from '../../domain/model/leaf.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TableDefinition, Tier } from '../../domain/model/table-definition.ts';
import type { AtomsByTier } from '../../engines/protect/build-atoms.ts';
import type { AuditedSums } from '../../engines/protect/certificate/audit-sums.ts';
import {
  type AuditedFlows,
  auditedFlows,
  comparedFlows,
  sideOf,
} from '../../engines/protect/certificate/audited-flows.ts';
import type { AuditedGroups } from '../../engines/protect/certificate/audited-groups.ts';
import {
  type AuditedTable,
  auditedAnchors,
  auditedTables,
  type ComparedRelease,
  type EditionNumbers,
  editionNumbers,
  type ShownTable,
} from '../../engines/protect/certificate/edition-numbers.ts';
import { type AuditPlan, prepareAudit } from '../../engines/protect/certificate/prepare-audit.ts';
import { cellsOfShown } from '../../engines/protect/flow-groups/earlier-groups.ts';
import { shownFigures } from '../../engines/protect/flow-groups/group-cells.ts';
import { shownFlows } from '../../engines/protect/flows/earlier-flows.ts';
import { groupPlaces } from '../../engines/protect/group-places.ts';
import { type PreparedRounding, prepareRounding } from '../../engines/protect/prepare-rounding.ts';
import { tableMargins } from '../../engines/protect/rounding/table-margins.ts';
import { auditedSplit } from './audited-split.ts';

/** The tables that are counted beside those a release names. */
export interface CountedBeside {
  readonly anchors: TableDefinition;
  readonly twins?: TableDefinition;
}

/** A release made ready to be attacked or checked with its true leaves beside. */
export interface AttackedRelease {
  readonly plan: AuditPlan;
  readonly places: PreparedRounding['places'];
  /** Protected leaves of the tables, and of the twin variables where there are any. */
  readonly cubes: ReadonlyMap<string, ProtectedTable>;
  /** Totals of rows and columns of each table, as sets of its cells. */
  readonly margins: ReadonlyMap<string, readonly (readonly number[])[]>;
  /** Id of the twin variables' table, whose rows are its own and not all shown. */
  readonly gated?: string;
}

/** What of a release is attacked. */
export type AttackedContent = Pick<ReleaseContent, 'tables' | 'definitions' | 'directory' | 'twinVariables'> & {
  readonly manifest: Pick<ReleaseContent['manifest'], 'rules'>;
};

/** The audit's plan of a release, read off the release itself. */
export function planAttack(content: AttackedContent, beside: CountedBeside): AttackedRelease {
  const atoms = atomsOf(content);
  const cubes = new Map(content.tables);
  const { twinVariables: twins } = content;
  const definitions = content.definitions.filter(({ id }) => content.tables.has(id));
  if (twins && beside.twins && twins.table === beside.twins.id) {
    definitions.push(beside.twins);
    cubes.set(twins.table, twins);
  }
  const groupings = groupPlaces(content.directory);
  const rounding = prepareRounding(definitions, beside.anchors, atoms, groupings);
  const { rules } = content.manifest;
  const plan = prepareAudit({ definitions, anchors: beside.anchors, rounding, atoms, rules });
  const gated = twins && cubes.has(twins.table) ? { gated: twins.table } : {};
  const margins = new Map(definitions.map((definition) => [definition.id, tableMargins(definition)]));
  return { plan, places: rounding.places, cubes, margins, ...gated };
}

/** Atoms of each tier as the tables show them; a tier without a table has none. */
export function atomsOf({ definitions, tables }: Pick<ReleaseContent, 'definitions' | 'tables'>): AtomsByTier {
  const of = (tier: Tier): readonly Atom[] => {
    const shown = definitions.find((table) => table.tier === tier && tables.has(table.id));
    return shown ? (tables.get(shown.id)?.atoms ?? []) : [];
  };
  return { 0: of(0), 1: of(1), 2: of(2), 3: of(3), 4: of(4) };
}

/** The tables of one edition as the release shows them, and which atoms each says nothing of. */
function shownTables(
  { plan, cubes, gated }: AttackedRelease,
  sealed: SealedEdition,
): readonly (readonly [ShownTable, Uint8Array])[] {
  return sealed.tables.flatMap((exact): readonly (readonly [ShownTable, Uint8Array])[] => {
    const cube = cubes.get(exact.table);
    const table = plan.tables.find(({ id }) => id === exact.table);
    // An election two editions bring is shown from the newer one.
    const position = cube?.periods.findIndex(
      ({ id, edition }) => id === exact.period.id && edition === exact.period.edition,
    );
    if (!cube || !table || position === undefined || position < 0) return [];
    invariant(cube.cellCount === table.cellCount, `cells of ${exact.table} as the definitions say`);
    return [leavesOf(cube, position, exact, { atoms: plan.atoms[table.tier], isGated: gated === exact.table })];
  });
}

/** The tables of one edition as the release shows them, with the true leaves beside. */
export function attackedTables(attacked: AttackedRelease, sealed: SealedEdition): readonly AuditedTable[] {
  const { plan } = attacked;
  const shown = shownTables(attacked, sealed);
  const tables = auditedTables(
    plan,
    sealed,
    shown.map(([table]) => table),
  );
  return tables.map((table, i) => {
    const unseen = must(shown[i], 'a shown table')[1];
    if (!unseen.includes(1)) return table;
    const { cellCount } = must(plan.tables[table.table], 'a table of the plan');
    const hidden = table.hidden ?? new Uint8Array(table.shown.length);
    unseen.forEach((is, atom) => {
      if (is === 1) hidden.fill(1, atom * cellCount, (atom + 1) * cellCount);
    });
    return { ...table, hidden };
  });
}

/** One period of a cube in the order of the tier's atoms, and which atoms it says nothing of. */
function leavesOf(
  { table, atoms: rows, periods, cellCount, heads, alive, pooled }: ProtectedTable,
  position: number,
  { period }: ExactTable,
  { atoms, isGated }: { readonly atoms: readonly Atom[]; readonly isGated: boolean },
): readonly [ShownTable, Uint8Array] {
  const rowOf = new Map(rows.map(({ id }, row) => [id, row]));
  const own = new Int32Array(atoms.length * cellCount);
  const unseen = new Uint8Array(atoms.length);
  const width = pooled?.rows.length ?? 0;
  const ownPooled = new Int32Array(atoms.length * width);
  atoms.forEach(({ id }, atom) => {
    const row = rowOf.get(id);
    if (row === undefined || (isGated && alive[row * periods.length + position] !== 1)) {
      unseen[atom] = 1;
      return;
    }
    const from = row * periods.length + position;
    own.set(heads.subarray(from * cellCount, (from + 1) * cellCount), atom * cellCount);
    if (pooled) ownPooled.set(pooled.heads.subarray(from * width, (from + 1) * width), atom * width);
  });
  const shown = { table, period, heads: own };
  return [ownPooled.some((count) => count > 0) ? { ...shown, pooled: ownPooled } : shown, unseen];
}

/** The flows of an edition beside the true ones; undefined where the release or the vault has none. */
export function attackedFlows(
  attacked: AttackedRelease,
  sealed: SealedEdition,
  { flows, directory }: Pick<ReleaseContent, 'flows' | 'directory'>,
  others: readonly ComparedRelease[] = [],
): AuditedFlows | undefined {
  const exact = sealed.flows;
  if (!flows || !exact || !flows.periods.some(({ id }) => id === exact.period.id)) return undefined;
  const { plan } = attacked;
  const { definition } = flows;
  const { tier, inTable, outTable } = definition;
  const tables = shownTables(attacked, sealed).map(([table]) => table);
  return auditedFlows({
    exact,
    definition,
    atoms: plan.atoms[tier],
    units: new Map(directory.units.map((unit) => [unit.id, unit])),
    shown: shownFlows(flows, exact.period.id),
    against: comparedFlows(others, exact.period.id),
    into: sideOf(plan, inTable, sealed, tables, tier),
    outOf: sideOf(plan, outTable, sealed, tables, tier),
  });
}

/** The flows of an edition by group beside the true ones; undefined where the release or the vault has none. */
export function attackedGroups(
  attacked: AttackedRelease,
  sealed: SealedEdition,
  content: Pick<ReleaseContent, 'flows' | 'flowGroups' | 'directory' | 'definitions'>,
  { tables, others = [] }: { readonly tables: readonly AuditedTable[]; readonly others?: readonly ComparedRelease[] },
): AuditedGroups | undefined {
  const { flowGroups, directory, definitions } = content;
  const flows = attackedFlows(attacked, sealed, content, others);
  const own = flowGroups?.periods.find(({ period }) => period.id === sealed.flows?.period.id);
  if (!flowGroups || !flows || !own || !content.flows || !sealed.flows) return undefined;
  const { definition } = flowGroups;
  const units = new Map(directory.units.map((unit) => [unit.id, unit]));
  const cells = cellsOfShown(sealed.flows, flowGroups, own, units, content.flows.definition.ends);
  const setup = { definition, definitions, directory, plan: attacked.plan, against: others };
  const { id, edition } = own.period;
  const beside = tables.filter(({ period }) => period.id === id && period.edition === edition);
  const by = { ...setup, flows: content.flows.definition };
  if (!cells) return undefined;
  const shown = shownFigures(cells, own, groupsOf(definition).length);
  return auditedSplit({ setup: by, cells, shown, flows, tables: beside });
}

/** Sums and means of an edition beside the true contributions. */
export function attackedSums(
  { plan, cubes }: AttackedRelease,
  sealed: SealedEdition,
  definitions: readonly TableDefinition[],
): readonly AuditedSums[] {
  return sealed.tables.flatMap((exact): readonly AuditedSums[] => {
    const cube = cubes.get(exact.table);
    const definition = definitions.find(({ id }) => id === exact.table);
    const { id, edition } = exact.period;
    const position = cube?.periods.findIndex((period) => period.id === id && period.edition === edition) ?? -1;
    if (!cube?.sums || !definition || position < 0) return [];
    const { atoms, periods, cellCount, heads, sums } = cube;
    const width = sums.cells.length;
    const rows = [...atoms.keys()].map((atom) => atom * periods.length + position);
    const own = <A extends Int32Array | Float64Array | Uint8Array>(
      values: LeafCounts | Float64Array | Uint8Array,
      size: number,
      made: A,
    ): A => {
      for (const [atom, row] of rows.entries()) made.set(values.subarray(row * size, (row + 1) * size), atom * size);
      return made;
    };
    return [
      {
        definition,
        atoms: plan.atoms[definition.tier],
        exact,
        heads: own(heads, cellCount, new Int32Array(atoms.length * cellCount)),
        sums: {
          cells: sums.cells,
          value: own(sums.value, width, new Float64Array(atoms.length * width)),
          own: own(sums.own, width, new Uint8Array(atoms.length * width)),
        },
      },
    ];
  });
}

/** Tables on the same persons with the anchors they were held at. */
export function attackedSets(
  { plan }: AttackedRelease,
  sealed: SealedEdition,
  tables: readonly AuditedTable[],
): readonly EditionNumbers[] {
  return editionNumbers(plan, sealed.edition, tables, auditedAnchors(plan, sealed, sealed.anchors));
}
