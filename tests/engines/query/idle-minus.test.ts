import { expect, test } from 'vitest';
import { ask } from './shown.ts';
import { january, leaves, release, sexTable } from './small-world.ts';

const [A, B, C] = ['0045-00001', '0045-00002', '0101-00001'];
const figures = [[60, 60]] as const;
const world = release({
  edition: 2026,
  afdelinger: [{ id: A }, { id: B }, { id: C, kommune: '661' }],
  definitions: [sexTable],
  tables: [
    leaves('T01', [january(2026)], {
      [A]: figures.map((f) => [...f]),
      [B]: figures.map((f) => [...f]),
      [C]: figures.map((f) => [...f]),
    }),
  ],
});
const told = (sted: string): readonly string[] =>
  ask(world, sted).notes.flatMap(({ da }) => (da.includes('trukket fra') ? [da] : []));

test('what is taken away without being in the sum is told, and changes nothing', () => {
  expect(told(`kom:657,-afd:${C}`)).toEqual([
    `Afd ${C} hører ikke til det, der lægges sammen, og er derfor ikke trukket fra.`,
  ]);
  expect(ask(world, `kom:657,-afd:${C}`).cells).toEqual(ask(world, 'kom:657').cells);
});

test('what is in the sum is taken away without a word', () => {
  expect(told(`kom:657,-afd:${A}`)).toEqual([]);
  expect(told(`afd:${A},afd:${B}`)).toEqual([]);
});
