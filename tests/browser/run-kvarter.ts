import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeOnce } from './make-once.ts';

/** Kvarter as a newcomer starts it, in a folder of its own. */
export interface RunningKvarter {
  readonly url: string;
  /** Folder of its deliveries, releases and publications. */
  readonly data: string;
  stop(): Promise<void>;
}

const command = join(import.meta.dirname, '../../bin/kvarter.js');

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`kvarter start ended with ${code}:\n${said}`)));
  });
}

interface Place {
  readonly dist: string;
  readonly data: string;
}

async function start({ dist, data }: Place, ...more: readonly string[]) {
  const args = [command, 'start', ...more, '--port', '0', '--data', data];
  const child = spawn(process.execPath, args, { env: { ...process.env, KVARTER_DIST: dist } });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    return { url: await addressFrom(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const placeIn = (folder: string): Place => ({ dist: join(folder, 'dist'), data: join(folder, 'data') });

async function firstStart(folder: string): Promise<void> {
  const { stop } = await start(placeIn(folder), '--scale', 'small');
  await stop();
}

/** The folder of the web pages as the first start of a run of tests built them. */
export async function builtPages(): Promise<string | undefined> {
  const made = await madeOnce('first', firstStart);
  return made === undefined ? undefined : placeIn(made).dist;
}

/**
 * Starts as a newcomer does, `kvarter start --scale small`, on a free port: builds the web app and a small synthetic
 * Denmark and serves them. In a run of tests that is done once; each file of tests gets a copy of its own to change.
 */
export async function runKvarter(): Promise<RunningKvarter> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-browser-'));
  const own = placeIn(folder);
  const gone = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const made = await madeOnce('first', firstStart);
    if (made !== undefined) await cp(placeIn(made).data, own.data, { recursive: true });
    const { url, stop } =
      made === undefined
        ? await start(own, '--scale', 'small')
        : await start({ dist: placeIn(made).dist, data: own.data });
    return { url, data: own.data, stop: () => stop().then(gone) };
  } catch (error) {
    await gone();
    throw error;
  }
}
