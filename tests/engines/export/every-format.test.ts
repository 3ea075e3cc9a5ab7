import { expect, test } from 'vitest';
import { formats } from '../../../src/engines/export/index.ts';
import { context, households } from './answer-world.ts';
import { protectedAnswers } from './protected-answers.ts';

const ofText = formats.filter(({ mediaType }) => mediaType.startsWith('text/'));

test('there are formats of text', () => {
  expect(ofText.map(({ id }) => id)).toContain('csv');
});

test.each(ofText.map((format) => [format.id, format] as const))(
  'no field of %s is a formula to a spreadsheet, whatever places are called',
  async (_id, format) => {
    const text = new TextDecoder().decode(await format.write(protectedAnswers(households), context));
    expect(text).toContain('=Æblehaven');
    expect(text).not.toMatch(/(^|[;,\t])=/m);
  },
);
