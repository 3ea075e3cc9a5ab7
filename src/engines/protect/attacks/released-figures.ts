/**
 * One table and period as an attacker asks it for sums: `shown` are the figures every answer is added up from, `truth`
 * says afterwards what was found out. Arrays are atoms × cells.
 */
export interface AttackedTable {
  readonly cellCount: number;
  readonly shown: Int32Array;
  readonly truth: Int32Array;
}

/** What the attacker knows of the method. */
export interface Method {
  readonly n: number;
  /** Whole numbers a small leaf must be able to be. */
  readonly W: number;
}

/** What an attack came to: questions asked, and small leaves left with fewer than W whole numbers. */
export interface AttackOutcome {
  readonly queries: number;
  readonly recovered: number;
}

/** Beliefs about single leaves, narrowed answer by answer. */
export function openBeliefs({ n, W }: Method) {
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  const truths = new Map<string, number>();
  return {
    /** An answer says that a leaf is shown as `value`: it is one of 4.1's numbers. */
    learn: (leaf: string, value: number, count: number) => {
      // A figure that is no multiple of n was not rounded, and he sees that.
      const reach = value % n === 0 ? n - 1 : 0;
      const from = value === 0 ? 0 : Math.max(1, value - reach);
      low.set(leaf, Math.max(low.get(leaf) ?? from, from));
      high.set(leaf, Math.min(high.get(leaf) ?? value + reach, value + reach));
      truths.set(leaf, count);
    },
    /** Small leaves with too few whole numbers left, the truth among them. */
    recovered: (): number =>
      [...truths].filter(([leaf, count]) => {
        const [from, to] = [low.get(leaf) ?? 0, high.get(leaf) ?? 0];
        return count > 0 && count < n && from <= count && count <= to && to - from + 1 < W;
      }).length,
  };
}
