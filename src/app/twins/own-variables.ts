import { twinSearchRules, twinVariables } from '../../domain/definitions/twins/index.ts';
import { compareDec, type Decimal, dec, decToText } from '../../domain/kernel/decimal.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { TwinScaling } from '../../domain/model/twin-method.ts';
import type { OwnTwinVariable } from '../../domain/model/twin-question.ts';
import type { AskedTwins } from './twin-question.ts';

/** Own variables as read, and what could not be. */
interface ReadVariables {
  readonly variables: readonly OwnTwinVariable[];
  readonly problems: readonly Problem[];
}

const scalings: readonly TwinScaling[] = ['z', 'minmax', 'none'];
/** Fields of the form: `v_le=0.5`. */
const fieldPrefix = 'v_';
/** Key figures of the accounts; which there are, a release tells. */
const keyFigureKeys = /^[RO]\d{2}$/;
const mostDigits = 12;

/**
 * Own variables of an address: `le:0.5,ind:1:minmax:0.25-1`, a variable with weight, scaling and cap, of which all but
 * the first may be left out; or a weight a field (`v_le=0.5`) with one scaling (`skala`) for all.
 */
export function readOwnVariables(asked: AskedTwins): ReadVariables {
  const written = asked.variable ?? writtenInForm(asked);
  const entries = written.split(',').filter((entry) => entry.trim() !== '');
  const most = twinSearchRules.variables;
  if (entries.length > most) {
    return { variables: [], problems: [new Problem('KV-N17', { found: entries.length, most })] };
  }
  const read = entries.map((entry) => ({ entry, variable: readVariable(entry.trim()) }));
  const keys = read.map(({ variable }) => variable?.key);
  const wrong = read.filter(({ variable }, at) => !variable || keys.indexOf(variable.key) !== at);
  return {
    variables: read.flatMap(({ variable }, at) => (variable && keys.indexOf(variable.key) === at ? [variable] : [])),
    problems: wrong.map(({ entry }) => new Problem('KV-N16', { found: entry.slice(0, 40), valid: validKeys })),
  };
}

const validKeys = [...twinVariables.map(({ key }) => key), 'R01', 'R16', 'O01'].join(', ');

/** As an address writes them. */
export function writeOwnVariables(variables: readonly OwnTwinVariable[]): string {
  return variables
    .map(({ key, weight, scaling, cap }) => {
      const parts = [key, decToText(weight)];
      if (scaling !== 'z' || cap) parts.push(scaling);
      if (cap) parts.push(cap === 'none' ? '-' : `${decToText(cap.low)}-${decToText(cap.high)}`);
      return parts.join(':');
    })
    .join(',');
}

function writtenInForm(asked: AskedTwins): string {
  const scaling = asked.skala === undefined || asked.skala === '' ? 'z' : asked.skala;
  return Object.entries(asked)
    .filter(([name, weight]) => name.startsWith(fieldPrefix) && weight !== undefined && weight.trim() !== '')
    .map(([name, weight]) => `${name.slice(fieldPrefix.length)}:${weight?.trim().replace(',', '.')}:${scaling}`)
    .join(',');
}

function readVariable(entry: string): OwnTwinVariable | undefined {
  const [key = '', weight = '1', scaling = 'z', cap] = entry.split(':');
  const known = twinVariables.some((variable) => variable.key === key) || keyFigureKeys.test(key);
  const chosen = scalings.find((one) => one === scaling);
  const amount = decimalOf(weight);
  if (!known || !chosen || !amount) return undefined;
  if (cap === undefined) return { key, scaling: chosen, weight: amount };
  const limits = cap === '-' ? 'none' : readCap(cap);
  return limits && { key, scaling: chosen, weight: amount, cap: limits };
}

function readCap(text: string): { readonly low: Decimal; readonly high: Decimal } | undefined {
  const [from = '', to = ''] = text.split('-');
  const low = decimalOf(from);
  const high = decimalOf(to);
  return low && high && compareDec(low, high) <= 0 ? { low, high } : undefined;
}

function decimalOf(text: string): Decimal | undefined {
  return text.length <= mostDigits && /^\d+(\.\d+)?$/.test(text) ? dec(text) : undefined;
}
