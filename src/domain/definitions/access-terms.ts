import type { AccessTerms } from '../model/access-grant.ts';

/**
 * How long rights last: employees twelve months, guests and board members at most twelve and six where nothing is said;
 * confirmed once a year; asked about after 90 days without login, closed after 180.
 * @source brugerflade.md 12.5, 12.6
 */
export const accessTerms: AccessTerms = {
  longestEmployee: 366,
  longestGuest: 366,
  confirmWithin: 366,
  remindBefore: 30,
  askAfterIdle: 90,
  closeAfterIdle: 180,
};
