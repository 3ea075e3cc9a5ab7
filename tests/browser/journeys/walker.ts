import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { open, type Visit, visit } from '../visit.ts';

/** A running Kvarter that journeys are walked on. */
export interface Ground {
  readonly browser: Browser;
  readonly url: string;
  /** Folder of its data, where the journeys that deliver and build may use the command line; undefined on a server elsewhere. */
  readonly data?: string;
}

/** What the command line answered. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Somebody under way: windows of several people, the command line, and a folder for their files. */
export interface Walker {
  readonly ground: Ground;
  /** A scratch folder, gone afterwards. */
  readonly folder: string;
  /** Opens a window as a demo persona at the front page, or at another address that a link was given to. */
  window(persona: string, path?: string): Promise<Visit>;
  /** `kvarter …` on the data of the ground, as its steward types it. */
  shell(...words: readonly string[]): Promise<Said>;
}

/** What a whole journey does, from the front page, by what stands on the screen alone. */
export interface Journey {
  /** The letter it is known by. */
  readonly id: string;
  /** Who goes, and with what they come home. */
  readonly name: string;
  /** Why it takes the data folder itself; undefined where a server's address is enough. */
  readonly needs?: 'data';
  /** The most clicks it may take. */
  readonly clicks: number;
  walk(walker: Walker): Promise<void>;
}

/** An address and the milliseconds it took. */
export interface Timed {
  readonly path: string;
  readonly ms: number;
}

/** How a journey went. */
export interface Walked {
  /** Clicks, choices in lists and presses of Enter. */
  readonly clicks: number;
  /** Commands typed. */
  readonly commands: number;
  readonly seconds: number;
  /** Every answer of the server for a page, until its first byte. */
  readonly answers: readonly Timed[];
  /** Every page, until it answered to the keyboard. */
  readonly pages: readonly Timed[];
  /** Script errors and failed loads of all windows. */
  readonly complaints: readonly string[];
}

const command = join(import.meta.dirname, '../../../bin/kvarter.js');

// In the page: counts what a person does, and notes when each page is ready. Kept over pages, of one window each.
const counting = `(() => {
  const add = (name, value) =>
    sessionStorage.setItem(name, JSON.stringify([...JSON.parse(sessionStorage.getItem(name) ?? '[]'), value]));
  const act = (event) => add('handlinger', event.type);
  addEventListener('pointerdown', act, true);
  addEventListener('change', (event) => event.target instanceof HTMLSelectElement && act(event), true);
  addEventListener('keydown', (event) => event.key === 'Enter' && act(event), true);
  const ready = () => document.documentElement?.dataset.ready === 'true';
  const told = new MutationObserver(() => {
    if (!ready()) return;
    told.disconnect();
    add('sider', { path: location.pathname + location.search, ms: Math.round(performance.now()) });
  });
  told.observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ['data-ready'] });
})()`;

async function noted<T>(page: Page, name: string): Promise<readonly T[]> {
  return JSON.parse(await page.evaluate(`sessionStorage.getItem('${name}') ?? '[]'`));
}

function listen(context: BrowserContext, answers: Timed[]): void {
  context.on('requestfinished', (request: Request) => {
    const { pathname, search } = new URL(request.url());
    if (!['document', 'fetch'].includes(request.resourceType())) return;
    const { requestStart, responseStart } = request.timing();
    answers.push({ path: pathname + search, ms: Math.round(responseStart - requestStart) });
  });
}

/** Walks a journey and tells how it went. */
export async function walk(journey: Journey, ground: Ground): Promise<Walked> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-journey-'));
  const windows: Visit[] = [];
  const answers: Timed[] = [];
  let commands = 0;
  const begun = performance.now();
  const walker: Walker = {
    ground,
    folder,
    window: async (persona, path = '/') => {
      const made = await visit(ground.browser, { url: ground.url, persona });
      windows.push(made);
      listen(made.context, answers);
      await made.page.addInitScript(counting);
      await open(made, path);
      return made;
    },
    shell: (...words) => {
      commands += 1;
      return shell(ground, words);
    },
  };
  try {
    await journey.walk(walker);
    const seconds = (performance.now() - begun) / 1000;
    const acts = await Promise.all(windows.map(({ page }) => noted<string>(page, 'handlinger')));
    const pages = await Promise.all(windows.map(({ page }) => noted<Timed>(page, 'sider')));
    const complaints = windows.flatMap((one) => one.complaints);
    return { clicks: acts.flat().length, commands, seconds, answers, pages: pages.flat(), complaints };
  } finally {
    await Promise.all(windows.map(({ context }) => context.close()));
    await rm(folder, { recursive: true, force: true });
  }
}

function shell({ data }: Ground, words: readonly string[]): Promise<Said> {
  if (data === undefined) throw new Error('this journey takes the data folder of the server');
  const args = [command, ...words, '--data', data, '--lang', 'da'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
