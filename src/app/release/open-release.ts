import type { Atom } from '../../domain/model/atom.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent, ReleaseManifest } from '../../domain/model/release.ts';
import { sealRelease } from '../../engines/protect/seal.ts';
import { withWholeAfdelinger } from '../../engines/protect/whole-afdelinger.ts';
import { buildSearchIndex, type SearchIndex } from '../../engines/query/search-index.ts';
import { type DemoPersona, demoPersonas } from '../access/demo-personas.ts';
import { indexPlaces, type PlaceIndex } from '../access/place-index.ts';
import type { AreaBook } from '../areas/area-book.ts';
import { isStandardTable } from './is-standard-table.ts';
import { searchWords } from './search-words.ts';

/** A verified release in memory with what is made once from it. Places and definitions are public facts, not figures. */
export interface OpenRelease {
  readonly manifest: ReleaseManifest;
  readonly release: Protected<ReleaseContent>;
  readonly places: PlaceIndex;
  readonly personas: readonly DemoPersona[];
  readonly searchIndex: SearchIndex;
  /** Areas with a border among its places; absent where there are none. */
  readonly areas?: AreaBook;
}

/** Seals a release that the store has read and verified, and prepares it for questions. */
export function openRelease(verified: ReleaseContent): OpenRelease {
  const content = withWholeAfdelinger(verified);
  return {
    manifest: content.manifest,
    release: sealRelease(content),
    places: indexPlaces(content.directory),
    personas: demoPersonas(content.directory, standardAtoms(content)),
    searchIndex: buildSearchIndex(content.directory, content.definitions.filter(isStandardTable), searchWords),
  };
}

// What is merged in one table is met by whoever opens that table, so the atoms of all of them count.
function standardAtoms({ definitions, tables }: ReleaseContent): readonly Atom[] {
  return [...new Set(definitions.filter(isStandardTable).map(({ id }) => tables.get(id)?.atoms ?? []))].flat();
}

/** The same release with other leaves of it: places, personas and search are one. */
export function withLeaves(own: OpenRelease, leaves: ReleaseContent): OpenRelease {
  return { ...own, manifest: leaves.manifest, release: sealRelease(withWholeAfdelinger(leaves)) };
}
