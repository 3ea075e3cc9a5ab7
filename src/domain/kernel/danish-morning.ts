const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

/** The hour at which what has been approved is public. @source brugerflade.md section 13; faktaark.md section 8 */
const publicHour = 8;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Eight o'clock in Denmark on a day (`2026-12-01`), as an ISO time; undefined for what is no day. */
export function danishMorning(day: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined;
  const wanted = `${day} ${String(publicHour).padStart(2, '0')}:00`;
  // Denmark is one hour ahead of UTC in winter and two in summer.
  const found = [1, 2]
    .map((ahead) => new Date(midnight + (publicHour - ahead) * hourMs))
    .find((moment) => clock.format(moment) === wanted);
  return found?.toISOString();
}
