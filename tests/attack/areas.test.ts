import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { dressWithAreas } from '../../src/app/areas/dress-release.ts';
import { type OpenRelease, openRelease } from '../../src/app/release/open-release.ts';
import type { AreaDraft } from '../../src/domain/model/area.ts';
import type { StateStore } from '../../src/domain/model/ports.ts';
import type { ReleaseContent } from '../../src/domain/model/release.ts';
import type { Lineage } from '../../src/domain/model/selection.ts';
import { insertArea } from '../../src/engines/areas/area-versions.ts';
import { answerTable } from '../../src/engines/query/answer-table.ts';
import { parseSelection } from '../../src/engines/query/parse-selection.ts';
import { openState } from '../../src/storage/state/open-state.ts';
import { area, square } from '../engines/areas/area-world.ts';
import { type Address, dwellingsAt } from '../engines/areas/dwelling-world.ts';
import { january, leaves, release, sexTable } from '../engines/query/small-world.ts';

// Twelve afdelinger on a line, 100 m apart, in seven atoms. An atom's leaf is a power of two times five, so that every sum
// tells exactly which atoms are in it: whatever an attacker adds and subtracts can be read back.
const ids = Array.from({ length: 12 }, (_, n) => `0045-${String(n + 1).padStart(5, '0')}`);
const atoms = [[0], [1, 2], [3], [4, 5, 6], [7, 11], [8], [9, 10]].map((members) => members.map((n) => ids[n] ?? ''));
const periods = [january(2025), january(2026)];
const heads = Object.fromEntries(
  atoms.map((members, at) => [members.join('+'), periods.map(() => [5 * 2 ** at, 0])] as const),
);
const addresses = ids.map((id, n): Address => [id, n * 100 + 50, 50, 10]);
const plain = release({
  edition: 2026,
  afdelinger: ids.map((id) => ({ id })),
  definitions: [sexTable],
  tables: [leaves('T01', periods, heads)],
});

// Areas of an earlier question would be sides of the next one's.
const opened: StateStore[] = [];
afterEach(async () => {
  for (const state of opened.splice(0)) await state.close();
});

const fields = { omraade_navn: 'x', omraade_type_kode: 98, afgraensning_kode: 3 };

/** A strip from one hundred metres to another; of a theme's kind that may overlap when told from several kommuner. */
function strip(from: number, to: number, more: Partial<AreaDraft> = {}): AreaDraft {
  return area(9001, square(from * 100, 0, (to - from) * 100, 100), fields, { gyldigFra: '2000-01-01', ...more });
}

async function withAreas(
  drafts: readonly AreaDraft[],
  content: ReleaseContent = { ...plain, dwellings: dwellingsAt(...addresses) },
): Promise<OpenRelease> {
  const state = await openState(':memory:');
  opened.push(state);
  const stamp = { at: '2026-01-01T00:00:00Z', user: 'x', newId: randomUUID };
  await state.keepAreas(drafts.map((draft) => insertArea(draft, [], stamp)));
  return await dressWithAreas(state)(openRelease(content));
}

/** Residents of a selection in a year, or undefined where the table is not shown. */
function ask(open: OpenRelease, text: string, year: number, lineage: Lineage): number | undefined {
  const answer = answerTable(open.release.content, {
    ...{ table: 'T01', selection: parseSelection(text), lineage, comparators: [] },
  });
  const at = answer.periods.findIndex(({ id }) => id === String(year));
  const cell = answer.cells[0]?.[at]?.[0];
  return cell?.kind === 'rounded' ? cell.value : undefined;
}

/** Atoms in a sum. @throws when the sum is of no set of whole atoms */
function atomsIn(value: number): readonly number[] {
  expect(value % 5).toBe(0);
  const bits = value / 5;
  expect(bits).toBeLessThan(2 ** atoms.length);
  return atoms.flatMap((_, at) => (bits & (2 ** at) ? [at] : []));
}

/** Atoms with every member among the afdelinger. */
function wholeAtoms(inside: ReadonlySet<string>): readonly number[] {
  return atoms.flatMap((members, at) => (members.every((id) => inside.has(id)) ? [at] : []));
}

const between = (from: number, to: number) => new Set(ids.slice(Math.max(0, from), to));

