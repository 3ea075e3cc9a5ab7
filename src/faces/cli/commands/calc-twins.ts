import { columnList } from '../../../app/calc/read-own-rows.ts';
import { type OwnVariable, twinsOfOwnFile } from '../../../app/calc/twins-of-own-file.ts';
import { commaField } from '../../../domain/kernel/comma-csv.ts';
import { compareDec, type Decimal } from '../../../domain/kernel/decimal.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { TwinScaling } from '../../../domain/model/twin-method.ts';
import type { Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { fewerNote, incompleteNote } from '../text/own-file-notes.ts';
import { needed } from './calc-job.ts';

const linesAtOnce = 20_000;

/** `kvarter calc twins`: the rows of a file most like each row, as CSV `id,rank,twin,distance` at full precision. */
export async function calcTwins(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const nearest = nearestIn(invocation);
  const found = await twinsOfOwnFile({
    input: needed(invocation, 'input'),
    id: needed(invocation, 'id'),
    variables: variablesIn(invocation),
    scaling: scalingIn(invocation),
    nearest,
  });
  terminal.say(incompleteNote(found.incomplete, terminal.lang));
  terminal.say(fewerNote(found.ids.length - 1, nearest, terminal.lang));
  if (found.dropped.length > 0) {
    const columns = found.dropped.join(', ');
    const note = {
      da: `Alle har samme værdi i ${columns}, som derfor ikke er med.\n`,
      en: `All have the same value in ${columns}, which is therefore left out.\n`,
    };
    terminal.say(note[terminal.lang]);
  }
  let lines = ['id,rank,twin,distance'];
  for (const [subject, id] of found.ids.entries()) {
    const own = commaField(id);
    for (const { rank, id: twin, distance } of found.twinsOf(subject)) {
      lines.push(`${own},${rank},${commaField(twin)},${distance}`);
    }
    if (lines.length < linesAtOnce) continue;
    await terminal.out(`${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) await terminal.out(`${lines.join('\n')}\n`);
  return 0;
}

function variablesIn(invocation: Invocation): readonly OwnVariable[] {
  const columns = columnList('--variables', needed(invocation, 'variables'));
  const weights = (invocation.value('weights') ?? columns.map(() => '1').join(',')).split(',');
  if (weights.length !== columns.length) {
    const lengths = { found: weights.length, other: '--variables', expected: columns.length };
    throw new UsageError(new Problem('KV-N7', { parameter: '--weights', ...lengths }));
  }
  const caps = capsIn(invocation, columns);
  return columns.map((column, at) => {
    const weight = decimalIn('--weights', (weights[at] ?? '').trim());
    if (weight.digits < 0n) throw wrong('--weights', weights[at] ?? '', '>= 0');
    return { column, weight, cap: caps.get(column) };
  });
}

/** `A:0.25:1,B:0:10`: the lowest and highest value of a column. */
function capsIn(invocation: Invocation, columns: readonly string[]): ReadonlyMap<string, OwnVariable['cap']> {
  const written = invocation.values('caps').flatMap((value) => value.split(','));
  const caps = written.map((text) => {
    const [, column = '', from = '', to = ''] = /^(.*):([^:]*):([^:]*)$/.exec(text.trim()) ?? [];
    if (!columns.includes(column)) throw wrong('--caps', text, `${columns.join(' | ')}:0.25:1`);
    const low = decimalIn('--caps', from);
    const high = decimalIn('--caps', to);
    if (compareDec(low, high) > 0) throw wrong('--caps', text, `${column}:${to}:${from}`);
    return [column, { low, high }] as const;
  });
  const twice = caps.find(([column], at) => caps.findIndex(([other]) => other === column) !== at);
  if (twice) throw new UsageError(new Problem('KV-N8', { parameter: '--caps', column: twice[0] }));
  return new Map(caps);
}

function scalingIn(invocation: Invocation): TwinScaling {
  const found = invocation.value('scaling') ?? 'z';
  if (found === 'z' || found === 'none' || found === 'minmax') return found;
  throw wrong('--scaling', found, 'z, none, minmax');
}

function nearestIn(invocation: Invocation): number | undefined {
  const found = invocation.value('nearest');
  if (found === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(found)) return Number(found);
  throw wrong('--nearest', found, '1, 2, 3 …');
}

// As numbers of a file may be written: 0.25, .5, 2., 1e-3.
const decimalForm = /^([+-]?)(?=\.?\d)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i;

function decimalIn(parameter: string, found: string): Decimal {
  const parts = decimalForm.exec(found.trim());
  if (!parts) throw wrong(parameter, found, '0.25, 1, 2.5 …');
  const [, sign = '', whole = '', fraction = '', power = '0'] = parts;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const scale = fraction.length - Number(power);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function wrong(parameter: string, found: string, valid: string): UsageError {
  return new UsageError(new Problem('KV-A5', { parameter, found, valid }));
}
