import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The checkout. */
export const root = join(import.meta.dirname, '../..');

/** A tracked text of the house: path from the root with forward slashes, and its lines. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** Every file under a folder of the checkout whose name ends as asked. */
export function filesUnder(folder: string, ...endings: readonly string[]): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path: relative(root, path).replaceAll('\\', '/'), text, lines: text.split('\n').length - 1 };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every folder under a folder that holds a file, the folder itself included. */
export function foldersUnder(folder: string): string[] {
  const inside = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return [join(root, folder), ...inside]
    .filter((path) => readdirSync(path).some((name) => statSync(join(path, name)).isFile()))
    .map((path) => relative(root, path).replaceAll('\\', '/'));
}
