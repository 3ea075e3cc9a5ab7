import { describe, expect, test } from 'vitest';
import { answerTwins } from '../../../src/app/twins/answer-twins.ts';
import { twinOptions } from '../../../src/app/twins/twin-options.ts';
import { readTwinQuestion, strictTwinQuestion, writeTwinQuestion } from '../../../src/app/twins/twin-question.ts';
import { readTwinSet, writeTwinSet } from '../../../src/app/twins/twin-set-form.ts';
import type { Boligomraade } from '../../../src/domain/model/place.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { twinWorld, workedExample } from './twin-world.ts';

const member = (afdeling: string, to?: string) => ({ afdeling, from: '2010-01-01', ...(to ? { to } : {}) });
const area = (id: string, more: Partial<Boligomraade>): Boligomraade => ({
  ...{ id, name: `Område ${id}`, kommune: '101', validFrom: '2010-01-01', members: [member('0005-00001')] },
  ...more,
});
const plain = twinWorld(workedExample);
const world: ReleaseContent = {
  ...plain,
  directory: {
    ...plain.directory,
    omraader: [
      area('nord', { members: [member('0005-00001'), member('0004-00001'), member('0003-00001', '2020-06-30')] }),
      area('lukket', { validTo: '2024-12-31' }),
      area('tegnet', { kind: { da: 'distrikt', en: 'district' } }),
    ],
  },
};
const ask = (asked: Readonly<Record<string, string>>) => answerTwins(world, strictTwinQuestion(asked));
const asked = { sted: 'afd:0001-00001', basis: 'kombineret' };

describe('twins in a boligområde', () => {
  test('only its afdelinger of today are listed, at the distances they have without the filter', () => {
    const all = new Map(ask(asked).twins.map(({ key, distance }) => [key, distance]));
    const inside = ask({ ...asked, omraade: 'omr:nord' });
    expect(inside.twins.map(({ key }) => key)).toEqual(['afd:0005-00001', 'afd:0004-00001']);
    for (const { key, distance } of inside.twins) expect(distance).toBe(all.get(key));
    expect(inside.filters).toEqual([{ da: 'Område nord', en: 'Område nord' }]);
    expect(inside.variables.map(({ population }) => population)).toEqual(
      ask(asked).variables.map(({ population }) => population),
    );
  });

  test('of organisations those with an afdeling there', () => {
    const found = ask({ sted: 'org:0001', basis: 'stamdata', omraade: 'nord' });
    expect(found.twins.map(({ key }) => key).toSorted()).toEqual(['org:0004', 'org:0005']);
  });

  test.each(['lukket', 'tegnet', 'ingen'])('%s is no boligområde of the edition: refused, never everybody', (id) => {
    expect(() => ask({ ...asked, omraade: id })).toThrow(expect.objectContaining({ code: 'KV-A5' }));
  });

  test('what cannot be an id is told, and the page shows the usual', () => {
    const { question, problems } = readTwinQuestion({ ...asked, omraade: 'omr:<script>' });
    expect(problems.map(({ code }) => code)).toEqual(['KV-A5']);
    expect(question.filters.omraade).toEqual([]);
  });

  test('stands in the address and in the comparator, and is offered by name where there is a unit', () => {
    const question = strictTwinQuestion({ ...asked, omraade: 'omr:nord' });
    expect(writeTwinQuestion(question)).toBe('sted=afd:0001-00001&basis=kombineret&omraade=nord');
    const written = writeTwinSet(answerTwins(world, question), question);
    expect(written).toBe('tvillinger:0001-00001:kombineret:5!omraade=nord');
    expect(readTwinSet(written)?.filters.omraade).toEqual(['nord']);
    expect(twinOptions(world, question, false).areas.map(({ code }) => code)).toEqual(['nord']);
  });
});
