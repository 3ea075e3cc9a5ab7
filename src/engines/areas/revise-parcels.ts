import { daysAfter } from '../../domain/kernel/danish-day.ts';
import { openEnd } from '../../domain/kernel/holds-on.ts';
import type { KeptSideRow, SideRow } from '../../domain/model/area-store.ts';

/** The days a list of parcels is about, ISO, both included. Without `to` from then on. */
export interface ListedDays {
  readonly from: string;
  readonly to?: string;
}

/**
 * Puts a list of parcels in the place of those an area had on some days. What was listed before and after them stays, with
 * its days made shorter; a parcel that goes on as it was is left alone. Nothing is forgotten: what is ended can be read as known.
 * @param current - The area's rows of `kv_9001_matrikel` that are not ended.
 * @param listed - The list: rows with their own days, all of them among the days it is about.
 */
export function reviseParcels(
  current: readonly KeptSideRow[],
  listed: readonly SideRow[],
  days: ListedDays,
): { readonly end: readonly number[]; readonly rows: readonly SideRow[] } {
  const last = days.to ?? openEnd;
  const goesOn = new Set<SideRow>();
  const end: number[] = [];
  const kept: SideRow[] = [];
  for (const { number, row } of current) {
    if (lastDay(row) < days.from || firstDay(row) > last) continue;
    const same = listed.find((one) => isSameParcel(one, row) && !goesOn.has(one) && covers(row, one, days));
    if (same) {
      goesOn.add(same);
      continue;
    }
    end.push(number);
    if (firstDay(row) < days.from) kept.push({ ...row, gyldig_til: daysAfter(days.from, -1) });
    if (lastDay(row) > last) kept.push({ ...row, gyldig_fra: daysAfter(last, 1) });
  }
  return { end, rows: [...kept, ...listed.filter((row) => !goesOn.has(row))] };
}

function firstDay({ gyldig_fra: from }: SideRow): string {
  return `${from ?? ''}`;
}

function lastDay({ gyldig_til: to }: SideRow): string {
  return to === undefined ? openEnd : `${to}`;
}

function isSameParcel(a: SideRow, b: SideRow): boolean {
  return a.landsejerlavskode === b.landsejerlavskode && a.matrikelnummer === b.matrikelnummer;
}

// On the days the list is about the two say the same; before and after them the older row has a say of its own.
function covers(row: SideRow, listed: SideRow, { from, to = openEnd }: ListedDays): boolean {
  const within = (first: string, final: string) => [first < from ? from : first, final > to ? to : final].join();
  return within(firstDay(row), lastDay(row)) === within(firstDay(listed), lastDay(listed));
}
