import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../../src/app/start/open-app.ts';
import type { ReleaseManifest } from '../../src/domain/model/release.ts';
import { writeRelease } from '../api/open-test-server.ts';
import { smallSector } from '../app/small-sector.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');

let data = '';
let good = '';
let bad = '';
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kvarter-refused-'));
  const context = await openApp(data, () => '2026-11-21T08:00:00.000Z');
  good = await writeRelease(context, smallSector());
  const { manifest, certificate, ...content } = await context.releases.read(good);
  const { id: _, files: __, format: ___, certified: ____, ...head } = manifest;
  const { release_id: _____, rules_hash: ______, ...unnamed } = certificate;
  const checks = [{ rule: 'R4' as const, tested: 9, failing: 2 }];
  const failed = { ...unnamed, checks, verdict: 'fail' as const };
  bad = (await context.releases.write({ ...content, manifest: head, certificate: failed })).id;
  await context.state.close();
});
afterAll(() => rm(data, { recursive: true }));

function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const env = { PATH: process.env.PATH, LANG: 'da_DK.UTF-8', KVARTER_WAS: 'https://was.digst.dk/x' };
  return new Promise((resolve) => {
    // A server that does start would run until it is stopped.
    const options = { env, encoding: 'utf8' as const, timeout: 60_000 };
    execFile(process.execPath, [kvarter, ...args, '--data', data], options, (error, out, err) => {
      // One that had to be stopped has no code of its own, and did not refuse.
      const stopped = error === null ? 0 : -1;
      resolve({ code: typeof error?.code === 'number' ? error.code : stopped, out, err });
    });
  });
}

/** Points at a release as somebody with access to the disk could. */
async function pointAt(release: string): Promise<void> {
  await writeFile(join(data, 'releases', 'current.json'), `${JSON.stringify({ release })}\n`);
}

describe('a release whose audit did not pass', () => {
  const sentence = () => `KV-U31: Udgaven ${bad} kan ikke vises: Kontrollen af beskyttelsen er ikke bestået (R4).`;

  test('cannot be signed off; the one served stays', async () => {
    const { code, err } = await run('release', 'use', bad);
    expect([code, err.includes(sentence())]).toEqual([1, true]);
    expect(await readFile(join(data, 'releases', 'current.json'), 'utf8')).toContain(good);
  });

  test('is not served, shown or written to a file, whoever points at it', async () => {
    await pointAt(bad);
    for (const args of [
      ['serve', '--port', '0'],
      ['table', 'T01', '--kommune', '657'],
      ['table', 'T01', '--kommune', '657', '--format', 'csv'],
    ]) {
      const { code, out, err } = await run(...args);
      expect([args[0], code, out]).toEqual([args[0], 1, '']);
      expect(err).toContain(sentence());
    }
    expect((await run('serve', '--port', '0', '--lang', 'en')).err).toContain(
      `KV-U31: Release ${bad} cannot be served`,
    );
    await pointAt(good);
  });

  test('can still be looked at: what failed stands in its certificate', async () => {
    const { code, out } = await run('release', 'show', bad);
    expect([code, JSON.parse(out).certificate.verdict]).toEqual([0, 'fail']);
  });
});

describe('a release without a certificate, and one that was changed', () => {
  test('are not served, with what to do', async () => {
    const path = join(data, 'releases', good, 'manifest.json');
    const text = await readFile(path, 'utf8');
    const { certified: _, ...older }: ReleaseManifest = JSON.parse(text);
    await writeFile(path, JSON.stringify(older));
    const refused = await run('serve', '--port', '0');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain(`KV-U30: Udgaven ${good} har ingen attest for beskyttelsen`);
    expect(refused.err).toContain('kvarter release build');
    await writeFile(path, text);
    const proof = join(data, 'releases', good, 'certificate.json');
    const certificate = await readFile(proof, 'utf8');
    await writeFile(proof, certificate.replace('"seconds": 0', '"seconds": 1'));
    expect((await run('serve', '--port', '0')).err).toContain('KV-U2');
    await writeFile(proof, certificate);
  });
});
