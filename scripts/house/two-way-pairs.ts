import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where folders are counted: the floors, and the folders within a floor. */
export const houseFolders: readonly string[] = [
  ...['src', 'src/domain', 'src/engines', 'src/storage', 'src/app'],
  ...['src/faces', 'src/faces/http', 'src/faces/cli', 'src/faces/web'],
];

/** A source file: its path from the root, and its lines. */
export interface CountedFile {
  readonly path: string;
  readonly lines: readonly string[];
}

/** The TypeScript files under a folder of the repository. */
export function filesUnder(root: string, folder: string): readonly CountedFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      path: `${folder}/${name}`,
      lines: readFileSync(join(root, folder, name), 'utf8')
        .trimEnd()
        .split('\n'),
    }));
}

// A folder by its first step under `base`; what lies loose there is one folder.
function folderOf(path: string, base: string): string {
  const [first = '', ...more] = path.slice(base.length + 1).split('/');
  return more.length > 0 ? first : '.';
}

/**
 * Folders right under `base` that import each other at run time, as "one other". Type-only imports are left out.
 */
export function twoWayPairs(files: readonly CountedFile[], base: string): readonly string[] {
  const ties = new Set<string>();
  for (const { path, lines } of files.filter((file) => file.path.startsWith(`${base}/`))) {
    for (const [, target = ''] of lines.join('\n').matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm)) {
      const to = join(path, '..', target);
      if (!to.startsWith(`${base}/`)) continue;
      const [from, into] = [folderOf(path, base), folderOf(to, base)];
      if (from !== into) ties.add(`${from} ${into}`);
    }
  }
  return [...ties].filter((tie) => {
    const [from = '', into = ''] = tie.split(' ');
    return from < into && ties.has(`${into} ${from}`);
  });
}
