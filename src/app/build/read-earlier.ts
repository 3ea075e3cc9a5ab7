import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Atom } from '../../domain/model/atom.ts';
import type { FlowDefinition, ProtectedFlows } from '../../domain/model/flow.ts';
import type { FlowGroupDefinition } from '../../domain/model/flow-groups.ts';
import type { ProtectedTable } from '../../domain/model/leaf.ts';
import type { SeriesBreak } from '../../domain/model/period.ts';
import type { ReleaseStore, Vault } from '../../domain/model/ports.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition, Tier } from '../../domain/model/table-definition.ts';
import type { WholeAtoms } from '../../engines/protect/build-atoms.ts';
import { type EarlierEdition, readEarlierEdition } from '../../engines/protect/earlier-edition.ts';
import { readEarlierGroups } from '../../engines/protect/flow-groups/earlier-groups.ts';
import type { EarlierFlows } from '../../engines/protect/flows/earlier-flows.ts';
import { sensitiveRowsOf } from '../../engines/protect/sensitive-rows.ts';
import { canonicalJson } from '../../storage/releases/canonical-json.ts';

/** The last release protected by the same rules, with its true leaves: what a new version or a new year follows. */
export interface EarlierRelease {
  readonly atoms?: WholeAtoms;
  readonly content: ReleaseContent;
  /** The edition as it was, or else the year before it; undefined when the release has neither. */
  readonly edition: (edition: number) => Promise<EarlierEdition | undefined>;
  /** Flows by group of the same edition, as they were; undefined where it has none split like this. */
  readonly groups: (edition: number, definition: FlowGroupDefinition) => Promise<EarlierFlows | undefined>;
}

interface Stores {
  readonly vault: Vault;
  readonly releases: ReleaseStore;
}

interface BuiltBy {
  readonly published: readonly TableDefinition[];
  readonly anchors: TableDefinition;
  readonly rules: RuleSet;
  readonly flows?: FlowDefinition;
}

/**
 * Finds the release a build follows: the one served, else the newest, of those made in this vault by the same rules.
 * One that has been damaged is passed over, since building again is how it is mended.
 */
export async function readEarlier({ vault, releases }: Stores, by: BuiltBy): Promise<EarlierRelease | undefined> {
  const sealed = new Set(await vault.sealed.releases());
  const current = await releases.current().catch(() => undefined);
  const rules = canonicalJson(by.rules);
  const candidates = [...(current ? [current] : []), ...(await releases.list())].filter(
    (manifest) => sealed.has(manifest.id) && canonicalJson(manifest.rules) === rules,
  );
  for (const { id } of candidates) {
    const content = await whole(releases.read(id));
    if (content) return earlierRelease(vault, content, by);
  }
  return undefined;
}

function earlierRelease(
  vault: Vault,
  content: ReleaseContent,
  { published, anchors, rules, flows }: BuiltBy,
): EarlierRelease {
  // Leaves of a table whose cells mean something else now are not followed.
  const same = published.filter((table) => {
    const before = content.definitions.find(({ id }) => id === table.id);
    return before && canonicalJson(before.blocks) === canonicalJson(table.blocks);
  });
  const tables = new Map(same.flatMap(({ id }) => [[id, content.tables.get(id)] as const]).filter(hasTable));
  const sensitive = new Map(same.map((table) => [table.id, sensitiveRowsOf(table)]));
  const read = async (edition: number, sameEdition: boolean): Promise<EarlierEdition | undefined> => {
    const years = await vault.sealed.editionsOf(content.manifest.id);
    const kept = years.includes(edition) ? await whole(vault.sealed.read(content.manifest.id, edition)) : undefined;
    if (!kept) return undefined;
    return readEarlierEdition({
      sealed: kept,
      tables,
      anchors: anchors.id,
      sensitive: (table) => sensitive.get(table) ?? [],
      attributeShare: rules.attributeShare,
      sameEdition,
      units: content.directory.units,
      ...(content.flows && sameFlows(content.flows, flows) ? { flows: content.flows } : {}),
    });
  };
  return {
    atoms: atomsOf(content),
    content,
    edition: async (edition) => (await read(edition, true)) ?? (await read(edition - 1, false)),
    groups: (edition, definition) => groupsOf(vault, content, edition, definition),
  };
}

async function groupsOf(
  vault: Vault,
  { manifest, flows, flowGroups, directory }: ReleaseContent,
  edition: number,
  definition: FlowGroupDefinition,
): Promise<EarlierFlows | undefined> {
  if (!flows || !flowGroups || canonicalJson(flowGroups.definition) !== canonicalJson(definition)) return undefined;
  const years = await vault.sealed.editionsOf(manifest.id);
  const kept = years.includes(edition) ? await whole(vault.sealed.read(manifest.id, edition)) : undefined;
  const units = new Map(directory.units.map((unit) => [unit.id, unit]));
  return kept?.flows && readEarlierGroups(kept.flows, flowGroups, units, flows.definition.ends);
}

function sameFlows({ definition }: ProtectedFlows, flows: FlowDefinition | undefined): boolean {
  return flows !== undefined && canonicalJson(definition) === canonicalJson(flows);
}

function hasTable(entry: readonly [string, ProtectedTable | undefined]): entry is readonly [string, ProtectedTable] {
  return entry[1] !== undefined;
}

function atomsOf({ definitions, tables }: ReleaseContent): WholeAtoms {
  const found: Partial<Record<Tier, readonly Atom[]>> = {};
  for (const { id, tier } of definitions) {
    const atoms = tables.get(id)?.atoms;
    if (atoms) found[tier] = atoms;
  }
  return found;
}

async function whole<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** The same release with its atoms left out, so that they are built anew. */
export function withoutAtoms({ content, edition, groups }: EarlierRelease): EarlierRelease {
  return { content, edition, groups };
}

/**
 * A break in the newest period of every series whose atoms are no longer made of those of the release before, with the
 * reason they were built anew.
 * @source diskretion.md section 3, "Stability"
 */
export function breaksOfAtoms(
  last: EarlierRelease | undefined,
  tables: ReadonlyMap<string, ProtectedTable>,
  reason: Text | undefined,
): readonly SeriesBreak[] {
  if (!last || !reason) return [];
  return [...tables.values()].flatMap(({ table, atoms, periods }): readonly SeriesBreak[] => {
    const newest = periods.at(-1);
    const before = last.content.tables.get(table)?.atoms ?? [];
    const atomOf = new Map(atoms.flatMap(({ id, members }) => members.map((unit) => [unit, id] as const)));
    const parted = before.some(({ members }) => new Set(members.flatMap((unit) => atomOf.get(unit) ?? [])).size > 1);
    if (!newest || !parted) return [];
    const text = {
      da: `Afdelinger, der vises samlet, er lagt sammen på ny: ${reason.da}`,
      en: `Afdelinger shown together have been merged anew: ${reason.en}`,
    };
    return [{ table, from: newest.id, text, source: 'Diskretionering' }];
  });
}
