import { exportSample } from '../../domain/definitions/log-sample.ts';
import { danishDay } from '../../domain/kernel/danish-day.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { type ExtractedLine, matchingLines } from './extract-log.ts';

/**
 * Exports of a month (`2026-10`) for the data owner to look at: always the same ones, chosen by the lines' hashes, which
 * nobody who exports can know beforehand. In the order of the log.
 * @source brugerflade.md 12.9 (sample check)
 */
export async function sampleExports(
  context: AppContext,
  reader: Reader,
  month: string,
): Promise<{ readonly exports: number; readonly lines: readonly ExtractedLine[] }> {
  await logUse(context, reader, { action: 'log', object: `sample ${month}` }, { allowed: true });
  const { actions, oneOf } = exportSample;
  const all = await matchingLines(context, ({ at, action, allowed }) =>
    allowed && actions.includes(action) && danishDay(at).startsWith(`${month}-`) ? {} : undefined,
  );
  const chosen = all.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, Math.ceil(all.length / oneOf));
  return { exports: all.length, lines: chosen.toSorted((a, b) => a.number - b.number) };
}
