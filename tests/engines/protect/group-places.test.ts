import { expect, test } from 'vitest';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { directoryOf, unitOf } from './small-world.ts';

test('every unit is in its kommune, region and the country, and in the plans and areas it was ever a member of', () => {
  const units = [
    unitOf('0045-2', '101'),
    unitOf('0045-1', '201'),
    {
      id: 'rest@omr',
      kind: 'omraaderest' as const,
      omraade: 'omr',
      kommune: '101',
      region: '081',
      validFrom: '2020-01-01',
    },
  ];
  const member = (afdeling: string) => ({ afdeling, from: '2016-01-01' });
  const directory = directoryOf(units, {
    helhedsplaner: [
      {
        id: '5123.2015-2018',
        number: '5123',
        name: 'Plan',
        grantPeriod: '2015-2018',
        kommune: '101',
        status: 'afsluttet',
        from: '2016-01-01',
        to: '2018-12-31',
        members: [
          { ...member('0045-1'), to: '2017-01-01', role: 'kerne' },
          { ...member('0045-1'), role: 'tilknyttet' },
        ],
      },
    ],
    omraader: [{ id: 'omr', name: 'Område', kommune: '101', validFrom: '2015-01-01', members: [member('0045-2')] }],
  });
  const { kom, reg, land, org, plan, omr } = groupPlaces(directory);
  expect([...kom]).toEqual([
    ['201', ['0045-1']],
    ['101', ['0045-2', 'rest@omr']],
  ]);
  expect([...reg.keys()].sort()).toEqual(['081', '082']);
  expect(land.get('000')).toEqual(['0045-1', '0045-2', 'rest@omr']);
  expect(org.get('0045')).toEqual(['0045-1', '0045-2']);
  expect(plan.get('5123.2015-2018')).toEqual(['0045-1']);
  expect(omr.get('omr')).toEqual(['0045-2', 'rest@omr']);
});
