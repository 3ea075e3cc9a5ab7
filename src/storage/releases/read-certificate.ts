import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseCertificate } from '../../domain/model/certificate.ts';
import type { ReleaseManifest } from '../../domain/model/release.ts';
import { lastingHash } from './lasting-part.ts';
import { releaseFiles } from './release-files.ts';
import { hashText } from './verify-files.ts';

/**
 * The certificate of a release in a folder, byte for byte as its manifest says and about this very release.
 * @throws Problem KV-U30 when there is none, KV-U2 when it was changed
 */
export async function readCertificate(folder: string, manifest: ReleaseManifest): Promise<ReleaseCertificate> {
  const { id, certified, files } = manifest;
  const listed = files.find(({ name }) => name === releaseFiles.certificate);
  if (certified === undefined || !listed) throw new Problem('KV-U30', { release: id });
  const text = await readFile(join(folder, releaseFiles.certificate), 'utf8').catch(() => '');
  const changed = new Problem('KV-U2', { release: id, faults: [`≠ ${releaseFiles.certificate}`] });
  if (hashText(text) !== listed.sha256) throw changed;
  const certificate: ReleaseCertificate = JSON.parse(text);
  if (certificate.release_id !== id || lastingHash(certificate) !== certified) throw changed;
  return certificate;
}

/** Whether a certificate is one a release may be served by. @throws Problem KV-U31 when its verdict is another */
export function demandPass({ release_id, verdict, checks, attacks }: ReleaseCertificate): void {
  if (verdict === 'pass') return;
  const failing = checks.filter((check) => check.failing > 0).map(({ rule }) => rule);
  const recovered = attacks.filter((attack) => attack.recovered > 0).map(({ name }) => name);
  throw new Problem('KV-U31', { release: release_id, failing: [...new Set([...failing, ...recovered])] });
}
