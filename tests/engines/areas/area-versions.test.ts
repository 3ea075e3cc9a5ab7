import { describe, expect, test } from 'vitest';
import type { AreaVersion, VersionStep } from '../../../src/domain/model/area.ts';
import { asOf, changeArea, closeArea, correctArea, insertArea } from '../../../src/engines/areas/area-versions.ts';
import { problemOf } from '../../world/problem-of.ts';
import { district, square } from './area-world.ts';

function stampAt(at: string, ...ids: readonly string[]) {
  const left = [...ids];
  return { at, user: 'kom657', reason: 'Ny grænse', newId: () => left.shift() ?? 'x' };
}

function after(known: readonly AreaVersion[], step: VersionStep): readonly AreaVersion[] {
  const closed = known.map((v) => (step.close.includes(v.versionsId) ? { ...v, systidTil: step.at } : v));
  return [...closed, ...step.open];
}

const [old, grown] = [square(0, 0, 100), square(0, 0, 200)];
const draft = district(14, old, { objektId: 'O1', gyldigFra: '2024-01-01' });
const founded = after([], insertArea(draft, [], stampAt('2024-01-15T10:00:00Z', 'V1')));
const changed = after(
  founded,
  changeArea(founded, { shape: grown }, '2026-01-01', stampAt('2026-03-10T10:00:00Z', "V1'", 'V2')),
);

describe('two time axes (geofa.md section 3)', () => {
  test('a new boundary from a day keeps what was true before it', () => {
    const rows = changed.map((v) => [v.versionsId, v.gyldigFra, v.gyldigTil, v.systidTil !== undefined, v.command]);
    expect(rows).toEqual([
      ['V1', '2024-01-01', undefined, true, 'insert'],
      ["V1'", '2024-01-01', '2025-12-31', false, 'insert'],
      ['V2', '2026-01-01', undefined, false, 'change'],
    ]);
    expect(changed.map((v) => v.oprettet)).toEqual(Array(3).fill('2024-01-15T10:00:00Z'));
  });

  test('what was known then, and what is known now', () => {
    const ids = (known: string, day: string) => asOf(changed, known, day).map((v) => v.versionsId);
    expect(ids('2026-02-01T00:00:00Z', '2026-01-15')).toEqual(['V1']);
    expect(ids('2026-04-01T00:00:00Z', '2026-01-15')).toEqual(['V2']);
    expect(ids('2026-04-01T00:00:00Z', '2025-06-01')).toEqual(["V1'"]);
    expect(ids('2024-01-01T00:00:00Z', '2024-06-01')).toEqual([]);
    expect(ids('2026-03-10T10:00:00Z', '2026-01-01')).toEqual(['V2']);
  });

  test('a correction keeps the validity; a change does not', () => {
    const step = correctArea(changed, 'V2', { noegle: 'BASIS-657-014' }, stampAt('2026-05-01T00:00:00Z', 'V3'));
    expect(step.close).toEqual(['V2']);
    expect(step.open).toMatchObject([
      { versionsId: 'V3', gyldigFra: '2026-01-01', command: 'correct', noegle: 'BASIS-657-014' },
    ]);
    expect(step.open[0]?.gyldigTil).toBeUndefined();
  });

  test('a change inside an earlier validity replaces everything after it', () => {
    const step = changeArea(changed, { shape: old }, '2025-07-01', stampAt('2026-06-01T00:00:00Z', 'a', 'b'));
    expect(step.close).toEqual(["V1'", 'V2']);
    expect(step.open.map((v) => [v.gyldigFra, v.gyldigTil])).toEqual([
      ['2024-01-01', '2025-06-30'],
      ['2025-07-01', undefined],
    ]);
  });

  test('closing removes nothing: the past is read as before', () => {
    const gone = after(changed, closeArea(changed, stampAt('2026-07-01T00:00:00Z')));
    expect(asOf(gone, '2026-08-01T00:00:00Z', '2026-01-15')).toEqual([]);
    expect(asOf(gone, '2026-04-01T00:00:00Z', '2026-01-15')).toHaveLength(1);
    expect(gone).toHaveLength(changed.length);
  });

  test('one area has at most one version on any day at any moment', () => {
    const moments = ['2024-02-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-03-10T10:00:00Z', '2027-01-01T00:00:00Z'];
    const days = ['2023-12-31', '2024-01-01', '2025-12-31', '2026-01-01', '2030-01-01'];
    for (const moment of moments) for (const day of days) expect(asOf(changed, moment, day).length).toBeLessThan(2);
  });

  test('a theme without validity changes for all days', () => {
    const [first] = insertArea(district(1, old), [], stampAt('2026-01-01T00:00:00Z', 'o', 'v')).open;
    const step = correctArea(first ? [first] : [], undefined, { shape: grown }, stampAt('2026-02-01T00:00:00Z', 'w'));
    expect(step).toMatchObject({ close: ['v'], open: [{ objektId: 'o', versionsId: 'w', shape: grown }] });
  });

  test('an identity in use, an area that is gone, no reason and a day before the first are refused', async () => {
    const stamp = stampAt('2026-08-01T00:00:00Z', 'n');
    expect(
      await problemOf(() =>
        insertArea(
          { ...draft, objektId: 'o1' },
          founded.map((v) => ({ ...v, objektId: 'o1' })),
          stamp,
        ),
      ),
    ).toBe('KV-G30');
    expect(await problemOf(() => closeArea([], stamp))).toBe('KV-G31');
    expect(await problemOf(() => correctArea(changed, 'V1', {}, stamp))).toBe('KV-G31');
    expect(await problemOf(() => closeArea(changed, { ...stamp, reason: ' ' }))).toBe('KV-G32');
    expect(await problemOf(() => changeArea(changed, {}, '2023-01-01', stamp))).toBe('KV-G36');
  });
});
