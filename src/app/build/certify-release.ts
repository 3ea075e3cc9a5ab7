import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseStore } from '../../domain/model/ports.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { AtomsByTier } from '../../engines/protect/build-atoms.ts';
import type { ComparedRelease } from '../../engines/protect/certificate/edition-numbers.ts';
import {
  makeCertificate,
  type SetAudit,
  type UnnamedCertificate,
} from '../../engines/protect/certificate/make-certificate.ts';
import { version } from '../context/product-version.ts';
import type { ShownUnits } from './read-cuts.ts';

/** A release kept before, and which it is. */
export type KeptRelease = ComparedRelease & ShownUnits & { readonly id: string; readonly edition: number };

/** Releases kept before: those the audit holds a new one against, and ids of those it could not read. */
export interface KeptReleases {
  readonly compared: readonly KeptRelease[];
  readonly unread: readonly string[];
}

/** Reads every release kept before. One that cannot be read is named, so that the certificate says what is missing. */
export async function earlierReleases(releases: ReleaseStore): Promise<KeptReleases> {
  const found: KeptRelease[] = [];
  const unread: string[] = [];
  for (const { id, edition, rules } of await releases.list()) {
    // One without a certificate, or damaged, is not served either; what it showed cannot be told.
    const shown = await releases.read(id).then(shownIn, () => undefined);
    if (shown) found.push({ id, edition, n: rules.n, ...shown });
    else unread.push(id);
  }
  return { compared: found, unread };
}

/** Only what the audit compares, so that a series of releases does not fill the memory. */
function shownIn({ tables, flows, flowGroups, directory }: ReleaseContent): Omit<ComparedRelease, 'n'> & ShownUnits {
  const shown = [...tables].map(
    ([id, { atoms, periods, cellCount, heads }]) => [id, { atoms, periods, cellCount, heads }] as const,
  );
  const editions = new Set(shown.flatMap(([, { periods }]) => periods.map(({ edition }) => edition)));
  return {
    tables: new Map(shown),
    ...(flows ? { flows } : {}),
    ...(flowGroups ? { groups: flowGroups } : {}),
    editions: [...editions].sort((a, b) => a - b),
    units: directory.units,
  };
}

function demandPass(certificate: UnnamedCertificate): void {
  const { verdict, checks, attacks, stageA, stageB, singletons_exposed } = certificate;
  if (verdict === 'pass') return;
  const failing = [
    // A rule nobody looked at may be why, and is named too.
    ...checks.filter((check) => check.failing > 0 || check.tested === 0).map(({ rule }) => rule),
    ...attacks.filter(({ recovered }) => recovered > 0).map(({ name }) => name),
    ...(stageA.determined > 0 ? ['A'] : []),
    ...(stageB.failing > 0 ? ['B'] : []),
    ...(singletons_exposed > 0 ? ['A6'] : []),
  ];
  throw new Problem('KV-U32', { failing: [...new Set(failing)] });
}

/** What a certificate is made from. One more set of tables in the release is one more member of `audits`. */
export interface Certified {
  readonly audits: readonly SetAudit[];
  readonly edition: number;
  readonly atoms: AtomsByTier;
  readonly against: KeptReleases;
  readonly seedSha256: string;
  readonly dataHash: string;
  /** ISO times. */
  readonly started: string;
  readonly ended: string;
}

/** Level of the atoms themselves among the errors by level. */
const ATOM_LEVEL = 'afd';

/** Makes the certificate. @throws Problem KV-U32 when it does not say pass */
export function certify(made: Certified): UnnamedCertificate {
  const { audits, edition, atoms, against, started } = made;
  const levels = audits.flatMap(({ rounding }) => Object.keys(rounding?.errors ?? {}));
  const certificate = makeCertificate(audits, {
    version: 1 + against.compared.filter((release) => release.edition === edition).length,
    data_hash: made.dataHash,
    seed_sha256: made.seedSha256,
    groupings: [...new Set(levels)].filter((level) => level !== ATOM_LEVEL),
    compared_versions: against.compared.map(({ id }) => id),
    ...(against.unread.length > 0 ? { unread_versions: against.unread } : {}),
    tool_version: version,
    started,
    seconds: secondsBetween(started, made.ended),
    atoms,
  });
  demandPass(certificate);
  return certificate;
}

function secondsBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000);
}
