import { join } from 'node:path';
import { build } from 'vite';

const configFile = join(import.meta.dirname, '../../../vite.config.ts');

/**
 * Builds the web app: `dist/client` (files to serve under `/assets`) and then `dist/server/entry-server.js` (its
 * `render` makes a page's HTML). The server bundle knows the client's file names, so the order matters.
 * @throws when a source file does not compile; what was built before stays until the new bundle is whole.
 */
export async function buildWeb(): Promise<void> {
  // The shell's NODE_ENV (a test runner's, a developer's) would make Vite compile for development.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile });
    await build({ configFile, build: { ssr: join(import.meta.dirname, 'entry-server.tsx') } });
  } finally {
    process.env.NODE_ENV = before;
  }
}
