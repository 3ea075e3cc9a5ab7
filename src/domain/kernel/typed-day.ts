const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const danish = /^(\d{1,2})[./-](\d{1,2})[./ -]\s?(\d{4})$/;

/**
 * A day as people type it: `2026-12-01`, or the Danish way `01.12.2026`, `1/12 2026`, `1-12-2026`.
 * @returns ISO, as days stand in addresses and files; undefined for what is no day, also one that its month does not have.
 */
export function readTypedDay(typed: string): string | undefined {
  const text = typed.trim();
  const own = danish.exec(text);
  const day = own ? `${own[3]}-${own[2]?.padStart(2, '0')}-${own[1]?.padStart(2, '0')}` : text;
  if (!iso.test(day)) return undefined;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return undefined;
  return new Date(midnight).toISOString().startsWith(day) ? day : undefined;
}
