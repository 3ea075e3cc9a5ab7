/** What lasts from one day through another, both of them in it; without a last day it goes on. Days or months as ISO text, or years. */
export interface Lasting<D extends string | number = string> {
  readonly from: D;
  readonly to?: D | undefined;
}

/** The same of what a register lists: an afdeling, a unit, an organisation, an area. */
export interface Listed {
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

/** The last day of what has not ended, where a text must stand: after every other day. */
export const openEnd = '9999-12-31';

/** Whether what ends on a last day, or never, is not over before a day. */
export function reaches<D extends string | number>(last: D | undefined, day: D): boolean {
  return last === undefined || last >= day;
}

/** Whether a membership, a part, a chart of accounts or a right is in force on a day; its first and its last day count. */
export function holdsOn<D extends string | number>({ from, to }: Lasting<D>, day: D): boolean {
  return from <= day && reaches(to, day);
}

/** Whether what a register lists exists on a day; its first and its last day count. */
export function livesOn({ validFrom, validTo }: Listed, day: string): boolean {
  return validFrom <= day && reaches(validTo, day);
}
