import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { FilterLimits } from './filter-tree.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** Goes through the tokens of a filter, one ahead; words are compared without regard to case. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  readonly #limits: FilterLimits;
  #at = 0;
  #depth = 0;

  constructor(filter: string, limits: FilterLimits) {
    if (filter.length > limits.length) throw new Problem('KV-Y2', { what: 'length', most: limits.length });
    this.#tokens = readTokens(filter);
    this.#limits = limits;
  }

  /** The token `ahead` places on, without taking it. */
  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)] as Token;
  }

  take(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Takes the token when it is this sign or word. */
  takes(text: string): boolean {
    const isNext = this.is(text);
    if (isNext) this.#at += 1;
    return isNext;
  }

  /** Whether the token `ahead` is this sign or word. */
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    if (token.kind === 'word') return token.text.toUpperCase() === text;
    return token.kind === 'sign' && token.text === text;
  }

  /** Takes this sign or word. @throws Problem KV-Y1 when something else stands there. */
  expect(text: string): void {
    if (!this.takes(text)) throw this.wrong(text);
  }

  /** What stands here is not what could. */
  wrong(expected: string): Problem<'KV-Y1'> {
    const { at, text } = this.peek();
    return new Problem('KV-Y1', { at, found: text.slice(0, 40), expected });
  }

  /** Reads a part one level further in. @throws Problem KV-Y2 beyond the deepest level. */
  deeper<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > this.#limits.depth) throw new Problem('KV-Y2', { what: 'depth', most: this.#limits.depth });
    const found = read();
    this.#depth -= 1;
    return found;
  }
}
