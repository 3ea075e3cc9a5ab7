import type { Text } from '../../domain/kernel/language.ts';
import type { StatusDefinition } from '../../domain/model/cell.ts';
import type { ReleaseCertificate } from '../../domain/model/certificate.ts';
import type { RoundingSummary } from '../../domain/model/release.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import { statusesOf } from '../release/fill-statuses.ts';
import { standardTables } from '../release/list-tables.ts';
import type { OpenRelease } from '../release/open-release.ts';

/** How a release protects people, as told to everybody: rules, errors by level and table, signs. */
export interface AboutProtection {
  readonly rules: RuleSet;
  /** Rules of what is shown without a session. */
  readonly strict?: RuleSet;
  readonly rounding?: RoundingSummary;
  readonly certificate?: ReleaseCertificate;
  /** σ of each table's least certain row. */
  readonly bands: readonly { readonly table: string; readonly title: Text; readonly sigma: number }[];
  readonly statuses: readonly StatusDefinition[];
}

/** What there is to know about a release's protection without seeing a figure. Public. */
export function protectionOf(release: OpenRelease): AboutProtection {
  const { rules, strict, rounding } = release.manifest;
  const { tables, certificate } = release.release.content;
  return {
    rules,
    ...(strict ? { strict } : {}),
    ...(rounding ? { rounding } : {}),
    ...(certificate ? { certificate } : {}),
    bands: standardTables(release).map(({ id, title }) => ({
      table: id,
      title,
      sigma: Math.max(0, ...Object.values(tables.get(id)?.sigma ?? {})),
    })),
    statuses: statusesOf(rules),
  };
}
