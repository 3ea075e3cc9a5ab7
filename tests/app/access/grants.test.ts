import { describe, expect, test } from 'vitest';
import { rightsFromGrants, stateOfGrant } from '../../../src/app/access/rights-from-grants.ts';
import { accessTerms } from '../../../src/domain/definitions/access-terms.ts';
import { danishDay, daysAfter } from '../../../src/domain/kernel/danish-day.ts';
import type { AccessGrant, Person } from '../../../src/domain/model/access-grant.ts';

const person: Person = {
  ...{ id: 'p', kind: 'employee', name: 'Medarbejder', createdAt: '2026-01-05T08:00:00Z', createdBy: 'x' },
  lastLogin: '2026-11-20T08:00:00Z',
};
const grant: AccessGrant = {
  ...{ id: 'g', person: 'p', role: 'laeser', restrictions: [{ kind: 'kommune', code: '657' }] },
  ...{ from: '2026-02-01', to: '2027-01-31', grantedBy: { id: 'a', name: 'Lokal administrator' } },
  grantedAt: '2026-01-31T12:00:00Z',
};
const rights = (change: Partial<AccessGrant>, who: Partial<Person> = {}, today = '2026-11-21') =>
  rightsFromGrants({ ...person, ...who }, [{ ...grant, ...change }], accessTerms, today).length;

describe('a grant', () => {
  test('opens from its first to its last day and not a day more', () => {
    const days = ['2026-01-31', '2026-02-01', '2027-01-31', '2027-02-01'];
    expect(days.map((day) => stateOfGrant(grant, accessTerms, day))).toEqual([
      'not-begun',
      'active',
      'active',
      'ended',
    ]);
  });

  test('is closed a year after it was last confirmed, and open again when it is', () => {
    const long = { to: '2030-01-01' };
    expect(stateOfGrant({ ...grant, ...long }, accessTerms, '2027-02-01')).toBe('active');
    expect(stateOfGrant({ ...grant, ...long }, accessTerms, '2027-02-02')).toBe('unconfirmed');
    const confirmed = { ...grant, ...long, confirmedAt: '2027-02-02T09:00:00Z' };
    expect(stateOfGrant(confirmed, accessTerms, '2027-02-02')).toBe('active');
  });

  test('ends at midnight in Denmark, in summer and in winter', () => {
    expect(danishDay('2026-07-01T21:59:59Z')).toBe('2026-07-01');
    expect(danishDay('2026-07-01T22:00:00Z')).toBe('2026-07-02');
    expect(danishDay('2026-12-01T22:59:59Z')).toBe('2026-12-01');
    expect(danishDay('2026-12-01T23:00:00Z')).toBe('2026-12-02');
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
  });

  test('opens nothing when withdrawn, for somebody else, for a closed person, or after 180 days without login', () => {
    expect(rights({})).toBe(1);
    expect(rights({ withdrawnAt: '2026-03-01T00:00:00Z' })).toBe(0);
    expect(rights({ person: 'q' })).toBe(0);
    expect(rights({}, { closedAt: '2026-11-01T00:00:00Z' })).toBe(0);
    expect(rights({}, { lastLogin: '2026-05-25T08:00:00Z' })).toBe(1);
    expect(rights({}, { lastLogin: '2026-05-24T08:00:00Z' })).toBe(0);
  });

  test('of a guest opens reading only, whatever it says', () => {
    expect(rights({ role: 'eksport' }, { kind: 'guest' })).toBe(0);
    expect(rights({}, { kind: 'guest' })).toBe(1);
  });

  test('tells its right who gave it, when, and the day it ends or must be confirmed', () => {
    expect(rightsFromGrants(person, [grant], accessTerms, '2026-11-21')).toEqual([
      {
        ...{
          role: 'laeser',
          restrictions: grant.restrictions,
          grantedBy: 'Lokal administrator',
          validTo: '2027-01-31',
        },
        grant: { id: 'g', grantedOn: '2026-01-31' },
      },
    ]);
  });
});
