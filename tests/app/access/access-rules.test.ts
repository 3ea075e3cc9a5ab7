import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessScope } from '../../../src/app/access/covers-unit.ts';
import { demoPersonas } from '../../../src/app/access/demo-personas.ts';
import { mayExport } from '../../../src/app/access/may-export.ts';
import { mayAcceptDeliveries, maySeeDeliveries } from '../../../src/app/access/may-handle-deliveries.ts';
import { mayOpenTable } from '../../../src/app/access/may-open-table.ts';
import { maySeePlace, maySeeSelection } from '../../../src/app/access/may-see-selection.ts';
import { indexPlaces } from '../../../src/app/access/place-index.ts';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Reader, Restriction, Role } from '../../../src/domain/model/access.ts';
import type { Atom } from '../../../src/domain/model/atom.ts';
import { parsePlace, parseSelection } from '../../../src/engines/query/parse-selection.ts';
import { smallSector } from '../small-sector.ts';

const { directory } = smallSector();
const scope: AccessScope = { index: indexPlaces(directory), today: '2026-11-21' };

function readerWith(role: Role, ...restrictions: Restriction[]): Reader {
  return {
    id: 'x',
    name: { da: 'x', en: 'x' },
    via: 'persona',
    rights: [{ role, restrictions, grantedBy: 'en administrator' }],
  };
}

const everyPlace = [
  'afd:0045-00001',
  'afd:0045-00002',
  'afd:0101-00001',
  'afd:0101-00002',
  'afd:0200-00001',
  'afd:rest@o1',
  'plan:5123.2019-2026',
  'org:0045',
  'org:0101',
  'org:0200',
  'omr:o1',
  'kom:657',
  'kom:661',
  'kom:101',
  'reg:082',
  'reg:084',
  'land:000',
];
const levels = ['kom:657', 'kom:661', 'kom:101', 'reg:082', 'reg:084', 'land:000'];

const seen = (reader: Reader): string[] => everyPlace.filter((p) => maySeePlace(reader, parsePlace(p), scope).allowed);
const seesSum = (reader: Reader, sted: string): boolean => maySeeSelection(reader, parseSelection(sted), scope).allowed;

describe('what each restriction opens, of every place there is', () => {
  const cases: readonly (readonly [string, Reader, readonly string[]])[] = [
    ['the public: comparison levels only', publicReader, []],
    [
      'an organisation: its own afdelinger',
      readerWith('laeser', { kind: 'organisation', number: '0045' }),
      ['afd:0045-00001', 'afd:0045-00002', 'org:0045'],
    ],
    [
      'a kommune: all within its border, areas included',
      readerWith('analytiker', { kind: 'kommune', code: '657' }),
      [
        'afd:0045-00001',
        'afd:0045-00002',
        'afd:0101-00001',
        'afd:rest@o1',
        'plan:5123.2019-2026',
        'org:0045',
        'omr:o1',
      ],
    ],
    [
      'a plan: its afdelinger, across organisations',
      readerWith('laeser', { kind: 'helhedsplan', number: '5123' }),
      ['afd:0045-00001', 'afd:0101-00001', 'plan:5123.2019-2026'],
    ],
    ['one afdeling', readerWith('laeser', { kind: 'afdeling', id: '0200-00001' }), ['afd:0200-00001', 'org:0200']],
    [
      'the country: everything',
      readerWith('sagsbehandler', { kind: 'land' }),
      everyPlace.filter((p) => !levels.includes(p)),
    ],
    ['a data manager: no figures of afdelinger', readerWith('godkender', { kind: 'land' }), []],
    ['a local administrator: no data right by itself', readerWith('lokaladmin', { kind: 'kommune', code: '657' }), []],
    ['a right without restriction: nothing (deny by default)', readerWith('analytiker'), []],
    [
      'several values of one kind widen',
      readerWith('laeser', { kind: 'organisation', number: '0045' }, { kind: 'organisation', number: '0200' }),
      ['afd:0045-00001', 'afd:0045-00002', 'afd:0200-00001', 'org:0045', 'org:0200'],
    ],
    [
      'several kinds narrow',
      readerWith('laeser', { kind: 'organisation', number: '0101' }, { kind: 'kommune', code: '661' }),
      ['afd:0101-00002'],
    ],
  ];
  test.each(cases)('%s', (_, reader, own) => {
    expect(seen(reader)).toEqual(everyPlace.filter((p) => own.includes(p) || levels.includes(p)));
  });
});

