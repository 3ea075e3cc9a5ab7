import type { FilterLimits, FilterTree, IntervalEnd, Operation } from './filter-tree.ts';
import { isGeometryWord, parseGeometry } from './parse-wkt.ts';
import { standardOperation } from './standard-operations.ts';
import { TokenReader } from './token-reader.ts';

const comparisons: readonly string[] = ['=', '<>', '<', '>', '<=', '>='];

/**
 * Reads a filter written as CQL2 text. NOT binds before AND before OR; what is said inside several ANDs is one AND.
 * @throws Problem KV-Y1 naming the character where it stops being a filter, KV-Y2 when it is too long or too deep.
 * @source OGC 21-065r2, BNF of CQL2 text
 */
export function parseCqlText(filter: string, limits: FilterLimits): FilterTree {
  const tokens = new TokenReader(filter, limits);
  const tree = either(tokens);
  if (tokens.peek().kind !== 'end') throw tokens.wrong('AND, OR or the end of the filter');
  return tree;
}

function either(tokens: TokenReader): FilterTree {
  return joined(tokens, 'OR', both);
}

function both(tokens: TokenReader): FilterTree {
  return joined(tokens, 'AND', negated);
}

function joined(tokens: TokenReader, word: 'AND' | 'OR', part: (tokens: TokenReader) => FilterTree): FilterTree {
  const parts = [part(tokens)];
  while (tokens.takes(word)) parts.push(part(tokens));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { op: word.toLowerCase(), args: parts };
}

function negated(tokens: TokenReader): FilterTree {
  if (!tokens.takes('NOT')) return compared(tokens);
  return { op: 'not', args: [tokens.deeper(() => negated(tokens))] };
}

function compared(tokens: TokenReader): FilterTree {
  const left = sum(tokens);
  const sign = comparisons.find((comparison) => tokens.takes(comparison));
  if (sign !== undefined) return { op: sign, args: [left, sum(tokens)] };
  if (tokens.takes('IS')) {
    const isNot = tokens.takes('NOT');
    tokens.expect('NULL');
    return notIf(isNot, { op: 'isNull', args: [left] });
  }
  const isNot = tokens.is('NOT') && tokens.takes('NOT');
  if (tokens.takes('LIKE')) return notIf(isNot, { op: 'like', args: [left, sum(tokens)] });
  if (tokens.takes('BETWEEN')) {
    const low = sum(tokens);
    tokens.expect('AND');
    return notIf(isNot, { op: 'between', args: [left, low, sum(tokens)] });
  }
  if (tokens.takes('IN')) return notIf(isNot, { op: 'in', args: [left, list(tokens)] });
  if (isNot) throw tokens.wrong('LIKE, BETWEEN or IN');
  return left;
}

function notIf(isNot: boolean, tree: Operation): Operation {
  return isNot ? { op: 'not', args: [tree] } : tree;
}

function sum(tokens: TokenReader): FilterTree {
  return leftToRight(tokens, ['+', '-'], product);
}

function product(tokens: TokenReader): FilterTree {
  return leftToRight(tokens, ['*', '/', '%', 'DIV'], power);
}

function leftToRight(tokens: TokenReader, signs: readonly string[], part: (t: TokenReader) => FilterTree): FilterTree {
  let tree = part(tokens);
  for (;;) {
    const sign = signs.find((one) => tokens.takes(one));
    if (sign === undefined) return tree;
    tree = { op: sign.toLowerCase(), args: [tree, part(tokens)] };
  }
}

function power(tokens: TokenReader): FilterTree {
  const base = signed(tokens);
  return tokens.takes('^') ? { op: '^', args: [base, signed(tokens)] } : base;
}

function signed(tokens: TokenReader): FilterTree {
  if (tokens.takes('+')) return signed(tokens);
  if (!tokens.takes('-')) return primary(tokens);
  const of = tokens.deeper(() => signed(tokens));
  return typeof of === 'number' ? -of : { op: '*', args: [-1, of] };
}

function primary(tokens: TokenReader): FilterTree {
  const token = tokens.peek();
  if (token.kind === 'number') return Number(tokens.take().text);
  if (token.kind === 'text') return tokens.take().text;
  if (token.kind === 'name') return { property: tokens.take().text };
  if (tokens.is('(')) return grouped(tokens);
  if (token.kind !== 'word') throw tokens.wrong("a property, a number, a text in '…' or a parenthesis");
  if (tokens.takes('TRUE')) return true;
  if (tokens.takes('FALSE')) return false;
  if (isGeometryWord(token.text) && (tokens.is('(', 1) || tokens.is('Z', 1))) return parseGeometry(tokens);
  return tokens.is('(', 1) ? called(tokens) : { property: tokens.take().text };
}

/** A part in parentheses, or a list where there are several; none at all is an empty list. */
function grouped(tokens: TokenReader): FilterTree {
  const parts = list(tokens);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : parts;
}

function list(tokens: TokenReader): readonly FilterTree[] {
  return tokens.deeper(() => {
    tokens.expect('(');
    const parts: FilterTree[] = [];
    if (tokens.takes(')')) return parts;
    do parts.push(either(tokens));
    while (tokens.takes(','));
    tokens.expect(')');
    return parts;
  });
}

function called(tokens: TokenReader): FilterTree {
  const { text } = tokens.take();
  switch (text.toUpperCase()) {
    case 'DATE':
      return { date: onlyText(tokens, 'a day') };
    case 'TIMESTAMP':
      return { timestamp: onlyText(tokens, 'a moment') };
    case 'INTERVAL':
      return interval(tokens);
    default:
      return { op: standardOperation(text) ?? text, args: arrayOperation.test(text) ? arrays(tokens) : list(tokens) };
  }
}

const arrayOperation = /^a_(equals|contains|containedby|overlaps)$/i;

// Here one value in parentheses is a list of one.
function arrays(tokens: TokenReader): readonly FilterTree[] {
  tokens.expect('(');
  const parts: FilterTree[] = [];
  do parts.push(tokens.is('(') ? list(tokens) : either(tokens));
  while (tokens.takes(','));
  tokens.expect(')');
  return parts;
}

function onlyText(tokens: TokenReader, expected: string): string {
  tokens.expect('(');
  if (tokens.peek().kind !== 'text') throw tokens.wrong(`${expected} in '…'`);
  const { text } = tokens.take();
  tokens.expect(')');
  return text;
}

function interval(tokens: TokenReader): FilterTree {
  tokens.expect('(');
  const from = intervalEnd(tokens);
  tokens.expect(',');
  const to = intervalEnd(tokens);
  tokens.expect(')');
  return { interval: [from, to] };
}

function intervalEnd(tokens: TokenReader): IntervalEnd {
  const isCalled = tokens.peek().kind === 'word' && tokens.is('(', 1);
  const end = tokens.deeper(() => primary(tokens));
  if (typeof end === 'string') return end;
  if (typeof end === 'object' && 'property' in end) return end;
  if (typeof end === 'object' && 'date' in end) return end.date;
  if (typeof end === 'object' && 'timestamp' in end) return end.timestamp;
  if (isCalled && typeof end === 'object' && 'op' in end) return end;
  throw tokens.wrong("a day or moment in '…', '..' or a property before this");
}
