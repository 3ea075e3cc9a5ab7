import { must } from '../../domain/kernel/invariant.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { Lenders } from './lenders.ts';
import { addContributions, type Contributions, isSafe, nobody } from './mean-of-leaf.ts';

/** Which leaves show their own mean, and whose mean each of the others shows. Arrays are atoms × sum cells. */
export interface GuardedMeans {
  /** 1 where the leaf's own mean may be shown. */
  readonly own: Uint8Array;
  /** Lender of a leaf without: place × rows + row; −1 where nobody lends. */
  readonly lender: Int32Array;
}

const NOBODY = -1;

/**
 * Decides whose mean every leaf shows, so that no unsafe leaf can be found by subtraction. A mean that is lent is a
 * published margin: with the means shown of its safe leaves it gives away what is left, so the leaves left must be two
 * or more and safe together. Where they are not, the safe leaf with fewest heads joins them (tie: the first), and where
 * there is none to join the margin lends to nobody. What a narrower margin inside already tells is not left.
 * @param withheld - Leaves that show no mean of their own whether it is safe or not.
 * @source diskretion.md section 5, step 3
 */
export function guardMargins(
  lenders: Lenders,
  atoms: number,
  rules: RuleSet,
  withheld?: ReadonlySet<number>,
): GuardedMeans {
  const { width, rows, rowsOf } = lenders;
  const own = new Uint8Array(atoms * width);
  const lender = new Int32Array(atoms * width).fill(NOBODY);
  const waiting = Array.from({ length: lenders.levels.length * (width + 1) }, () => new Set<number>());
  const state: State = { lenders, rules, own, lender, refused: new Set(), users: new Map(), waiting };
  for (let leaf = 0; leaf < own.length; leaf++) {
    const atom = Math.floor(leaf / width);
    const row = must(rowsOf[leaf % width]?.[0], 'a row');
    if (lenders.isSafe(atom, row) && !withheld?.has(leaf)) own[leaf] = 1;
    else borrow(state, leaf);
  }
  for (let margin = narrowest(state); margin !== undefined; margin = narrowest(state)) mend(state, margin, rows.length);
  return { own, lender };
}

interface State {
  readonly lenders: Lenders;
  readonly rules: RuleSet;
  readonly own: Uint8Array;
  readonly lender: Int32Array;
  readonly refused: Set<number>;
  /** Margins that lend, and how many leaves borrow from each. */
  readonly users: Map<number, number>;
  /** Margins to be looked at, by size: narrow ones first, since what they tell is not left in the wider ones. */
  readonly waiting: readonly Set<number>[];
}

function narrowest({ waiting }: State): number | undefined {
  for (const margins of waiting) {
    for (const margin of margins) {
      margins.delete(margin);
      return margin;
    }
  }
  return undefined;
}

/** Has the margins that hold a margin looked at again, itself included: its place's and wider ones. */
function lookAgain({ lenders, waiting }: State, atom: number, level: number, row: number): void {
  const { rows, rowsOf, levels, placeOf, width } = lenders;
  const position = must(must(rows[row], 'a row').positions[0], 'a sum cell');
  for (const wider of rowsOf[position] ?? []) {
    const size = must(rows[wider], 'a row').positions.length;
    if (size < must(rows[row], 'a row').positions.length) continue;
    for (let at = level; at < levels.length - 1; at++) {
      waiting[at * (width + 1) + size]?.add(placeOf(at, atom) * rows.length + wider);
    }
  }
}

