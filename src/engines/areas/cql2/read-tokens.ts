import { Problem } from '../../../domain/kernel/problems/problem.ts';

/** A word, name, number, text or sign of a filter and where it stands, counted from 1. */
export interface Token {
  readonly kind: 'word' | 'name' | 'number' | 'text' | 'sign' | 'end';
  /** Text without its quotation marks; names without theirs. */
  readonly text: string;
  readonly at: number;
}

const space = /[\s\u0085]+/y;
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const sign = /<>|<=|>=|[=<>(),+\-*/%^]/y;
// Letters of any script; points and digits after the first (OGC's grammar names the blocks, all of which are these).
const word = /[:_\p{L}\p{Nl}][:_.\p{L}\p{Nl}\p{Nd}\p{Mn}\u203F\u2040]*/uy;
const quotedName = /"([^"]+)"/y;
const text = /'((?:[^'\\]|''|\\'|\\(?!'))*)'/y;

/** Splits a filter into its tokens, the last of kind `end`. @throws Problem KV-Y1 on a sign that means nothing. */
export function readTokens(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(filter);
  };
  while (at < filter.length) {
    const blank = take(space);
    if (blank) at += blank[0].length;
    if (at >= filter.length) break;
    const [kind, found] = tokenAt(take);
    if (kind === undefined || found === null) {
      const expected = "a property, a number, a text in '…' or an operator";
      throw new Problem('KV-Y1', { at: at + 1, found: filter.slice(at, at + 1), expected });
    }
    tokens.push({ kind, text: contentOf(kind, found), at: at + 1 });
    at += found[0].length;
  }
  return [...tokens, { kind: 'end', text: '', at: filter.length + 1 }];
}

function tokenAt(
  take: (pattern: RegExp) => RegExpExecArray | null,
): readonly [Token['kind'], RegExpExecArray] | readonly [undefined, null] {
  const patterns = [
    ['number', number],
    ['word', word],
    ['name', quotedName],
    ['text', text],
    ['sign', sign],
  ] as const;
  for (const [kind, pattern] of patterns) {
    const found = take(pattern);
    if (found) return [kind, found];
  }
  return [undefined, null];
}

function contentOf(kind: Token['kind'], found: RegExpExecArray): string {
  if (kind === 'text') return (found[1] ?? '').replace(/''|\\'/g, "'");
  return kind === 'name' ? (found[1] ?? '') : found[0];
}
