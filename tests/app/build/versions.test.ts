import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRelease } from '../../../src/app/build/build-release.ts';
import { breaksOfAtoms } from '../../../src/app/build/read-earlier.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ProtectedTable } from '../../../src/domain/model/leaf.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import type { RuleSet } from '../../../src/domain/model/rule-set.ts';
import { january, leaves, release } from '../../engines/query/small-world.ts';
import { correctPersons, definitions, editions, fillVault, toolsIn } from './build-world.ts';

const folders: string[] = [];
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-versions-'));
  folders.push(folder);
  return folder;
}

let world = '';
beforeAll(async () => {
  world = await newFolder();
  const { vault } = await toolsIn(world);
  await fillVault(vault, true);
  for (const edition of editions) await vault.secret(`draw-beboertabeller-${edition}`);
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function copyOfWorld(): Promise<string> {
  const folder = await newFolder();
  await cp(world, folder, { recursive: true });
  return folder;
}
const options = { definitions, rules: standard, serve: true };

describe('a release built again', () => {
  // diskretion.md section 10, vector 9.
  test('from the same rows in another order, in another time zone and language, is the same to the byte', async () => {
    const first = await buildRelease(await toolsIn(await copyOfWorld()), options);
    const other = await newFolder();
    const { vault } = await toolsIn(other);
    // Backwards, and the halves changed about.
    await fillVault(vault, true, (rows) => {
      const turned = rows.toReversed();
      const half = Math.floor(turned.length / 2);
      return [...turned.slice(half), ...turned.slice(0, half)];
    });
    await cp(join(world, 'vault', 'secrets'), join(other, 'vault', 'secrets'), { recursive: true });
    const child = fileURLToPath(new URL('./build-child.ts', import.meta.url));
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const [code] = await once(spawn(process.execPath, [child, other], { env, stdio: 'ignore' }), 'exit');
    expect(code).toBe(0);
    const second = must(await (await toolsIn(other)).releases.current(), 'a release');
    expect(second.id).toBe(first.id);
    expect(second.files).toEqual(first.files);
  });

  test('from one corrected delivery changes that year, near the correction, and no other', async () => {
    const folder = await copyOfWorld();
    const tools = await toolsIn(folder);
    const before = await tools.releases.read((await buildRelease(tools, options)).id);
    // Forty persons of one afdeling are much older.
    await correctPersons(tools.vault, (person, i) => (i < 40 ? { ...person, alder: 90 } : person));
    const corrected = await buildRelease(tools, options);
    expect(corrected.id).not.toBe(before.manifest.id);
    const after = await tools.releases.read(corrected.id);
    const changed = changedLeaves(before, after);
    expect(changed.filter(({ period }) => period !== '2026')).toEqual([]);
    const sealed = await Promise.all([before, after].map(({ manifest }) => tools.vault.sealed.read(manifest.id, 2026)));
    const truthChanged = (table: string, atom: readonly string[], cell: number): boolean => {
      const [old, now] = sealed.map(({ tables }) => {
        const exact = must(
          tables.find((one) => one.table === table),
          table,
        );
        return atom.reduce(
          (sum, unit) => sum + (exact.heads[exact.units.indexOf(unit) * exact.cellCount + cell] ?? 0),
          0,
        );
      });
      return old !== now;
    };
    const unexplained = changed.filter(({ table, members, cell }) => !truthChanged(table, members, cell));
    expect(changed.length).toBeGreaterThan(0);
    expect(corrected.rounding?.keptMoved ?? 0).toBe(unexplained.length);
  });

  test('by other rules follows nothing of the release before', async () => {
    const tools = await toolsIn(await copyOfWorld());
    await buildRelease(tools, options);
    const rules: RuleSet = { ...standard, n: 10, meanHeads: 10 };
    const { tables } = await tools.releases.read((await buildRelease(tools, { ...options, rules })).id);
    for (const { heads } of tables.values()) expect([...heads].every((count) => count % 10 === 0)).toBe(true);
  });
});

describe('afdelinger merged anew', () => {
  const leavesOf = (id: string, ...atoms: readonly string[]): ProtectedTable =>
    leaves(id, [january(2025), january(2026)], Object.fromEntries(atoms.map((atom) => [atom, [[5], [5]]])));
  const last = release({
    edition: 2026,
    afdelinger: [],
    definitions: [],
    tables: [leavesOf('T01', 'a+b', 'c'), leavesOf('T02', 'a', 'b', 'c')],
  });
  const reason = { da: 'gården er delt i to', en: 'the estate was parted' };
  const now = new Map([leavesOf('T01', 'a', 'b+c'), leavesOf('T02', 'a+b', 'c')].map((table) => [table.table, table]));
  const earlier = { content: last, edition: async () => undefined, groups: async () => undefined };

  test('break the series they part, in its newest period and with the reason; merging further breaks nothing', () => {
    const breaks = breaksOfAtoms(earlier, now, reason);
    expect(breaks.map(({ table, from }) => `${table} ${from}`)).toEqual(['T01 2026']);
    expect(breaks[0]?.text.da).toContain(reason.da);
    expect(breaksOfAtoms(earlier, now, undefined)).toEqual([]);
    expect(breaksOfAtoms(undefined, now, reason)).toEqual([]);
  });
});

interface ChangedLeaf {
  readonly table: string;
  readonly period: string;
  readonly members: readonly string[];
  readonly cell: number;
}

function changedLeaves(before: ReleaseContent, after: ReleaseContent): readonly ChangedLeaf[] {
  return [...before.tables.values()].flatMap(({ table, atoms, periods, cellCount, heads }) => {
    const now = must(after.tables.get(table), table);
    expect(now.atoms).toEqual(atoms);
    return [...heads.keys()].flatMap((i): readonly ChangedLeaf[] => {
      if (heads[i] === now.heads[i]) return [];
      const row = Math.floor(i / cellCount);
      const members = atoms[Math.floor(row / periods.length)]?.members ?? [];
      return [{ table, period: periods[row % periods.length]?.id ?? '', members, cell: i % cellCount }];
    });
  });
}