describe('overlapping districts', () => {
  test('what two of them have and have not in common is always whole atoms', async () => {
    const bounds = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    await fc.assert(
      fc.asyncProperty(bounds, bounds, async (first, second) => {
        const [[a, b], [c, d]] = [first, second].map((ends) => ends.toSorted((x, y) => x - y)) as [
          [number, number],
          [number, number],
        ];
        if (a === b || c === d) return;
        const one = { objektId: randomUUID() };
        const two = { objektId: randomUUID(), kommunekode: 851 };
        const open = await withAreas([strip(a, b, one), strip(c, d, two)]);
        const [inA, inB] = [between(a, b), between(c, d)];
        const [keyA, keyB] = [`omr:${one.objektId}`, `omr:${two.objektId}`];
        const only = new Set([...inA].filter((id) => !inB.has(id)));
        const sums: readonly (readonly [string, ReadonlySet<string>])[] = [
          [keyA, inA],
          [keyB, inB],
          [`${keyA},${keyB}`, new Set([...inA, ...inB])],
          ...(only.size > 0 ? [[`${keyA},-${keyB}`, only] as const] : []),
        ];
        for (const [text, inside] of sums) {
          const value = ask(open, text, 2026, 'nu');
          const shown = value === undefined ? [] : atomsIn(value);
          expect(shown, `${text} ${[...inside].join(' ')}`).toEqual(wholeAtoms(inside));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a border drawn through an atom, moved afdeling by afdeling, never shows one of its members', async () => {
    const drafts = Array.from({ length: 12 }, (_, n) =>
      strip(0, n + 1, { objektId: randomUUID(), kommunekode: 700 + n }),
    );
    const open = await withAreas(drafts);
    const values = drafts.map(({ objektId }) => ask(open, `omr:${objektId}`, 2026, 'nu') ?? 0);
    const steps = values.map((value, n) => value - (values[n - 1] ?? 0));
    // One afdeling more is no atom more, or one whole atom: never part of one.
    const whole = new Set(atoms.map((_, at) => 5 * 2 ** at));
    for (const step of steps) expect(step === 0 || whole.has(step), `${step}`).toBe(true);
    expect(steps.filter((step) => step > 0)).toHaveLength(atoms.length);
  });

  test('a border that takes less than half of an afdeling is no way to part of it', async () => {
    const thin = area(9001, square(40, 0, 15, 100), fields, { gyldigFra: '2000-01-01', objektId: randomUUID() });
    const many: readonly Address[] = Array.from({ length: 10 }, (_, n) => [ids[0] ?? '', n * 10 + 5, 50, 1]);
    const open = await withAreas([thin], { ...plain, dwellings: dwellingsAt(...many) });
    expect(() => ask(open, `omr:${thin.objektId}`, 2026, 'nu')).toThrow(expect.objectContaining({ code: 'KV-Q8' }));
    expect(open.areas?.areas.get(thin.objektId ?? '')?.units[0]).toMatchObject({ inside: 2, of: 10, member: false });
  });
});

describe('two versions of a district', () => {
  test('the same year by the old border and by the new one differ by whole atoms', async () => {
    const ends = fc.integer({ min: 1, max: 12 });
    await fc.assert(
      fc.asyncProperty(ends, ends, async (before, after) => {
        const objektId = randomUUID();
        const open = await withAreas([
          strip(0, before, { objektId, gyldigTil: '2025-06-30' }),
          strip(0, after, { objektId, gyldigFra: '2025-07-01' }),
        ]);
        const old = ask(open, `omr:${objektId}`, 2025, 'dengang') ?? 0;
        const now = ask(open, `omr:${objektId}`, 2025, 'nu') ?? 0;
        expect(atomsIn(old)).toEqual(wholeAtoms(between(0, before)));
        expect(atomsIn(now)).toEqual(wholeAtoms(between(0, after)));
      }),
      { numRuns: 40 },
    );
  });
});

test('the control: were members leaves of their own, the same questions would show every one of them', async () => {
  const singles = leaves(
    'T01',
    periods,
    Object.fromEntries(ids.map((id, n) => [id, periods.map(() => [5 * 2 ** n, 0])])),
  );
  const drafts = Array.from({ length: 12 }, (_, n) =>
    strip(0, n + 1, { objektId: randomUUID(), kommunekode: 700 + n }),
  );
  const content = { ...plain, tables: new Map([['T01', singles]]), dwellings: dwellingsAt(...addresses) };
  const open = await withAreas(drafts, content);
  const values = drafts.map(({ objektId }) => ask(open, `omr:${objektId}`, 2026, 'nu') ?? 0);
  const steps = values.map((value, n) => value - (values[n - 1] ?? 0));
  expect(steps).toEqual(ids.map((_, n) => 5 * 2 ** n));
});
