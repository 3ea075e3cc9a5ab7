import { dec } from '../../domain/kernel/decimal.ts';
import type { GrantAllocation, GrantClaim, GrantShare } from '../../domain/model/grant.ts';
import type { GrantClass, GrantSettings } from '../../domain/model/grant-rules.ts';
import { localMoney } from './local-money.ts';

/** What the frame is handed out by. */
export type AllocationRules = Pick<GrantSettings, 'frame' | 'rate' | 'factors' | 'sharing' | 'coFinancing'> & {
  readonly roundDownTo: number;
};

/** Everything in one small unit of money, so that nothing is rounded before the end. */
interface Counted {
  readonly claim: GrantClaim;
  readonly need: bigint;
}

interface Given {
  readonly amounts: ReadonlyMap<GrantClaim, bigint>;
  readonly quota?: { readonly part: bigint; readonly of: bigint };
}

/**
 * Hands out a frame: the listed in full, or all scaled alike where the frame is smaller; then § 91 a in falling score
 * while money lasts; what is left goes to the edge and the attached alike, at most in full. Amounts are rounded down;
 * what that leaves stays in the frame.
 * @source prioritering.md section 6 (algorithm `trin`, and `pro_rata` within the second class)
 */
export function allocate(claims: readonly GrantClaim[], rules: AllocationRules): GrantAllocation {
  const unit = 10n ** BigInt(Math.max(...Object.values(rules.factors).map((factor) => dec(factor).scale)));
  const counted = claims.map((claim) => ({ claim, need: needOf(claim, rules, unit) }));
  const of = (...classes: readonly GrantClass[]) => counted.filter(({ claim }) => classes.includes(claim.class));
  const frame = BigInt(rules.frame) * unit;
  const listed = of('K1');
  const mustHaves = sumOf(listed);
  const first = inProportion(listed, frame);
  const afterListed = atLeastNothing(frame - mustHaves);
  const candidates = of('K2');
  const second = rules.sharing === 'trin' ? oneByOne(candidates, afterListed) : inProportion(candidates, afterListed);
  const rest = inProportion(of('K3', 'K4'), atLeastNothing(afterListed - sumOf(candidates)));
  const amounts = new Map([...first.amounts, ...second.amounts, ...rest.amounts]);
  const step = BigInt(rules.roundDownTo) * unit;
  const shares = counted.map(({ claim, need }): GrantShare => {
    const grant = Number(((amounts.get(claim) ?? 0n) / step) * BigInt(rules.roundDownTo));
    return {
      unit: claim.unit,
      class: claim.class,
      need: decimalText(need, unit),
      grant,
      local: localMoney(grant, rules.coFinancing),
    };
  });
  const granted = shares.reduce((sum, { grant }) => sum + grant, 0);
  return {
    shares,
    frame: rules.frame,
    granted,
    left: rules.frame - granted,
    mustHaves: Number(ceiling(mustHaves, unit)),
    tooSmall: mustHaves > frame,
    quotas: quotasOf(first, second, rest),
  };
}

function needOf(claim: GrantClaim, rules: AllocationRules, unit: bigint): bigint {
  if (claim.amount !== undefined) return BigInt(claim.amount) * unit;
  const { digits, scale } = dec(rules.factors[claim.class]);
  return (BigInt(claim.residents) * BigInt(rules.rate) * digits * unit) / 10n ** BigInt(scale);
}

const sumOf = (counted: readonly Counted[]): bigint => counted.reduce((sum, { need }) => sum + need, 0n);

function inProportion(counted: readonly Counted[], money: bigint): Given {
  const need = sumOf(counted);
  if (need <= money) return { amounts: new Map(counted.map((one) => [one.claim, one.need])) };
  const amounts = new Map(counted.map((one) => [one.claim, (one.need * money) / need]));
  return { amounts, quota: { part: money, of: need } };
}

function oneByOne(counted: readonly Counted[], money: bigint): Given {
  let left = money;
  const amounts = new Map<GrantClaim, bigint>();
  for (const { claim, need } of [...counted].sort(mostExposedFirst)) {
    const isWhole = need <= left;
    amounts.set(claim, isWhole ? need : left);
    left = isWhole ? left - need : 0n;
  }
  return { amounts };
}

function mostExposedFirst(a: Counted, b: Counted): number {
  return b.claim.score - a.claim.score || (a.claim.unit < b.claim.unit ? -1 : 1);
}

const atLeastNothing = (money: bigint): bigint => (money < 0n ? 0n : money);
const ceiling = (amount: bigint, unit: bigint): bigint => (amount + unit - 1n) / unit;

function quotasOf(first: Given, second: Given, rest: Given): GrantAllocation['quotas'] {
  const told = ({ quota }: Given): string | undefined =>
    quota && decimalText((2n * quota.part * million + quota.of) / (2n * quota.of), million);
  const [full, candidates, edge] = [told(first), told(second), told(rest)];
  return {
    ...(full === undefined ? {} : { K1: full }),
    ...(candidates === undefined ? {} : { K2: candidates }),
    ...(edge === undefined ? {} : { K3: edge, K4: edge }),
  };
}

const million = 1_000_000n;

function decimalText(amount: bigint, unit: bigint): string {
  const whole = amount / unit;
  const part = (amount % unit)
    .toString()
    .padStart(unit.toString().length - 1, '0')
    .replace(/0+$/, '');
  return part === '' ? `${whole}` : `${whole}.${part}`;
}
