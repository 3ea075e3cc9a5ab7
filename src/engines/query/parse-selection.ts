import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { PlaceKind, PlaceRef } from '../../domain/model/place.ts';
import type { Selection, SelectionTerm } from '../../domain/model/selection.ts';

const kinds: readonly PlaceKind[] = ['afd', 'plan', 'org', 'omr', 'kom', 'reg', 'land'];

// A key under afd may also name a part of an afdeling (<afdeling>@<area>), or the unit of an area's residents outside every
// afdeling (rest@<area>).
const keyPatterns: { readonly [K in PlaceKind]: RegExp } = {
  afd: /^(\d{4}-\d{5}(@[\w-]+)?|rest@[\w-]+)$/,
  plan: /^[\w-]+\.\d{4}-\d{4}$/,
  org: /^\d{4}$/,
  omr: /^[\w-]+$/,
  kom: /^\d{3}$/,
  reg: /^\d{3}$/,
  land: /^000$/,
};

/** Most terms of one selection. @source beboertabeller.md section 5, level `sum` */
export const mostTerms = 500;

/** A place in link form: `afd:0045-08501`. */
export function formatPlace(place: PlaceRef): string {
  return `${place.kind}:${place.key}`;
}

/** Reads one place in link form. @throws Problem KV-Q1 when it is not written as a place. */
export function parsePlace(text: string): PlaceRef {
  const at = text.indexOf(':');
  const kind = kinds.find((k) => k === text.slice(0, Math.max(at, 0)).toLowerCase());
  const key = text.slice(at + 1);
  if (kind === undefined || !keyPatterns[kind].test(key)) throw new Problem('KV-Q1', { found: text });
  return { kind, key };
}

function compareTerms(a: SelectionTerm, b: SelectionTerm): number {
  if (a.sign !== b.sign) return a.sign === '+' ? -1 : 1;
  const kind = kinds.indexOf(a.place.kind) - kinds.indexOf(b.place.kind);
  if (kind !== 0) return kind;
  if (a.place.key === b.place.key) return 0;
  return a.place.key < b.place.key ? -1 : 1;
}

/**
 * A selection of the given terms in canonical order: what is added before what is taken away, then by kind and key,
 * so that the same choice has the same link however it was made.
 * @throws Problem KV-Q2 without a place to add, KV-Q3 on a place named twice, KV-Q4 above {@link mostTerms}.
 */
export function makeSelection(terms: readonly SelectionTerm[]): Selection {
  const sorted = [...terms].sort(compareTerms);
  const seen = new Map<string, '+' | '-'>();
  for (const { place, sign } of sorted) {
    const term = formatPlace(place);
    const before = seen.get(term);
    if (before !== undefined) throw new Problem('KV-Q3', { term, opposed: before !== sign });
    seen.set(term, sign);
  }
  if (sorted.length > mostTerms) throw new Problem('KV-Q4', { count: sorted.length, most: mostTerms });
  const selection = { terms: sorted };
  if (sorted[0]?.sign !== '+') throw new Problem('KV-Q2', { found: formatSelection(selection) });
  return selection;
}

/**
 * Reads a selection in link form: terms separated by comma, `-` before what is taken away.
 * @throws Problem KV-Q1 on a term that is not a place, and as {@link makeSelection}.
 */
export function parseSelection(text: string): Selection {
  const terms: SelectionTerm[] = [];
  for (const part of text.split(',')) {
    const term = part.trim();
    if (term === '') continue;
    const minus = term.startsWith('-');
    terms.push({ sign: minus ? '-' : '+', place: parsePlace(minus ? term.slice(1).trim() : term) });
  }
  return makeSelection(terms);
}

// Every table of a question asks for the link form of one selection, and a sum may have hundreds of terms.
const written = new WeakMap<Selection, string>();

/** A selection in link form, terms in the order given (canonical when it came from {@link parseSelection}). */
export function formatSelection(selection: Selection): string {
  const known = written.get(selection);
  if (known !== undefined) return known;
  const text = selection.terms.map((t) => `${t.sign === '-' ? '-' : ''}${formatPlace(t.place)}`).join(',');
  written.set(selection, text);
  return text;
}
