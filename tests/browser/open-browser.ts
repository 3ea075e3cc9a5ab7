import { mkdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromiumPack, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const systemLibraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib', '/usr/lib/aarch64-linux-gnu'];

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

// The carried Chromium needs libnss3 and its friends; a bare machine gets those carried beside it.
async function carriedChromium(): Promise<string> {
  const executable = await chromiumPack.executablePath();
  const found = await Promise.all(systemLibraries.map((folder) => exists(join(folder, 'libnss3.so'))));
  if (!found.includes(true)) {
    const library = join(tmpdir(), 'al2023', 'lib');
    const pack = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
    if (!(await exists(join(library, 'libnss3.so')))) await inflate(join(pack, '../bin/al2023.tar.br'));
    setupLambdaEnvironment(library);
  }
  return executable;
}

/** Starts Chromium without a window: the installed one named by CHROME_PATH, or the one that npm carried here. */
export async function openBrowser(): Promise<Browser> {
  await mkdir(tmpdir(), { recursive: true });
  const executablePath = process.env.CHROME_PATH ?? (await carriedChromium());
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}
