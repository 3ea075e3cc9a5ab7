import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { LogCount, LogEntry } from '../../domain/model/log.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { keepFold, type LogMark, verifyLog } from './verify-log.ts';

const pageOfLines = 20_000;

/**
 * Folds lines older than so many months into counts by month, role and action; the chain goes on and can still be
 * verified. What is not whole is not folded: the fault would be gone with the lines.
 * @returns How many lines were folded.
 * @throws Problem KV-A26 when the log is not whole
 */
export async function retainLog(context: AppContext, reader: Reader, months: number): Promise<number> {
  const { fault, last } = await verifyLog(context);
  if (fault) throw new Problem('KV-A26', { fault: fault.kind, number: fault.number });
  const before = monthsEarlier(context.clock(), months);
  const counts = new Map<string, LogCount>();
  let upTo: LogMark | undefined;
  let folded = 0;
  for (let more = true; more; ) {
    const page = await context.state.logEntries(upTo?.number ?? 0, pageOfLines);
    // The last line stays: the chain goes on from it.
    const old = page.filter(({ at, number }) => at < before && number < last.number);
    for (const entry of old) count(counts, entry);
    folded += old.length;
    upTo = old.at(-1) ?? upTo;
    more = old.length === pageOfLines;
  }
  if (!upTo) return 0;
  await logUse(context, reader, { action: 'log', object: `fold ${upTo.number} ${upTo.hash}` }, { allowed: true });
  await keepFold(context, upTo);
  return (await context.state.foldLog(upTo.number, [...counts.values()])) ? folded : 0;
}

function count(counts: Map<string, LogCount>, { at, role, action, allowed }: LogEntry): void {
  const month = at.slice(0, 7);
  const key = [month, role, action, allowed].join(' ');
  const entries = (counts.get(key)?.entries ?? 0) + 1;
  counts.set(key, { month, role, action, allowed, entries });
}

function monthsEarlier(isoTime: string, months: number): string {
  const day = new Date(isoTime);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString();
}
