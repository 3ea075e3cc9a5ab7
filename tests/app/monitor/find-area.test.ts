import { expect, test } from 'vitest';
import { findArea } from '../../../src/app/monitor/find-area.ts';
import type { OpenRelease } from '../../../src/app/release/open-release.ts';

const area = (id: string, name: string, kommune: string) => ({
  id,
  name,
  kommune,
  validFrom: '2010-01-01',
  members: [],
});
const omraader = [area('1f0cab', 'Ågården', '657'), area('1f0dab', 'Lunden', '657'), area('2ab0cd', 'Lunden', '751')];
const release = { places: { directory: { omraader } } } as unknown as OpenRelease;

test('an area is found by its key, the beginning of its key and its name in any spelling of the letters', () => {
  expect(findArea(release, '1f0cab')).toBe('omr:1f0cab');
  expect(findArea(release, '1f0c')).toBe('omr:1f0cab');
  expect(findArea(release, 'ågården'.normalize('NFD'))).toBe('omr:1f0cab');
});

test('what several areas are called is answered with their keys; what none is called is refused as a place', () => {
  expect(() => findArea(release, 'Lunden')).toThrow(
    expect.objectContaining({
      code: 'KV-A5',
      data: expect.objectContaining({ valid: '1f0dab (Lunden, 657) / 2ab0cd (Lunden, 751)' }),
    }),
  );
  expect(findArea(release, '1f0')).toBe('omr:1f0');
  expect(findArea(release, 'Enghaven')).toBe('omr:Enghaven');
});
