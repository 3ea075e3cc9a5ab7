import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaViewerOf } from '../../../src/app/access/area-viewer-of.ts';
import type { AccessScope } from '../../../src/app/access/covers-unit.ts';
import { mayAdminister, mayReadLog, mayViewAs } from '../../../src/app/access/may-administer.ts';
import { mayChangeAreas } from '../../../src/app/access/may-change-areas.ts';
import { mayExport } from '../../../src/app/access/may-export.ts';
import { mayGrant } from '../../../src/app/access/may-grant.ts';
import { mayAcceptDeliveries, maySeeDeliveries } from '../../../src/app/access/may-handle-deliveries.ts';
import { maySeeExact } from '../../../src/app/access/may-see-exact.ts';
import { maySeeSelection } from '../../../src/app/access/may-see-selection.ts';
import { narrowLimits } from '../../../src/app/access/narrow-limits.ts';
import { indexPlaces } from '../../../src/app/access/place-index.ts';
import { roleNames } from '../../../src/app/access/role-powers.ts';
import { accessTerms } from '../../../src/domain/definitions/access-terms.ts';
import type { DataClass, Reader, Restriction, Role } from '../../../src/domain/model/access.ts';
import { parseSelection } from '../../../src/engines/query/parse-selection.ts';
import { smallSector } from '../small-sector.ts';

const { directory } = smallSector();
const today = '2026-11-21';
const scope: AccessScope = { index: indexPlaces(directory), today };
const roles = Object.keys(roleNames) as Role[];

function readerWith(
  role: Role,
  restrictions: readonly Restriction[],
  more: { exact?: true; validTo?: string } = {},
): Reader {
  const right = { role, restrictions, grantedBy: 'en administrator', ...more };
  return { id: 'x', name: { da: 'x', en: 'x' }, via: 'login', rights: [right] };
}

// Every kind of limit, alone and narrowed by another, with the units it opens: written by hand, not computed.
const a1 = '0045-00001';
const [a2, b1, b2, c1, rest] = ['0045-00002', '0101-00001', '0101-00002', '0200-00001', 'rest@o1'];
const kommune: Restriction = { kind: 'kommune', code: '657' };
const organisation: Restriction = { kind: 'organisation', number: '0101' };
const classOf = (highest: DataClass): Restriction => ({ kind: 'dataklasse', highest });
const limits: readonly (readonly [string, readonly Restriction[], readonly string[]])[] = [
  ['nothing', [], []],
  ['land', [{ kind: 'land' }], [a1, a2, b1, b2, c1, rest]],
  ['kommune', [kommune], [a1, a2, b1, rest]],
  ['organisation', [organisation], [b1, b2]],
  ['afdeling', [{ kind: 'afdeling', id: a1 }], [a1]],
  ['helhedsplan', [{ kind: 'helhedsplan', number: '5123' }], [a1, b1]],
  ['omraade', [{ kind: 'omraade', id: 'o1' }], [a1, rest]],
  ['organisation in kommune', [organisation, kommune], [b1]],
  ['data class alone', [classOf('fond')], []],
  ['kommune, one organisation at a time', [kommune, classOf('organisation')], [a1, a2, b1, rest]],
  ['kommune, public figures', [kommune, classOf('offentlig')], []],
];
const units = [a1, a2, b1, b2, c1, rest];
const sees = new Set<Role>(['laeser', 'eksport', 'analytiker', 'redaktoer', 'sagsbehandler']);
const exports = new Set<Role>(['eksport', 'analytiker', 'redaktoer', 'sagsbehandler']);

