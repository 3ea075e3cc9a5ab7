import type { Text } from '../domain/kernel/language.ts';
import type { TableDefinition, Tier } from '../domain/model/table-definition.ts';
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
  return standardTables(release).map(({ id, title, theme, population, tier }) => ({
    id,
    title,
    theme,
    population,
    tier,
  }));
}

/** The definitions readers can open: those with rows to show. Totals and anchors have cells but no rows. */
export function standardTables(release: OpenRelease): readonly TableDefinition[] {
  const held = release.release.content;
  return held.definitions.filter((definition) => definition.rows.length > 0 && held.tables.has(definition.id));
}
