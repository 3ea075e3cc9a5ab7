import type { PlaceDirectory } from '../../src/domain/model/place.ts';
import type { ReleaseContent } from '../../src/domain/model/release.ts';
import { january, leaves, release, sexTable } from '../engines/query/small-world.ts';

// Two organisations in Herning, one of them also in Holstebro, a third in København; a plan across the two first, and
// a boligområde of one afdeling and residents outside every afdeling.

const ids = ['0045-00001', '0045-00002', '0101-00001', '0101-00002', '0200-00001'] as const;
const kommuneOf: Readonly<Record<string, string>> = { '0101-00002': '661', '0200-00001': '101' };
const names: Readonly<Record<string, string>> = { '0045-00001': 'Æblehaven', '0045-00002': 'Birkeparken' };

const afdelinger = ids.map((id) => ({
  id,
  kommune: kommuneOf[id] ?? '657',
  ...(names[id] ? { name: names[id] } : {}),
}));

/** The small sector as a protected release of two years: 100 and 105 residents in each afdeling. */
export function smallSector(): ReleaseContent {
  const periods = [january(2025), january(2026)];
  const heads = Object.fromEntries(
    [...ids, 'rest@o1'].map((id) => [
      id,
      [
        [50, 50],
        [50, 55],
      ],
    ]),
  );
  const plain = release({
    edition: 2026,
    afdelinger,
    definitions: [sexTable, { ...sexTable, id: 'T02', title: { da: 'Anden tabel', en: 'Other table' } }],
    tables: [leaves('T01', periods, heads), leaves('T02', periods, heads)],
  });
  return { ...plain, directory: withPlanAndArea(plain.directory) };
}

function withPlanAndArea(directory: PlaceDirectory): PlaceDirectory {
  const from = '2019-01-01';
  const member = (afdeling: string) => ({ afdeling, from, role: 'kerne' as const });
  return {
    ...directory,
    units: [
      ...directory.units,
      { id: 'rest@o1', kind: 'omraaderest', omraade: 'o1', kommune: '657', region: '082', validFrom: from },
    ],
    helhedsplaner: [
      {
        id: '5123.2019-2026',
        number: '5123',
        name: 'Fælles fremtid',
        grantPeriod: '2019-2026',
        kommune: '657',
        status: 'aktiv',
        from,
        to: '2026-12-31',
        members: [member('0045-00001'), member('0101-00001')],
      },
    ],
    omraader: [
      { id: 'o1', name: 'Nordbyen', kommune: '657', validFrom: from, members: [{ afdeling: '0045-00001', from }] },
    ],
  };
}
