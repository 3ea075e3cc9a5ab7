import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogEntry } from '../../domain/model/log.ts';
import { chainStart, hashOfLine } from '../../storage/state/chain-log.ts';
import type { AppContext } from '../context/app-context.ts';

/** A place in the chain: a line's number and hash. */
export interface LogMark {
  readonly number: number;
  readonly hash: string;
}

/** What is wrong first: a line changed, lines missing, the end cut off, or all of it written anew. */
export interface LogFault {
  readonly kind: 'changed' | 'missing' | 'cut-off' | 'rewritten';
  readonly number: number;
}

/** Whether the log is whole, from its first kept line to its last. */
export interface LogProof {
  readonly entries: number;
  /** Lines up to this number have been folded into counts. */
  readonly folded: number;
  readonly last: LogMark;
  /** Marks of earlier days that were compared. */
  readonly anchors: number;
  readonly fault?: LogFault;
}

const pageOfLines = 20_000;

/**
 * Goes through the whole log: every line's hash again from the one before, numbers without a gap, the fold that it begins
 * after told in it, and every mark kept beside the data. A whole log gets a new mark.
 */
export async function verifyLog(context: AppContext): Promise<LogProof> {
  const start = await foldedUpTo(context);
  const anchors = (await readAnchors(context)).filter(({ number }) => number > start.number);
  const marked = new Map(anchors.map((mark) => [mark.number, mark.hash]));
  const told = `fold ${start.number} ${start.hash}`;
  let last = start;
  let entries = 0;
  let foldTold = start.number === 0;
  for (;;) {
    const page = await context.state.logEntries(last.number, pageOfLines);
    for (const entry of page) {
      const fault = faultOf(entry, last) ?? disagrees(entry, marked);
      if (fault) return { entries, folded: start.number, last, anchors: anchors.length, fault };
      if (entry.action === 'log' && entry.object === told) foldTold = true;
      last = { number: entry.number, hash: entry.hash };
      entries += 1;
    }
    if (page.length < pageOfLines) break;
  }
  const proof = { entries, folded: start.number, last, anchors: anchors.length };
  const beyond = anchors.find(({ number }) => number > last.number);
  if (beyond) return { ...proof, fault: { kind: 'cut-off', number: last.number + 1 } };
  if (!foldTold) return { ...proof, fault: { kind: 'missing', number: start.number } };
  if (last.number > 0 && marked.get(last.number) === undefined) await keepAnchor(context, last);
  return proof;
}

function faultOf(entry: LogEntry, before: LogMark): LogFault | undefined {
  if (entry.number !== before.number + 1) return { kind: 'missing', number: before.number + 1 };
  const { hash, number, ...event } = entry;
  return hashOfLine(before.hash, number, event) === hash ? undefined : { kind: 'changed', number };
}

function disagrees({ number, hash }: LogEntry, marked: ReadonlyMap<number, string>): LogFault | undefined {
  const mark = marked.get(number);
  return mark === undefined || mark === hash ? undefined : { kind: 'rewritten', number };
}

const foldSetting = ['log', 'folded'] as const;

/** Where the kept lines begin: the last line that was folded, or the start of the chain. */
export async function foldedUpTo({ state }: AppContext): Promise<LogMark> {
  const kept = await state.setting(...foldSetting);
  return kept === undefined ? { number: 0, hash: chainStart } : (JSON.parse(kept) as LogMark);
}

/** Says where the kept lines begin. */
export async function keepFold({ state }: AppContext, { number, hash }: LogMark): Promise<void> {
  await state.saveSetting(...foldSetting, JSON.stringify({ number, hash }));
}

/** Notes the last line beside the data, if it is not noted. The server does it now and then. */
export async function anchorLog(context: AppContext): Promise<void> {
  const [noted] = (await readAnchors(context)).slice(-1);
  const page = await context.state.logEntries(noted?.number ?? (await foldedUpTo(context)).number, pageOfLines);
  const last = page.at(-1);
  if (last) await keepAnchor(context, last);
}

function anchorFile({ dataDir }: AppContext): string {
  return join(dataDir, 'log-anchors.csv');
}

async function keepAnchor(context: AppContext, { number, hash }: LogMark): Promise<void> {
  await appendFile(anchorFile(context), `${context.clock()},${number},${hash}\n`);
}

async function readAnchors(context: AppContext): Promise<readonly LogMark[]> {
  const text = await readFile(anchorFile(context), 'utf8').catch(() => '');
  return [...text.matchAll(/^[^,\n]+,(\d+),([0-9a-f]{64})$/gm)].map(([, number = '0', hash = '']) => ({
    number: Number(number),
    hash,
  }));
}
