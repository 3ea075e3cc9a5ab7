import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { conceptPages } from './concepts/concept-pages.ts';
import { type ReferencePage, referencePages } from './reference/pages.ts';

// Writes docs/reference and docs/begrebsmodel from the definitions; with --check it writes nothing and fails when a page
// is out of date.
const folder = fileURLToPath(new URL('../docs/', import.meta.url));
const inFolder = (name: string, made: readonly ReferencePage[]): readonly ReferencePage[] =>
  made.map(({ path, text }) => ({ path: `${name}/${path}`, text }));
const pages = [...inFolder('reference', referencePages()), ...inFolder('begrebsmodel', conceptPages())];

function stored(): readonly string[] {
  return ['reference', 'begrebsmodel'].flatMap((name) => {
    const inside = join(folder, name);
    if (!existsSync(inside)) return [];
    const found = readdirSync(inside, { recursive: true, encoding: 'utf8' });
    return found.filter((path) => /\.(md|json)$/.test(path)).map((path) => `${name}/${path}`);
  });
}

const wanted = new Set(pages.map((page) => page.path));
const extra = stored().filter((path) => !wanted.has(path));
const changed = pages.filter(({ path, text }) => {
  const file = join(folder, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

if (process.argv.includes('--check')) {
  const stale = [...changed.map((page) => page.path), ...extra];
  for (const path of stale) console.error(`docs/${path} is out of date`);
  if (stale.length > 0) {
    console.error('Run "npm run reference" and commit the result.');
    process.exitCode = 1;
  }
} else {
  for (const path of extra) rmSync(join(folder, path));
  for (const { path, text } of changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  console.log(`docs: ${pages.length} pages, ${changed.length} written, ${extra.length} removed`);
}