describe.each(roles)('every resource under every limit: %s', (role) => {
  test.each(limits)('%s', (_, restrictions, opened) => {
    const reader = readerWith(role, restrictions);
    const exact = readerWith(role, restrictions, { exact: true });
    const ended = readerWith(role, restrictions, { validTo: '2026-11-20' });
    const place = (unit: string) => parseSelection(`afd:${unit}`);
    const which = (may: (unit: string) => boolean) => units.filter(may);
    expect(which((unit) => maySeeSelection(reader, place(unit), scope).allowed)).toEqual(sees.has(role) ? opened : []);
    expect(which((unit) => mayExport(reader, place(unit), scope).allowed)).toEqual(exports.has(role) ? opened : []);
    expect(which((unit) => maySeeExact(exact, place(unit), scope).allowed)).toEqual(sees.has(role) ? opened : []);
    expect(which((unit) => maySeeExact(reader, place(unit), scope).allowed)).toEqual([]);
    expect(which((unit) => maySeeSelection(ended, place(unit), scope).allowed)).toEqual([]);
    const some = restrictions.length > 0;
    expect(maySeeDeliveries(reader, today).allowed).toBe(some && (role === 'leverandoer' || role === 'godkender'));
    expect(mayAcceptDeliveries(reader, today).allowed).toBe(some && role === 'godkender');
    expect(mayAdminister(reader, today).allowed).toBe(['lokaladmin', 'driftsadmin', 'analytiker'].includes(role));
    expect(mayReadLog(reader, today).allowed).toBe(role === 'driftsadmin');
    const alone = restrictions.every(({ kind }) => kind === 'kommune') && some;
    const country = restrictions.every(({ kind }) => kind === 'land') && some;
    const changes = role === 'leverandoer' || role === 'godkender';
    expect(mayChangeAreas(reader, new Set([657]), today).allowed).toBe(changes && (alone || country));
    expect(mayChangeAreas(reader, new Set([101]), today).allowed).toBe(changes && country);
    const reads = sees.has(role) || changes;
    expect(areaViewerOf(reader, today).kind).toBe(viewerKind(reads && country, reads && alone));
  });
});

function viewerKind(fund: boolean, kommuneOnly: boolean): string {
  if (fund) return 'fund';
  return kommuneOnly ? 'kommune' : 'public';
}

test('a class of data decides which sums are seen: one organisation, one kommune, the country', () => {
  const seen = (highest: DataClass) =>
    ['kom:657', `afd:${a1},afd:${a2}`, `afd:${a1},afd:${b1}`, `afd:${a1},afd:${c1}`].map(
      (sted) =>
        maySeeSelection(readerWith('laeser', [{ kind: 'land' }, classOf(highest)]), parseSelection(sted), scope)
          .allowed,
    );
  expect(seen('offentlig')).toEqual([true, false, false, false]);
  expect(seen('organisation')).toEqual([true, true, false, false]);
  expect(seen('kommune')).toEqual([true, true, true, false]);
  expect(seen('fond')).toEqual([true, true, true, true]);
});

// Limits of every kind over the small sector's places and over places it does not have.
const anyLimit: fc.Arbitrary<Restriction> = fc.oneof(
  fc.constant<Restriction>({ kind: 'land' }),
  fc.constantFrom('657', '661', '101').map((code): Restriction => ({ kind: 'kommune', code })),
  fc.constantFrom('0045', '0101', '0200').map((number): Restriction => ({ kind: 'organisation', number })),
  fc.constantFrom(a1, a2, b1, b2, c1).map((id): Restriction => ({ kind: 'afdeling', id })),
  fc.constantFrom('5123', '9999').map((number): Restriction => ({ kind: 'helhedsplan', number })),
  fc.constant<Restriction>({ kind: 'omraade', id: 'o1' }),
  fc.constantFrom<DataClass>('offentlig', 'organisation', 'kommune', 'fond').map(classOf),
);
const anyLimits = fc.array(anyLimit, { maxLength: 4 });
const openedBy = (restrictions: readonly Restriction[]) =>
  units.filter(
    (unit) => maySeeSelection(readerWith('laeser', restrictions), parseSelection(`afd:${unit}`), scope).allowed,
  );

