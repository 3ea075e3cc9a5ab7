import { expect, test } from 'vitest';
import { limitsByName } from '../../../src/app/access/limits-by-name.ts';
import { release } from '../../engines/query/small-world.ts';

const { directory } = release({
  edition: 2026,
  afdelinger: [
    { id: '0045-08501', name: 'Æblehaven' },
    { id: '0045-08502', name: 'Parken' },
    { id: '0045-08503', name: 'Parken' },
  ],
  definitions: [],
  tables: [],
  directory: {
    organisationer: [{ nr: '0045', name: 'Midtjysk Bolig', kommune: '657', validFrom: '1950-01-01' }],
  },
});
const read = (text: string) => limitsByName(text, directory);

test('an administrator writes the name of a place, as people write it', () => {
  const herning = [{ kind: 'kommune', code: '657' }];
  for (const text of ['Herning', 'herning kommune', ' 657 ', 'kommune:657', 'kom:657'])
    expect(read(text)).toEqual(herning);
  expect(read('Midtjysk Bolig, aeblehaven; 0045-08502')).toEqual([
    { kind: 'organisation', number: '0045' },
    { kind: 'afdeling', id: '0045-08501' },
    { kind: 'afdeling', id: '0045-08502' },
  ]);
  expect(read('hele landet')).toEqual([{ kind: 'land' }]);
});

test('a name of two places is refused and says which they are; an unknown one is refused', () => {
  expect(() => read('Parken')).toThrow(
    expect.objectContaining({ data: expect.objectContaining({ valid: expect.stringContaining('0045-08503') }) }),
  );
  expect(() => read('Findes ikke')).toThrow(expect.objectContaining({ code: 'KV-A5' }));
});
