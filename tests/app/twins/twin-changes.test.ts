import { expect, test } from 'vitest';
import { answerTwins } from '../../../src/app/twins/answer-twins.ts';
import { twinChanges } from '../../../src/app/twins/twin-changes.ts';
import { strictTwinQuestion } from '../../../src/app/twins/twin-question.ts';
import { twinWorld, workedExample } from './twin-world.ts';

const world = twinWorld(workedExample);
const changes = (asked: Readonly<Record<string, string>>) => {
  const question = strictTwinQuestion({ sted: 'afd:0001-00001', antal: '2', ...asked });
  return twinChanges(world, question, answerTwins(world, question));
};

test('by size alone one twin of the combined list stays, one comes and one leaves', () => {
  expect(changes({ variable: 'le:1' })).toEqual({
    basis: { da: 'Kombineret', en: 'Combined' },
    kept: 1,
    came: [{ key: 'afd:0003-00001', name: 'Afd 0003-00001' }],
    left: [{ key: 'afd:0005-00001', name: 'Afd 0005-00001' }],
  });
});

test('nothing to tell of the bases themselves', () => {
  expect(changes({ basis: 'stamdata' })).toBeUndefined();
  expect(changes({})).toBeUndefined();
});
