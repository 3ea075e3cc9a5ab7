import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');
// What the web bundles are made of: their own sources, and the domain and engines they import.
const sources = ['src/faces/web', 'src/domain', 'vite.config.ts', 'package-lock.json'];

/** Whether the built web app is missing or older than any of its sources. */
export async function webIsOld(webDir: string): Promise<boolean> {
  const built = await stat(join(webDir, 'server', 'entry-server.js')).catch(() => undefined);
  if (!built) return true;
  const times = await Promise.all(sources.map((source) => newestIn(join(root, source))));
  return Math.max(...times) > built.mtimeMs;
}

async function newestIn(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name)));
  return Math.max(0, ...(await Promise.all(files)).map((file) => file.mtimeMs));
}
