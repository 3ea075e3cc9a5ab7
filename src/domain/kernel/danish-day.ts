// Swedish writes a day as ISO does. Made once: making one takes longer than writing fifty days.
const isoDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
});
const kept = { hour: '', day: '' };

/** The day it is in Denmark at a moment, as ISO date: rights end at midnight there. */
export function danishDay(isoTime: string): string {
  // Within one hour of one day the answer is the same: Denmark's offset is whole hours.
  const hour = isoTime.slice(0, 13);
  if (isoTime.endsWith('Z') && kept.hour === hour) return kept.day;
  const day = isoDay.format(new Date(isoTime));
  if (isoTime.endsWith('Z')) Object.assign(kept, { hour, day });
  return day;
}

/** A day so many days after another; ISO dates. */
export function daysAfter(isoDate: string, days: number): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
