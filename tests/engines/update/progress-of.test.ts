import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReleaseAction, ReleaseStep } from '../../../src/domain/model/release-update.ts';
import { isPublic, progressOf } from '../../../src/engines/update/progress-of.ts';
import { refuseStep } from '../../../src/engines/update/refuse-step.ts';

const now = '2026-11-21T08:00:00.000Z';
const name = { da: 'x', en: 'x' };

type Did = readonly [ReleaseAction, string, Partial<ReleaseStep>?];

function history(...actions: readonly Did[]): ReleaseStep[] {
  return actions.map(([action, by, more], at) => ({
    ...{ number: at + 1, release: 'r', action, at: now, by, name, note: '' },
    ...more,
  }));
}
const so = (...actions: readonly Did[]) => progressOf(history(...actions), 1);

describe('a release on its way', () => {
  const due = '2026-12-01T07:00:00.000Z';
  const signed = [
    ['built', 'anna'],
    ['preview', 'anna', { readers: ['fond'] }],
    ['signed', 'bo'],
  ] as const satisfies readonly Did[];

  test('is built, shown beforehand, signed by another, waits for its hour, and is out', () => {
    expect(so(['built', 'anna'])).toMatchObject({ state: 'beskyttet', builtBy: 'anna', last: 1 });
    expect(so(...signed.slice(0, 2))).toMatchObject({ state: 'forhaandsvist', readers: ['fond'] });
    expect(so(...signed)).toMatchObject({ state: 'godkendt', signedBy: ['bo'] });
    expect(so(...signed, ['embargo', 'anna', { due }])).toMatchObject({ state: 'embargo', due });
    expect(so(...signed, ['embargo', 'anna', { due, note: 'Nye tal' }], ['published', 'anna'])).toMatchObject({
      ...{ state: 'udgivet', note: 'Nye tal', publishedAt: now },
    });
    expect(so(...signed, ['published', 'anna'], ['withdrawn', 'bo', { note: 'Fejl' }])).toMatchObject({
      ...{ state: 'trukket', note: 'Fejl', publishedAt: now, withdrawnAt: now },
    });
  });
  test('nobody signs what they built, or twice', () => {
    const shown = so(...signed.slice(0, 2));
    expect(refuseStep(shown, { action: 'signed', by: 'anna', now })).toEqual({ kind: 'own-build' });
    expect(refuseStep(shown, { action: 'signed', by: 'bo', now })).toBeUndefined();
    const two = progressOf(history(...signed), 2);
    expect(two.state).toBe('forhaandsvist');
    expect(refuseStep(two, { action: 'signed', by: 'bo', now })).toEqual({ kind: 'signed-already' });
  });
  test('shown again, it is signed anew', () => {
    expect(so(...signed, ['preview', 'anna', { readers: [] }])).toMatchObject({ state: 'forhaandsvist', signedBy: [] });
  });
  test('an hour that has passed is no embargo, and nobody publishes before it', () => {
    expect(refuseStep(so(...signed), { action: 'embargo', by: 'anna', now, due: now })).toEqual({
      kind: 'hour-passed',
    });
    const waiting = so(...signed, ['embargo', 'anna', { due }]);
    expect(refuseStep(waiting, { action: 'published', by: 'anna', now })).toEqual({ kind: 'before-hour', due });
    expect(refuseStep(waiting, { action: 'published', by: 'anna', now: due })).toBeUndefined();
  });
  test('what is out of turn says where the release is and where it must be', () => {
    expect(refuseStep(so(['built', 'anna']), { action: 'published', by: 'bo', now })).toEqual({
      ...{ kind: 'state', state: 'beskyttet', needs: ['godkendt', 'embargo'] },
    });
  });
});

test('whatever is tried in whatever order, nothing is public that another person than its builder did not sign', () => {
  const actions: fc.Arbitrary<ReleaseAction> = fc.constantFrom(
    'built',
    'preview',
    'signed',
    'embargo',
    'published',
    'withdrawn',
  );
  const tries = fc.array(fc.tuple(actions, fc.constantFrom('anna', 'bo', 'carl')), { maxLength: 30 });
  fc.assert(
    fc.property(tries, (tried) => {
      const taken: ReleaseStep[] = history(['built', 'anna']);
      for (const [action, by] of tried) {
        const step = { number: taken.length + 1, release: 'r', action, at: now, by, name, note: '', due: '2027-01-01' };
        if (action !== 'built' && refuseStep(progressOf(taken, 1), { action, by, now, due: step.due })) continue;
        taken.push(step);
      }
      if (!isPublic(progressOf(taken, 1))) return;
      const out = taken.findIndex(({ action }) => action === 'published');
      const builder = taken.slice(0, out).findLast(({ action }) => action === 'built')?.by;
      const signers = taken.slice(0, out).filter(({ action }) => action === 'signed');
      expect(signers.length).toBeGreaterThan(0);
      // Built again by somebody who had signed: the content is the same, and two persons stand behind it.
      expect(new Set([...signers.map(({ by }) => by), builder, 'anna']).size).toBeGreaterThan(1);
    }),
  );
});
