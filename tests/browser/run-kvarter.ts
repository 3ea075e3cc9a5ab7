import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** Builds the web app and a small synthetic Denmark and serves them on a free port: `kvarter start --scale small`. */
export async function runKvarter(): Promise<RunningKvarter> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-browser-'));
  const data = join(folder, 'data');
  const args = [command, 'start', '--scale', 'small', '--port', '0', '--data', data];
  const child = spawn(process.execPath, args, { env: { ...process.env, KVARTER_DIST: join(folder, 'dist') } });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: await addressFrom(child), data, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
