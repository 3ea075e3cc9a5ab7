import type { Decimal } from '../kernel/decimal.ts';
import type { Text } from '../kernel/language.ts';

/** One circle of peers: how unlike in size they may be, and over which area they are sought. */
export interface PeerStep {
  readonly id: string;
  readonly name: Text;
  /** Dwellings of a peer as a multiple of the own, both ends included; absent = any size. */
  readonly size?: { readonly from: Decimal; readonly to: Decimal };
  readonly area: 'region' | 'country';
}

/** How the own computation of efficiency chooses and uses peers. @source tvillinger.md section 8 */
export interface EfficiencyRule {
  readonly id: string;
  readonly version: string;
  readonly source: string;
  /** The items, each the sum of accounts of the chart, in kr. per dwelling. */
  readonly items: readonly { readonly id: string; readonly name: Text; readonly accounts: readonly string[] }[];
  readonly minimumPeers: number;
  /** Per cent of a group left out at each end of total cost, rounded down to whole units. */
  readonly extremePercent: number;
  /** From the nearest circle to the widest; the first with enough peers is used. */
  readonly steps: readonly PeerStep[];
  /** Largest difference in the share of plejeboliger, in points. */
  readonly carePoints: number;
  /** Dominant types of dwelling whose peers are sought in the whole country from the first. */
  readonly countryWideTypes: readonly string[];
  /** `fdh`: the peer that asks least of the own unit; `cheapest-dominating`: the cheapest that is cheaper on all items. */
  readonly choice: 'fdh' | 'cheapest-dominating';
}