/** Finds a leaf the first safe mean: coarser rows of the atom, then the same row and its coarser rows, place by place. */
function borrow(state: State, leaf: number): void {
  const { lenders, lender, refused, users } = state;
  const { width, rows, rowsOf, levels, placeOf } = lenders;
  const atom = Math.floor(leaf / width);
  const before = lender[leaf] ?? NOBODY;
  if (before !== NOBODY) leave(state, before, atom);
  lender[leaf] = NOBODY;
  // A leaf nobody is in tells nothing and asks for nothing.
  if (lenders.total(atom, must(rowsOf[leaf % width]?.[0], 'a row')).heads === 0) return;
  for (let level = 0; level < levels.length - 1; level++) {
    const place = placeOf(level, atom);
    for (const [step, row] of (rowsOf[leaf % width] ?? []).entries()) {
      const margin = place * rows.length + row;
      if ((level === 0 && step === 0) || refused.has(margin) || !lenders.isSafe(place, row)) continue;
      lender[leaf] = margin;
      users.set(margin, (users.get(margin) ?? 0) + 1);
      lookAgain(state, atom, level, row);
      return;
    }
  }
}

function leave(state: State, margin: number, atom: number): void {
  const { users, lenders } = state;
  const left = (users.get(margin) ?? 1) - 1;
  if (left > 0) {
    users.set(margin, left);
    return;
  }
  users.delete(margin);
  lookAgain(state, atom, lenders.levelOf(Math.floor(margin / lenders.rows.length)), margin % lenders.rows.length);
}

/** Makes a margin safe that lends. */
function mend(state: State, margin: number, rowCount: number): void {
  const { lenders, own, rules, users, refused, lender } = state;
  if (!users.has(margin)) return;
  const row = must(lenders.rows[margin % rowCount], 'a row');
  const open = openLeaves(state, margin, rowCount);
  let left: Contributions = nobody;
  let leaves = 0;
  const joining: number[] = [];
  for (const leaf of open) {
    const heads = leafOf(lenders, leaf);
    if (heads.heads === 0) continue;
    if (own[leaf] === 1) {
      joining.push(leaf);
      continue;
    }
    left = addContributions(left, heads);
    leaves += 1;
  }
  const met = () => leaves === 0 || (leaves > 1 && isSafe(left, row.unit, rules));
  if (met()) return;
  joining.sort((a, b) => leafOf(lenders, a).heads - leafOf(lenders, b).heads || a - b);
  for (const leaf of joining) {
    left = addContributions(left, leafOf(lenders, leaf));
    leaves += 1;
    own[leaf] = 0;
    lookAgain(state, Math.floor(leaf / lenders.width), 0, must(lenders.rowsOf[leaf % lenders.width]?.[0], 'a row'));
    borrow(state, leaf);
    if (met()) return;
  }
  refused.add(margin);
  lender.forEach((from, leaf) => {
    if (from === margin) borrow(state, leaf);
  });
}

function leafOf(lenders: Lenders, leaf: number): Contributions {
  const atom = Math.floor(leaf / lenders.width);
  return lenders.total(atom, must(lenders.rowsOf[leaf % lenders.width]?.[0], 'a row'));
}

/** Leaves of a margin that no narrower margin inside it tells about. */
function openLeaves({ lenders, users }: State, margin: number, rowCount: number): readonly number[] {
  const place = Math.floor(margin / rowCount);
  const { positions } = must(lenders.rows[margin % rowCount], 'a row');
  const level = lenders.levelOf(place);
  const inside = new Set(positions);
  const found: number[] = [];
  // Rows that hold a cell and lie inside the margin's; with the margin itself left out at its own level.
  const rowsInside = positions.map((position) =>
    (lenders.rowsOf[position] ?? []).filter((row) => lenders.rows[row]?.positions.every((one) => inside.has(one))),
  );
  for (let a = 0, atoms = lenders.atomsOf(place); a < atoms.length; a++) {
    const atom = must(atoms[a], 'an atom');
    for (const [i, position] of positions.entries()) {
      let told = false;
      for (let at = 0; at <= level && !told; at++) {
        const first = lenders.placeOf(at, atom) * rowCount;
        told = (rowsInside[i] ?? []).some((row) => first + row !== margin && users.has(first + row));
      }
      if (!told) found.push(atom * lenders.width + position);
    }
  }
  return found;
}
