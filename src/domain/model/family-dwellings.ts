/** Where a transformation area stands against the goal of § 168 a, and what each way of reaching it takes. */
export interface FamilyDwellings {
  /** All dwellings that count. */
  readonly dwellings: number;
  /** Per cent, four decimals. */
  readonly share: string;
  /** The goal as a fraction, `0.40`, and the day it must be reached before. */
  readonly goal: string;
  readonly before: string;
  readonly source: string;
  readonly reached: boolean;
  /** Family dwellings there may be, the number of dwellings being what it is. */
  readonly most: number;
  /** Family dwellings to be demolished, sold or relabelled. */
  readonly tooMany: number;
  /** New other dwellings that would do it alone. */
  readonly newDwellings: number;
}
