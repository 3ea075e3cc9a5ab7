import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { ExactEdition, ProtectedTable } from '../../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../../domain/model/place.ts';
import type { Hmac } from '../../../domain/model/ports.ts';
import type { RuleSet } from '../../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../../domain/model/table-definition.ts';
import { type AtomsByTier, buildAtoms, type RefusedAtoms } from '../build-atoms.ts';
import { type GateCounts, gateCountsOf } from '../gate-counts.ts';
import { groupPlaces } from '../group-places.ts';
import { prepareRounding } from '../prepare-rounding.ts';
import type { PeriodSeeds, ProtectedEdition, ProtectionPlan } from '../protection-plan.ts';
import { rowPartsOf } from '../row-errors.ts';
import { stackEditions } from '../stack-editions.ts';
import { carryPooled } from './carry-pooled.ts';
import {
  anchorsAsExact,
  anchorsShown,
  anchorsToHold,
  type StandardLeaves,
  standardAsExact,
} from './standard-as-exact.ts';

/** What strict leaves are made of and by; nothing here is secret. */
export interface StrictInput extends StandardLeaves {
  /** The table of anchors, which the release itself does not hold. */
  readonly anchors: TableDefinition;
  readonly directory: PlaceDirectory;
  /** The rules the release itself was made with. */
  readonly standardRules: RuleSet;
  readonly rules: RuleSet;
  readonly hmac: Hmac;
  /** Strict atoms the audit found too narrow, told with the release: they are merged further. */
  readonly refused?: RefusedAtoms;
}

/** A release's leaves ready to be protected once more, edition by edition. */
export interface StrictPlan {
  readonly editions: readonly ExactEdition[];
  readonly plan: ProtectionPlan;
  readonly seeds: PeriodSeeds;
}

/**
 * Plans the strict leaves of a release: atoms merged from its own atoms by its own protected totals, and the same
 * controlled rounding to the strict base. Everything is a function of the released leaves and the rules: the draw's
 * seed follows from rule set and period, so two true worlds with the same release have the same strict leaves, and a
 * later release repeats what did not change. A public draw gives nothing away that the release does not say itself.
 * @source diskretion.md section 9
 */
export function planStrict(input: StrictInput): StrictPlan {
  const { definitions, directory, rules, hmac } = input;
  const released = standardAsExact(input);
  const groupings = groupPlaces(directory);
  const counts = gateCounts(input, released);
  const anchors = anchorsToHold(input.anchors, anchorsShown(input, input.anchors));
  const held = anchorsShown(input, anchors);
  const editions = released.map(({ edition, tables }) => {
    const own = anchorsAsExact(anchors, held, tables);
    return { edition, tables: own ? [own, ...tables] : tables };
  });
  const atoms = buildAtoms({
    ...{ units: directory.units, groupings, counts, gates: rules.gates, whole: atomsOf(input) },
    ...(input.refused ? { refused: input.refused } : {}),
  });
  const key = new TextEncoder().encode(`${rules.id} ${rules.version}`.padEnd(32));
  const periods = new Set(editions.flatMap(({ tables }) => tables.map(({ period }) => period.id)));
  return {
    editions,
    seeds: new Map([...periods].sort().map((period) => [period, hmac(key, period)])),
    plan: {
      definitions,
      units: directory.units,
      groupings,
      atoms,
      anchors: anchors.id,
      rounding: prepareRounding(definitions, anchors, atoms, groupings),
      rowParts: rowPartsOf(definitions),
      rules,
      hmac,
    },
  };
}

/** What gates are tested on: the release's own figures. One that no table shows counts as nobody. */
function gateCounts(input: StrictInput, released: readonly ExactEdition[]): readonly GateCounts[] {
  const shown = anchorsShown(input, input.anchors);
  return released.flatMap(({ edition, tables }) => {
    const own = anchorsAsExact(input.anchors, shown, tables);
    return own ? [gateCountsOf({ edition, tables: [own] }, input.anchors)] : [];
  });
}

