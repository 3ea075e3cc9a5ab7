import type { Text } from '../../domain/kernel/language.ts';
import type { TableDefinition, Tier } from '../../domain/model/table-definition.ts';
import { isStandardTable } from './is-standard-table.ts';
import type { OpenRelease } from './open-release.ts';

/** A standard table in menus and lists; a definition's head, no figures. */
export interface ListedTable {
  readonly id: string;
  readonly title: Text;
  readonly theme: Text;
  readonly population: Text;
  readonly tier: Tier;
}

/** The standard tables of a release in their order. */
export function listTables(release: OpenRelease): readonly ListedTable[] {
  return standardTables(release).map(headOf);
}

/** One table of a release, the shared totals included; undefined for anything else. */
export function findTable(release: OpenRelease, id: string): ListedTable | undefined {
  const definition = heldTables(release).find((candidate) => candidate.id === id);
  return definition && headOf(definition);
}

/** Definitions of the standard tables a release holds; the shared totals are no standard table. */
export function standardTables(release: OpenRelease): readonly TableDefinition[] {
  return heldTables(release).filter(isStandardTable);
}

function heldTables(release: OpenRelease): readonly TableDefinition[] {
  const held = release.release.content;
  return held.definitions.filter((definition) => definition.rows.length > 0 && held.tables.has(definition.id));
}

function headOf({ id, title, theme, population, tier }: TableDefinition): ListedTable {
  return { id, title, theme, population, tier };
}
