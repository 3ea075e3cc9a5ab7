import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { filesUnder, houseFolders, twoWayPairs } from '../../scripts/house/two-way-pairs.ts';

const source = filesUnder(fileURLToPath(new URL('../..', import.meta.url)), 'src');

describe('folders', () => {
  test.each(houseFolders)('of %s do not import each other both ways', (base) => {
    expect(twoWayPairs(source, base)).toEqual([]);
  });

  test('that do are found, loose files as one folder, types left out', () => {
    const file = (path: string, ...lines: string[]) => ({ path, lines });
    const files = [
      file('src/a/one.ts', "import { two } from '../b/two.ts';"),
      file('src/b/two.ts', "import type { One } from '../a/one.ts';"),
      file('src/b/three.ts', 'import {', '  one,', "} from '../a/one.ts';", "import { loose } from '../loose.ts';"),
      file('src/loose.ts', "export { two } from './b/two.ts';"),
    ];
    expect(twoWayPairs(files, 'src')).toEqual(['a b', '. b']);
    expect(twoWayPairs(files.slice(0, 2), 'src')).toEqual([]);
  });
});
