// npm run check:dependencies
// Every package of the lock file: a licence we may distribute under, bytes that are pinned, no script at installation that
// nobody has allowed. Then what the registry knows of holes, when it answers: offline this says so and passes.

import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface LockedPackage {
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

// Licences whose terms a program under MPL-2.0 can carry along. Of a choice one is enough, of a list all are needed.
const allowed: ReadonlySet<string> = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'MPL-2.0',
    'Unlicense',
    'CC0-1.0',
    'Zlib',
  ],
  ...['BSL-1.0', 'BlueOak-1.0.0', 'OFL-1.1', 'EDL-1.0', 'Python-2.0', 'PSF-2.0', 'CC-BY-4.0', 'CC-BY-3.0'],
]);
const root = join(import.meta.dirname, '..');
const auditMs = 8_000;

function mayCarry(licence: string): boolean {
  // Some old packages write the name in words: MIT License.
  const plain = licence.replace(/[()]/g, '').replace(/ License$/, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.has(one.trim())));
}

function licenceOf(path: string, { license }: LockedPackage): string | undefined {
  if (license !== undefined) return license;
  const installed = join(root, path, 'package.json');
  if (!existsSync(installed)) return undefined;
  const { license: own }: { readonly license?: unknown } = JSON.parse(readFileSync(installed, 'utf8'));
  return typeof own === 'string' ? own : 'none';
}

function faultsOf(path: string, locked: LockedPackage, scripts: Readonly<Record<string, boolean>>): readonly string[] {
  const name = path.replace(/^.*node_modules\//, '');
  const licence = licenceOf(path, locked);
  // A variant for another machine is not here to be read; it is of the same package as the one that is.
  const isElsewhere = licence === undefined && locked.optional === true;
  return [
    ...(isElsewhere || mayCarry(licence ?? 'none') ? [] : [`${name}: licence ${licence ?? 'none'}`]),
    ...(locked.integrity !== undefined || locked.resolved === undefined ? [] : [`${name}: its bytes are not pinned`]),
    ...(locked.hasInstallScript && !scripts[name] && !locked.dev && !locked.optional
      ? [`${name}: runs a script when it is installed`]
      : []),
  ];
}

/** How many holes of each gravity the registry knows of; undefined when it does not answer. */
async function audited(): Promise<Readonly<Record<string, number>> | undefined> {
  const told = await promisify(execFile)('npm', ['audit', '--json', '--omit=dev'], {
    cwd: root,
    timeout: auditMs,
  }).catch((error: { readonly stdout?: string }) => ({ stdout: error.stdout ?? '' }));
  try {
    const { metadata }: { readonly metadata?: { readonly vulnerabilities?: Record<string, number> } } = JSON.parse(
      told.stdout,
    );
    return metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}

const { packages }: { readonly packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);
const { allowScripts = {} }: { readonly allowScripts?: Record<string, boolean> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const entries = Object.entries(packages).filter(([path]) => path !== '');
const faults = entries.flatMap(([path, locked]) => faultsOf(path, locked, allowScripts));
const holes = await audited();
const grave = (holes?.high ?? 0) + (holes?.critical ?? 0);
for (const fault of faults) console.error(fault);
const known =
  holes === undefined ? 'the registry did not answer about holes' : `${grave} grave holes known to the registry`;
console.log(`dependencies: ${entries.length} packages, ${faults.length} faults, ${known}`);
if (faults.length > 0 || grave > 0) process.exitCode = 1;
