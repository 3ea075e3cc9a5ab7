import type { StatusDefinition } from '../../domain/model/cell.ts';
import type { SeriesBreak } from '../../domain/model/period.ts';
import type { DataDate, ReleaseManifest } from '../../domain/model/release.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { statusesOf } from '../release/fill-statuses.ts';
import { standardTables } from '../release/list-tables.ts';
import type { OpenRelease } from '../release/open-release.ts';

/** Everything "om tallene" says: definitions, where the data are from, how they are protected, what the signs mean. */
export interface AboutNumbers {
  readonly manifest: ReleaseManifest;
  readonly definitions: readonly TableDefinition[];
  readonly dataDates: readonly DataDate[];
  readonly breaks: readonly SeriesBreak[];
  readonly statuses: readonly StatusDefinition[];
}

/** What there is to know about a release's figures without seeing one. Public. */
export function aboutNumbers(release: OpenRelease): AboutNumbers {
  return {
    manifest: release.manifest,
    definitions: standardTables(release),
    dataDates: release.manifest.dataDates,
    breaks: release.manifest.breaks,
    statuses: statusesOf(release.manifest.rules),
  };
}
