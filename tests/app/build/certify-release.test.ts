import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { certify, earlierReleases, type KeptReleases } from '../../../src/app/build/certify-release.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { SetAudit } from '../../../src/engines/protect/certificate/make-certificate.ts';
import { lastingHash } from '../../../src/storage/releases/lasting-part.ts';
import { draft, emptyStore } from '../../storage/releases/release-world.ts';

const rules = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'] as const;
const clean: SetAudit = {
  name: 'beboertabeller',
  mode: 'rounding',
  tables: ['T01'],
  checks: rules.map((rule) => ({ rule, tested: 7, failing: 0 })),
  attacks: [{ name: 'A1', seed: 's', queries: 50, recovered: 0 }],
};
const hidden: SetAudit = {
  name: 'publikation',
  mode: 'publication',
  tables: ['T02'],
  checks: [],
  stageA: { primes: [7], unknown: 4, relations: 3, rank: 2, determined: 0 },
  stageB: { lower_bound: 1, lps: 30, min_whole_numbers: 3, failing: 0 },
  attacks: [],
};

const alone: KeptReleases = { compared: [], unread: [] };

function certified(...audits: readonly SetAudit[]) {
  return certifiedBeside(alone, ...audits);
}

function certifiedBeside(against: KeptReleases, ...audits: readonly SetAudit[]) {
  const atoms = { 0: [], 1: [], 2: [], 3: [], 4: [] };
  const times = { started: '2026-11-21T12:00:00Z', ended: '2026-11-21T12:01:30Z' };
  return certify({ audits, edition: 2026, atoms, against, seedSha256: 'a', dataHash: 'b', ...times });
}

function refusal(...audits: readonly SetAudit[]): unknown {
  try {
    return certified(...audits).verdict;
  } catch (error) {
    return error instanceof Problem ? `${error.code} ${JSON.stringify(error.data)}` : error;
  }
}

describe('a certificate', () => {
  test('puts the audits of several sets together', () => {
    expect(certified(clean, hidden)).toMatchObject({
      mode: 'both',
      verdict: 'pass',
      seconds: 90,
      tables: ['T01', 'T02'],
      stageA: { unknown: 4, determined: 0 },
      stageB: { lps: 30, min_whole_numbers: 3 },
      known_totals: { tested: 7, failing: 0 },
    });
  });

  test.each(rules)('is refused when %s fails once, naming it', (rule) => {
    const checks = clean.checks.map((check) => (check.rule === rule ? { ...check, failing: 1 } : check));
    expect(refusal({ ...clean, checks })).toBe(`KV-U32 {"failing":["${rule}"]}`);
  });

  test('is refused when an attack finds something out, a cell is determined or exposed, or a rule was not looked at', () => {
    const attacks = [{ name: 'A1', seed: 's', queries: 50, recovered: 1 }];
    expect(refusal({ ...clean, attacks })).toContain('A1');
    expect(
      refusal(clean, { ...hidden, stageA: { primes: [7], unknown: 4, relations: 3, rank: 3, determined: 1 } }),
    ).toContain('KV-U32');
    expect(refusal(clean, { ...hidden, singletonsExposed: 1 })).toContain('KV-U32');
    expect(refusal(hidden)).toContain('KV-U32');
  });

  test('names an earlier release that could not be read, and is otherwise the same', () => {
    expect(certified(clean)).not.toHaveProperty('unread_versions');
    const beside = { compared: [], unread: ['r_0123456789abcdef'] };
    const certificate = certifiedBeside(beside, clean);
    expect(certificate).toMatchObject({ verdict: 'pass', unread_versions: ['r_0123456789abcdef'] });
    const hashed = { rules_hash: '', ...certificate };
    expect(lastingHash(hashed)).toBe(lastingHash({ ...hashed, unread_versions: [] }));
  });

  test('a release with a changed file is among those that could not be read', async () => {
    const { root, store } = await emptyStore();
    const { id } = await store.write(draft);
    expect(await earlierReleases(store)).toMatchObject({ compared: [{ id }], unread: [] });
    await writeFile(join(root, id, 'places.json'), '{}');
    expect(await earlierReleases(store)).toEqual({ compared: [], unread: [id] });
    await rm(root, { recursive: true });
  });
});
