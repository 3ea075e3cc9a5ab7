import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'KVARTER_TEST_GROUND';
const paceMs = 200;

/** Before the browser tests of a run: an empty folder that they share. */
export async function setup(): Promise<void> {
  process.env[variable] = await mkdtemp(join(tmpdir(), 'kvarter-ground-'));
}

/** After them it is gone. */
export async function teardown(): Promise<void> {
  const folder = process.env[variable];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}

/**
 * The folder in which something is made once for a whole run of tests, by whoever comes first; the others wait for it.
 * Undefined outside a run of tests.
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string | undefined> {
  const shared = process.env[variable];
  if (shared === undefined) return undefined;
  const folder = join(shared, name);
  const outcome = join(shared, `${name}-outcome`);
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const fault = await make(folder).then(
      () => '',
      (error: unknown) => String(error),
    );
    await writeFile(`${outcome}.part`, fault);
    await rename(`${outcome}.part`, outcome);
  }
  for (;;) {
    const fault = await readFile(outcome, 'utf8').catch(() => undefined);
    if (fault === '') return folder;
    if (fault !== undefined) throw new Error(fault);
    await new Promise((resolve) => {
      setTimeout(resolve, paceMs);
    });
  }
}
