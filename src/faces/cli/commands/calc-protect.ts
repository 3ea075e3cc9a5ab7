import { readOwnTable, wholeNumber } from '../../../app/calc/own-table.ts';
import { protectOwnTable } from '../../../app/calc/protect-own-table.ts';
import { writeResult } from '../../../app/calc/write-result.ts';
import { originByAge } from '../../../domain/definitions/cross-tables/index.ts';
import { ruleSetLimits } from '../../../domain/definitions/gates/limits.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { asUsage, needed } from './calc-job.ts';
import { groupingColumns } from './calc-suppress.ts';

/** Only for tests: whoever knows the seed can undo the rounding. */
const testSeed = '0'.repeat(64);

/** `kvarter calc protect`: rounds every leaf of a file and writes the same columns, zeros left out. */
export function calcProtect(invocation: Invocation): Promise<number> {
  return asUsage(protect(invocation));
}

async function protect(invocation: Invocation): Promise<number> {
  const { from, to } = ruleSetLimits.n;
  const base = wholeNumber('--base', needed(invocation, 'base'), from, to);
  const seed = seedIn(invocation);
  const out = needed(invocation, 'out');
  const table = await readOwnTable({
    leaves: needed(invocation, 'leaves'),
    units: needed(invocation, 'units'),
    groupings: groupingColumns(invocation),
  });
  await writeResult(out, protectOwnTable(table, { base, seed, count: originByAge.count, unit: originByAge.unit }));
  const { terminal } = invocation;
  terminal.say(terminal.lang === 'da' ? `Skrevet til ${out}\n` : `Written to ${out}\n`);
  return 0;
}

function seedIn(invocation: Invocation): Uint8Array {
  const found = invocation.value('seed') ?? testSeed;
  if (/^[0-9a-fA-F]{64}$/.test(found)) return Uint8Array.from(Buffer.from(found, 'hex'));
  const length = `${found.length} ${{ da: 'tegn', en: 'characters' }[invocation.terminal.lang]}`;
  throw new UsageError(new Problem('KV-A5', { parameter: '--seed', found: length, valid: '64 x 0-9a-f' }));
}
