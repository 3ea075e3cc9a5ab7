import { expect, test } from 'vitest';
import { notInRound } from '../../../src/app/grants/not-in-round.ts';

const afdeling = (id: string, name: string, validTo?: string) => ({
  ...{ id, name, formerNames: [], organisation: '0045', kommune: '657', validFrom: '1970-01-01' },
  ...(validTo === undefined ? {} : { validTo }),
});
const directory = { afdelinger: [afdeling('0045-00001', 'Engparken', '2024-12-31'), afdeling('0045-00002', 'Bakken')] };

test('a closed afdeling is told with its day; what is no place of the round with the round', () => {
  const closed = notInRound('2026-1', 'afd:0045-00001', directory);
  expect(closed.code).toBe('KV-J8');
  expect(closed.sentence('da')).toBe('Engparken er nedlagt 31. december 2024; vælg efterfølgeren.');
  expect(closed.sentence('en')).toContain('31 December 2024');
  const other = notInRound('2026-1', 'afd:0045-00002', directory).sentence('da');
  expect(other).toBe('»afd:0045-00002« er ikke med i runde 2026-1. Vælg et sted fra rundens liste.');
});