describe('delegation', () => {
  test('what a local administrator gives never opens more than the administrator administers', () => {
    fc.assert(
      fc.property(anyLimits, anyLimits, (own, asked) => {
        const given = narrowLimits(asked, own);
        const outer = new Set(openedBy(own));
        return given === undefined || openedBy(given).every((unit) => outer.has(unit));
      }),
      { numRuns: 2000 },
    );
  });

  test('giving on what was given opens no more either', () => {
    fc.assert(
      fc.property(anyLimits, anyLimits, anyLimits, (own, middle, asked) => {
        const first = narrowLimits(middle, own);
        const second = first && narrowLimits(asked, first);
        const outer = new Set(openedBy(own));
        return second === undefined || openedBy(second).every((unit) => outer.has(unit));
      }),
      { numRuns: 1000 },
    );
  });

  const person = { id: 'p', kind: 'employee' } as const;
  const guest = { id: 'g', kind: 'guest' } as const;
  const asked = {
    person,
    role: 'laeser',
    restrictions: [kommune],
    exact: false,
    from: today,
    to: '2027-11-21',
    purpose: '',
  } as const;
  const admin = readerWith('lokaladmin', [kommune]);

  test.each(roles)('the roles a %s may give', (role) => {
    const giver = readerWith(role, [{ kind: 'land' }]);
    const given = (who: typeof person | typeof guest) =>
      roles.filter(
        (wanted) => mayGrant(giver, { ...asked, person: who, role: wanted, purpose: 'x' }, accessTerms, today).allowed,
      );
    const toEmployees: Partial<Record<Role, readonly Role[]>> = {
      lokaladmin: ['laeser', 'eksport', 'analytiker', 'redaktoer'],
      driftsadmin: ['sagsbehandler', 'leverandoer', 'godkender', 'lokaladmin', 'driftsadmin'],
    };
    expect(given(person)).toEqual(toEmployees[role] ?? []);
    expect(given(guest)).toEqual(role === 'lokaladmin' || role === 'analytiker' ? ['laeser'] : []);
  });

  test.each([
    ['to oneself', admin, { person: { id: 'x', kind: 'employee' } }, 'own-rights'],
    ['while seeing as another', { ...admin, seenBy: { id: 'y', name: admin.name } }, {}, 'read-only'],
    ['without a place', admin, { restrictions: [] }, 'no-place'],
    ['a class of data only', admin, { restrictions: [classOf('offentlig')] }, 'no-place'],
    ['outside', admin, { restrictions: [{ kind: 'kommune', code: '101' }] }, 'outside'],
    ['the whole country', admin, { restrictions: [{ kind: 'land' }] }, 'outside'],
    ['exact numbers one was not given', admin, { exact: true }, 'exact'],
    ['a role of the fund', admin, { role: 'sagsbehandler' }, 'role'],
    ['an administrator beside oneself', admin, { role: 'lokaladmin' }, 'role'],
    ['from yesterday', admin, { from: '2026-11-20' }, 'days'],
    ['ending before it begins', admin, { to: '2026-11-20' }, 'days'],
    ['longer than a year', admin, { to: '2027-11-23' }, 'too-long'],
    ['files to a guest', admin, { person: guest, role: 'eksport', purpose: 'x' }, 'guest-role'],
    ['to a guest without a purpose', admin, { person: guest }, 'purpose'],
    [
      'by an administrator whose right has ended',
      readerWith('lokaladmin', [kommune], { validTo: '2026-11-20' }),
      {},
      'role',
    ],
  ] as const)('refused: %s', (_, giver, change, why) => {
    expect(mayGrant(giver, { ...asked, ...change }, accessTerms, today)).toEqual({ allowed: false, why });
  });

  test("seeing as another: inside the administrator's limits, never an administrator, never through another view", () => {
    const inside = { ...readerWith('analytiker', [organisation, kommune]), id: 'inside' };
    const outside = { ...readerWith('analytiker', [organisation]), id: 'outside' };
    const chief = { ...readerWith('lokaladmin', [kommune]), id: 'chief' };
    const none = { ...inside, id: 'none', rights: [] };
    const may = (other: Reader) => mayViewAs(admin, other, today);
    expect([inside, outside, chief, none, admin].map(may)).toEqual([true, false, false, false, false]);
    expect(mayViewAs({ ...admin, seenBy: { id: 'y', name: admin.name } }, inside, today)).toBe(false);
    expect(mayViewAs(readerWith('driftsadmin', [{ kind: 'land' }]), inside, today)).toBe(false);
  });
});