/** The release's atoms by tier; a tier without a table keeps those of the tier below it. */
function atomsOf({ tables, definitions }: StrictInput): AtomsByTier {
  const ofTier = (tier: number): readonly Atom[] | undefined =>
    definitions.filter((definition) => definition.tier === tier).flatMap(({ id }) => tables.get(id) ?? [])[0]?.atoms;
  const tier0 = ofTier(0) ?? [];
  const tier1 = ofTier(1) ?? tier0;
  const tier2 = ofTier(2) ?? tier1;
  const tier3 = ofTier(3) ?? tier2;
  return { 0: tier0, 1: tier1, 2: tier2, 3: tier3, 4: ofTier(4) ?? tier3 };
}

/**
 * Puts strict editions together as cubes. `parts` of an atom are the release's atoms in it; σ is per part and holds
 * both errors, the release's own and that of the strict rounding. A mean is the leaf's own only where enough of its
 * heads had their own in the release.
 */
export function finishStrict(
  input: StrictInput,
  done: readonly ProtectedEdition[],
): ReadonlyMap<string, ProtectedTable> {
  const strict = stackEditions(input.definitions, done, input.rules.sigmaAtoms);
  return new Map(
    [...strict].map(([id, cube]) => {
      const standard = must(input.tables.get(id), `standard leaves of ${id}`);
      return [id, withParts(cube, standard, input)] as const;
    }),
  );
}

function withParts(strict: ProtectedTable, standard: ProtectedTable, input: StrictInput): ProtectedTable {
  const atomOfUnit = new Map(strict.atoms.flatMap(({ members }, a) => members.map((unit) => [unit, a] as const)));
  const inside = strict.atoms.map((): number[] => []);
  standard.atoms.forEach(({ members }, a) => {
    inside[atomOfUnit.get(members[0] ?? '') ?? -1]?.push(a);
  });
  // A single released leaf is within n − 1 of the truth here too, where the bases divide; anything else is a sum.
  const least = input.rules.n % input.standardRules.n === 0 ? 1 : 2;
  const parts = inside.map((atoms) => Math.max(least, atoms.length));
  const mean = parts.reduce((sum, part) => sum + part, 0) / Math.max(1, parts.length);
  const sigma = Object.fromEntries(
    Object.entries(strict.sigma).map(([row, own]) => {
      const variance = own ** 2 / Math.max(1, mean) + (standard.sigma[row] ?? 0) ** 2;
      return [row, Math.round(Math.sqrt(variance) * 10_000) / 10_000];
    }),
  );
  markBorrowed(strict, standard, inside, input.rules.ownPercent ?? 100);
  const pooled = carryPooled(strict, standard, inside, input.rules.n);
  return { ...strict, sigma, parts, ...(pooled ? { pooled } : {}) };
}

/** Takes back `own` where too few heads of the leaf had a mean of their own in the release. */
function markBorrowed(
  { sums, periods }: ProtectedTable,
  standard: ProtectedTable,
  inside: readonly (readonly number[])[],
  ownPercent: number,
): void {
  if (!sums || !standard.sums) return;
  const width = sums.cells.length;
  for (let i = 0; i < sums.own.length; i++) {
    if (sums.own[i] !== 1) continue;
    const period = Math.floor(i / width) % periods.length;
    const atom = Math.floor(i / (width * periods.length));
    let heads = 0;
    let own = 0;
    for (const part of inside[atom] ?? []) {
      const row = part * periods.length + period;
      const count = standard.heads[row * standard.cellCount + (sums.cells[i % width] ?? 0)] ?? 0;
      heads += count;
      own += count * (standard.sums.own[row * width + (i % width)] ?? 0);
    }
    if (own * 100 < heads * ownPercent) sums.own[i] = 0;
  }
}
