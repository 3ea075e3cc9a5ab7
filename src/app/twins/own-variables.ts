import { twinSearchRules, twinVariables } from '../../domain/definitions/twins/index.ts';
import { compareDec, type Decimal, dec, decToText } from '../../domain/kernel/decimal.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { TwinScaling } from '../../domain/model/twin-method.ts';
import type { OwnTwinVariable } from '../../domain/model/twin-question.ts';
import type { AskedTwins } from './asked-twins.ts';
import { baseOf, isTableKey } from './extra-variables.ts';

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
 * Own variables of an address: `le:0.5,ind:1:minmax:0.25-1,ie@2024:1`, a variable (with `@` and a year where it is not
 * the newest) with weight, scaling and cap, of which all but the first may be left out; or as fields of a form: weight
 * `v_le=0.5`, scaling `s_le=minmax` (else `skala` for all), cap `c_le=0.25-1` and year `y_le=2024`.
 */
export function readOwnVariables(asked: AskedTwins): ReadVariables {
  const added = (asked.tilfoej ?? '').trim();
  const written = `${asked.variable ?? writtenInForm(asked)}${added === '' ? '' : `,${added}:1`}`;
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
    .map(([name, weight]) => {
      const key = name.slice(fieldPrefix.length);
      const year = asked[`y_${key}`]?.trim() ?? '';
      const cap = capInForm(key, asked[`c_${key}`] ?? '');
      const chosen = [
        `${baseOf(key)}${year === '' ? '' : `@${year}`}`,
        weight?.trim().replace(',', '.'),
        asked[`s_${key}`] ?? scaling,
      ];
      return [...chosen, ...(cap === '' ? [] : [cap])].join(':');
    })
    .join(',');
}

// A form has the limits of a share in per cent, as it shows the share; an address has the share itself.
function capInForm(key: string, written: string): string {
  const cap = written.replaceAll(' ', '').replaceAll(',', '.');
  const limits = isPerCent(key) ? readCap(cap) : undefined;
  if (!limits) return cap;
  const share = ({ digits, scale }: Decimal): string => decToText({ digits, scale: scale + 2 });
  return `${share(limits.low)}-${share(limits.high)}`;
}

/** Limits as a form shows them. */
export function capForForm(key: string, { low, high }: { readonly low: Decimal; readonly high: Decimal }): string {
  const shown = (end: Decimal): string => {
    if (!isPerCent(key)) return decToText(end);
    const { digits, scale } = end;
    return decToText(
      scale >= 2 ? { digits, scale: scale - 2 } : { digits: digits * 10n ** BigInt(2 - scale), scale: 0 },
    );
  };
  return `${shown(low)}-${shown(high)}`;
}

function isPerCent(key: string): boolean {
  return twinVariables.some((variable) => variable.key === baseOf(key) && variable.format === 'percent');
}

function readVariable(entry: string): OwnTwinVariable | undefined {
  const [key = '', weight = '1', scaling = 'z', cap] = entry.split(':');
  const base = baseOf(key);
  const isBase =
    twinVariables.some((variable) => variable.key === base) || keyFigureKeys.test(base) || isTableKey(base);
  const known = isBase && (base === key || /^[^@]+@(19|20)\d\d$/.test(key));
  const chosen = scalings.find((one) => one === scaling);
  const amount = decimalOf(weight);
  if (!known || !chosen || !amount || amount.digits < 0n) return undefined;
  if (cap === undefined) return { key, scaling: chosen, weight: amount };
  const limits = cap === '-' ? 'none' : readCap(cap);
  return limits && { key, scaling: chosen, weight: amount, cap: limits };
}

function readCap(text: string): { readonly low: Decimal; readonly high: Decimal } | undefined {
  const [, from = '', to = ''] = /^(-?[\d.]+)-(-?[\d.]+)$/.exec(text) ?? [];
  const low = decimalOf(from);
  const high = decimalOf(to);
  return low && high && compareDec(low, high) <= 0 ? { low, high } : undefined;
}

function decimalOf(text: string): Decimal | undefined {
  return text.length <= mostDigits && /^-?\d+(\.\d+)?$/.test(text) ? dec(text) : undefined;
}
