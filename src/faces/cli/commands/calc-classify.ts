import { classifyOwnFile } from '../../../app/calc/classify-own-file.ts';
import { commaField } from '../../../domain/kernel/comma-csv.ts';
import { type Decimal, dec } from '../../../domain/kernel/decimal.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { readTypedDay } from '../../../domain/kernel/typed-day.ts';
import type { AreaStanding } from '../../../engines/monitor/classify-area.ts';
import type { Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { asUsage, needed } from './calc-job.ts';

/** Words of a file for the answers that are no class. */
const words = { none: 'ingen', undecided: 'uafgjort' } as const;

/**
 * `kvarter calc classify`: the class of each area of a file by the law of a list's date, as CSV
 * `area,kommune,class,met,undecided`. A day without rules, or a row that cannot be read, prints nothing.
 */
export async function calcClassify(invocation: Invocation): Promise<number> {
  const asked = {
    input: needed(invocation, 'input'),
    listDate: listDateIn(invocation),
    national: nationalIn(invocation),
  };
  const rows = await asUsage(classifyOwnFile(asked));
  const lines = rows.map(({ area, kommune, standing }) =>
    [
      commaField(area),
      commaField(kommune),
      wordFor(standing),
      standing.met.join(' '),
      standing.undecided.join(' '),
    ].join(),
  );
  await invocation.terminal.out(`${['area,kommune,class,met,undecided', ...lines].join('\n')}\n`);
  return 0;
}

function wordFor(standing: AreaStanding): string {
  if (standing.verdict === 'class') return standing.rule?.word ?? words.none;
  return words[standing.verdict];
}

function listDateIn(invocation: Invocation): string {
  const found = needed(invocation, 'list-date');
  const day = readTypedDay(found);
  if (day !== undefined) return day;
  throw new UsageError(new Problem('KV-A5', { parameter: '--list-date', found, valid: '2017-12-01' }));
}

function nationalIn(invocation: Invocation): Decimal | undefined {
  const found = invocation.value('convicted-national');
  if (found === undefined) return undefined;
  if (/^\d{1,2}([.,]\d+)?$/.test(found) && /[1-9]/.test(found)) return dec(found.replace(',', '.'));
  throw new UsageError(new Problem('KV-A5', { parameter: '--convicted-national', found, valid: '0.66' }));
}