test('a right is good through its last day and not the day after', () => {
  const right = { role: 'laeser' as const, restrictions: [{ kind: 'land' as const }], grantedBy: 'x' };
  const until = (validTo: string): Reader => ({ ...publicReader, via: 'persona', rights: [{ ...right, validTo }] });
  expect(seen(until('2026-11-21'))).toHaveLength(everyPlace.length);
  expect(seen(until('2026-11-20'))).toEqual(levels);
});

describe('sums', () => {
  const manager = readerWith('eksport', { kind: 'organisation', number: '0045' });
  test('are allowed when every unit is covered, by one right or by several', () => {
    expect(seesSum(manager, 'afd:0045-00001,afd:0045-00002')).toBe(true);
    expect(seesSum(manager, 'afd:0045-00001,afd:0101-00001')).toBe(false);
    const two: Reader = {
      ...manager,
      rights: [...manager.rights, ...readerWith('laeser', { kind: 'organisation', number: '0101' }).rights],
    };
    expect(seesSum(two, 'afd:0045-00001,afd:0101-00001')).toBe(true);
  });
  test('a kommune minus own afdelinger is refused: the rest would be the neighbours', () => {
    expect(seesSum(manager, 'kom:657')).toBe(true);
    expect(seesSum(manager, 'kom:657,-afd:0045-00001')).toBe(false);
    expect(seesSum(publicReader, 'reg:082,-kom:657')).toBe(false);
  });
  test('adding a place never opens what its parts do not', () => {
    const readers = [manager, publicReader, readerWith('analytiker', { kind: 'kommune', code: '657' })];
    const some = fc.subarray(everyPlace, { minLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...readers), some, (reader, places) => {
        if (!seesSum(reader, places.join(','))) return true;
        return places.every((place) => seesSum(reader, place));
      }),
    );
  });
});

test('a place that does not exist gets the same verdict as one that is not allowed', () => {
  const manager = readerWith('eksport', { kind: 'organisation', number: '0045' });
  const notAllowed = maySeeSelection(manager, parseSelection('afd:0101-00001'), scope);
  for (const sted of ['afd:9999-99999', 'kom:999', 'plan:1.2019-2026', 'org:9999', 'omr:zzz', 'reg:999']) {
    expect(maySeeSelection(manager, parseSelection(sted), scope)).toEqual(notAllowed);
  }
});

test('a comparator needs the same right as the table itself', () => {
  const manager = readerWith('eksport', { kind: 'organisation', number: '0045' });
  const own = parseSelection('org:0045');
  expect(mayOpenTable(manager, own, [parseSelection('kom:657')], scope).allowed).toBe(true);
  expect(mayOpenTable(manager, own, [parseSelection('org:0101')], scope).allowed).toBe(false);
});

describe('files', () => {
  const own = parseSelection('org:0045');
  const restriction = { kind: 'organisation', number: '0045' } as const;
  test('need the export role, which a reader of the same place may lack', () => {
    expect(mayExport(readerWith('eksport', restriction), own, scope).allowed).toBe(true);
    const refused = mayExport(readerWith('laeser', restriction), own, scope);
    expect(refused).toMatchObject({ allowed: false, rule: 'export-role' });
    expect(refused.reason.da).toBe(
      'Din rolle giver ikke ret til at hente filer. Det kræver rollen læser med filudtræk. Bed din lokale administrator om adgang.',
    );
  });
  test('of comparison levels are for everyone; of unknown places are refused as unknown', () => {
    expect(mayExport(publicReader, parseSelection('kom:657'), scope).allowed).toBe(true);
    expect(mayExport(publicReader, own, scope).rule).toBe('deny-by-default');
  });
});

test('deliveries are seen by suppliers and approvers, and accepted by approvers only', () => {
  const all = { kind: 'land' } as const;
  const may = (role: Role) => [
    maySeeDeliveries(readerWith(role, all), scope.today).allowed,
    mayAcceptDeliveries(readerWith(role, all), scope.today).allowed,
  ];
  expect(may('leverandoer')).toEqual([true, false]);
  expect(may('godkender')).toEqual([true, true]);
  expect(may('sagsbehandler')).toEqual([false, false]);
  expect(maySeeDeliveries(readerWith('godkender'), scope.today).allowed).toBe(false);
});

test('the verdict says which role opens the place, who gave it and until when', () => {
  const reader = readerWith('laeser', { kind: 'afdeling', id: '0045-00001' });
  const [right] = reader.rights;
  const timed: Reader = right ? { ...reader, rights: [{ ...right, validTo: '2027-05-31' }] } : reader;
  const verdict = maySeePlace(timed, parsePlace('afd:0045-00001'), scope);
  expect(verdict.right?.role).toBe('laeser');
  expect(verdict.reason.da).toBe(
    'Du har rollen læser for afdeling 0045-00001, tildelt af en administrator. Den gælder til og med 31. maj 2027.',
  );
  expect(verdict.reason.en).toContain('granted by en administrator');
});

