import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, 'docs/security', name), 'utf8');

test('every point of the checklist has a state and a reason, and the counts at its top are right', () => {
  const text = read('asvs.md');
  const points = [...text.matchAll(/^\| (V\d+\.\d+\.\d+) \| ([a-z ]+) \| (.+) \|$/gm)];
  expect(points).toHaveLength(253);
  expect(new Set(points.map(([, id]) => id)).size).toBe(253);
  const states = ['holds', 'not ours', 'reasoned', 'open'];
  expect(points.filter(([, , of = '']) => !states.includes(of))).toEqual([]);
  for (const state of states) {
    const told = Number(new RegExp(`^\\| ${state} \\|[^|]+\\| (\\d+) \\|$`, 'm').exec(text)?.[1]);
    expect([state, told]).toEqual([state, points.filter(([, , of]) => of === state).length]);
  }
});

test('a point that is not met as worded names the decision that says why', () => {
  const reasoned = [...read('asvs.md').matchAll(/^\| V[\d.]+ \| reasoned \| (.+) \|$/gm)].map(([, why = '']) => why);
  expect(reasoned.length).toBeGreaterThan(0);
  const decisions = reasoned.map((why) => /docs\/decisions\/[\w-]+\.md/.exec(why)?.[0] ?? why);
  expect(decisions.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('tests that the security pages name are there', () => {
  const named = ['asvs.md', 'threat-model.md'].flatMap((name) =>
    [...read(name).matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
