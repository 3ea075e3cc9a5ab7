import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPublications } from '../../src/app/publish/open-publications.ts';
import { openApp } from '../../src/app/start/open-app.ts';
import { progressOfRelease } from '../../src/app/update/release-steps.ts';
import { settleReleases } from '../../src/app/update/settle-releases.ts';
import type { StateStore } from '../../src/domain/model/ports.ts';
import { killedSource } from './kept-observation.ts';

/** A way of writing that is killed. */
export type WritePath = 'state' | 'shelf' | 'accept' | 'build' | 'publish';

/** One kill: which path, where, and when: so many lines after it was ready, and so long after that. */
export interface Kill {
  readonly path: WritePath;
  readonly folder: string;
  readonly afterLines: number;
  readonly afterMs: number;
  /** Told apart from other kills in the same folder. */
  readonly name: string;
  /** What the path needs: the delivery's folder. */
  readonly argument?: string;
}

/** What was found after a kill. */
export interface KillOutcome {
  readonly killed: boolean;
  readonly acknowledged: number;
  /** What is wrong, in words; empty when nothing acknowledged is lost and nothing half is there. */
  readonly wrong: readonly string[];
}

const child = join(import.meta.dirname, 'write-and-tell.ts');

/** Kills a process that writes, and looks at what it left behind. */
export async function killAndLook(kill: Kill): Promise<KillOutcome> {
  const { killed, lines } = await runAndKill(kill);
  const done = lines.filter((line) => line.startsWith('done ')).map((line) => line.slice('done '.length));
  const begun = lines.filter((line) => line.startsWith('begun ')).map((line) => line.slice('begun '.length));
  return { killed, acknowledged: done.length, wrong: await lookAfter(kill, done, begun) };
}

function runAndKill({
  path,
  folder,
  afterLines,
  afterMs,
  name,
  argument,
}: Kill): Promise<{ killed: boolean; lines: string[] }> {
  return new Promise((resolve, reject) => {
    const args = [child, path, folder, name, ...(argument === undefined ? [] : [argument])];
    const run = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    let isTimed = false;
    run.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const [, told] = text.split('ready\n');
      if (isTimed || told === undefined || told.split('\n').length <= afterLines) return;
      isTimed = true;
      setTimeout(() => run.kill('SIGKILL'), afterMs);
    });
    run.once('error', reject);
    run.once('close', (code, signal) => {
      const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
      if (code !== null && code !== 0) reject(new Error(`${path} ended with ${code}`));
      else resolve({ killed: signal === 'SIGKILL', lines });
    });
  });
}

async function lookAfter({ folder }: Kill, done: readonly string[], begun: readonly string[]): Promise<string[]> {
  const context = await openApp(folder);
  const wrong: string[] = [];
  const demand = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(what);
  };
  try {
    // Whoever comes next ends what was begun.
    await settleReleases(context);
    const { state, releases } = context;
    const selections = new Set((await state.selections('fond')).map(({ id }) => id));
    const observed = new Set(await keptHere(state));
    const logged = new Set((await state.events(10_000)).map(({ object }) => object));
    const setting = await state.setting('fond', 'kills');
    for (const [kind = '', key = ''] of done.map((line) => line.split(' '))) {
      if (kind === 'selection') demand(selections.has(key), `selection ${key} lost`);
      if (kind === 'observations') demand(observed.has(key) && observed.has(`${key}-b`), `observations ${key} lost`);
      if (kind === 'log') demand(logged.has(key), `log ${key} lost`);
      if (kind === 'preview' || kind === 'signed' || kind === 'published' || kind === 'withdrawn') {
        const steps = await state.releaseSteps(key);
        demand(
          steps.some(({ action }) => action === kind),
          `${kind} of ${key} lost`,
        );
      }
      if (kind === 'delivery') demand((await deliveriesIn(folder)).length > 0, 'delivery lost');
      if (kind === 'release') demand((await releases.current()) !== undefined, 'release lost');
      if (kind === 'publication') demand((await openPublications(context).list()).length > 0, 'publication lost');
    }
    const settings = begun.filter((line) => line.startsWith('setting ')).map((line) => line.slice('setting '.length));
    const lastKept = done
      .filter((line) => line.startsWith('setting '))
      .at(-1)
      ?.slice('setting '.length);
    if (lastKept !== undefined)
      demand(settings.slice(settings.indexOf(lastKept)).includes(setting ?? ''), 'setting lost');
    // Both rows of a step or none.
    for (const id of observed) demand(observed.has(id.endsWith('-b') ? id.slice(0, -2) : `${id}-b`), `${id} is half`);
    for (const { id } of await releases.list())
      demand((await releases.verify(id)).length === 0, `release ${id} is half`);
    const current = await releases.current();
    const served = current && (await progressOfRelease(state, current.id));
    demand(!served || served.last === 0 || served.state === 'udgivet', 'an unpublished release is served');
    for (const { id } of await openPublications(context).list()) {
      demand((await openPublications(context).verify(id)).length === 0, `publication ${id} is half`);
    }
    for (const id of await deliveriesIn(folder)) {
      const manifest = await readFile(join(folder, 'vault', 'deliveries', id, 'manifest.json'), 'utf8').catch(() => '');
      demand(manifest.includes(id), `delivery ${id} is half`);
    }
  } finally {
    await context.state.close();
  }
  return wrong;
}

// The folder may hold figures of areas of its own, which came in other steps.
async function keptHere(state: StateStore): Promise<readonly string[]> {
  const all = await state.observations({ of: 'all', history: true });
  return all.filter(({ datakilde }) => datakilde === killedSource).map(({ id }) => id);
}

async function deliveriesIn(folder: string): Promise<readonly string[]> {
  return await readdir(join(folder, 'vault', 'deliveries')).catch(() => []);
}