describe('demo personas', () => {
  test('are made from the release: each opens on a place of its own', () => {
    const opens = demoPersonas(directory).map(({ reader }) => [reader.id, seen(reader).length - levels.length]);
    expect(opens).toEqual([
      ['offentlig', 0],
      ['leder', 3],
      ['analytiker', 7],
      ['noejagtig', 7],
      ['leverandoer', 0],
      ['lokaladmin', 0],
      ['bestyrelse', 3],
      ['fond', 11],
      ['fondsleder', 11],
      ['redaktoer', 11],
      ['dataansvarlig', 0],
      ['drift', 0],
      ['godkender', 0],
    ]);
  });
  test('without plans there is no board; without afdelinger no manager and no analyst', () => {
    const idsOf = (change: Partial<typeof directory>) =>
      demoPersonas({ ...directory, ...change }).map((p) => p.reader.id);
    expect(idsOf({ helhedsplaner: [] })).not.toContain('bestyrelse');
    expect(idsOf({ units: [], afdelinger: [] })).toEqual([
      ...['offentlig', 'bestyrelse', 'fond', 'fondsleder', 'redaktoer', 'dataansvarlig', 'drift', 'godkender'],
    ]);
  });
  test('another kommune stands in where Herning is not in the release', () => {
    const units = directory.units.filter((u) => u.kommune !== '657');
    const analyst = demoPersonas({ ...directory, units }).find((p) => p.reader.id === 'analytiker');
    expect(analyst?.reader.name.da).toBe('Analytiker i Københavns Kommune');
  });
  test('the analyst is in a kommune with an active helhedsplan and several organisations, Herning if it is one', () => {
    const plan = must(directory.helhedsplaner[0], 'a plan');
    const member = must(plan.members[0], 'a member');
    const analystOf = (change: Partial<typeof directory>) =>
      demoPersonas({ ...directory, ...change }).find((p) => p.reader.id === 'analytiker')?.reader.name.da;
    const unit = directory.units.find((u) => u.kommune === '101');
    const units = [
      ...directory.units,
      { ...must(unit, 'a unit'), id: 'x', afdeling: '0300-00001', organisation: '0300' },
    ];
    const elsewhere = { ...plan, members: [{ ...member, afdeling: '0200-00001' }] };
    expect(analystOf({})).toBe('Analytiker i Herning Kommune');
    expect(analystOf({ units, helhedsplaner: [elsewhere] })).toBe('Analytiker i Københavns Kommune');
    expect(analystOf({ units, helhedsplaner: [plan, elsewhere] })).toBe('Analytiker i Herning Kommune');
    // One organisation, an ended plan, or a member across the border do not do.
    expect(analystOf({ helhedsplaner: [elsewhere] })).toBe('Analytiker i Herning Kommune');
    expect(analystOf({ units, helhedsplaner: [{ ...elsewhere, status: 'afsluttet' }] })).toBe(
      'Analytiker i Herning Kommune',
    );
    expect(analystOf({ units, helhedsplaner: [{ ...plan, members: [...elsewhere.members, member] }] })).toBe(
      'Analytiker i Herning Kommune',
    );
  });
  test('a plan that is merged with a neighbour makes way for one that can be shown', () => {
    const plan = must(directory.helhedsplaner[0], 'a plan');
    const elsewhere = {
      ...plan,
      ...{
        id: '5200.2019-2026',
        name: 'Ved siden af',
        members: [{ ...must(plan.members[0], 'a member'), afdeling: '0200-00001' }],
      },
    };
    const second = {
      ...must(
        directory.units.find((u) => u.kommune === '101'),
        'a unit',
      ),
      id: 'x',
      organisation: '0300',
    };
    const two = { ...directory, units: [...directory.units, second], helhedsplaner: [plan, elsewhere] };
    const namesOf = (atoms: readonly Atom[]) =>
      demoPersonas(two, atoms)
        .filter(({ reader }) => ['analytiker', 'bestyrelse'].includes(reader.id))
        .map(({ reader }) => reader.name.da);
    const members = ['0045-00001', '0045-00002'];
    expect(namesOf([])).toEqual(['Analytiker i Herning Kommune', 'Bestyrelsen for Fælles fremtid']);
    expect(namesOf([{ id: members.join('+'), members }])).toEqual([
      ...['Analytiker i Københavns Kommune', 'Bestyrelsen for Ved siden af'],
    ]);
  });
  test('the local installation sees every place', () => {
    expect(seen(localInstallation)).toEqual(everyPlace);
  });
});
