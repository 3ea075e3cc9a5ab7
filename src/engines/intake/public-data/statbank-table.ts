import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { PublicCategory } from './public-dataset.ts';

/** A variable of a StatBank table with the values that can be chosen, in the table's own order. */
export interface StatbankVariable {
  readonly id: string;
  readonly text: string;
  readonly time: boolean;
  readonly values: readonly PublicCategory[];
}

/** What StatBank says about a table before it is asked for figures. */
export interface StatbankTable {
  readonly id: string;
  readonly text: string;
  readonly unit: string;
  /** Danish local time without zone. */
  readonly updated: string;
  /** False when the table is no longer kept up. */
  readonly active: boolean;
  /** The value that may stand for a withheld one; empty when there is none. */
  readonly suppressed: string;
  readonly variables: readonly StatbankVariable[];
}

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/**
 * An answer of `/tableinfo`.
 * @throws Problem KV-E1 when it is no such answer.
 * @source dst.md section 1
 */
export function readTableinfo(text: string, table: string): StatbankTable {
  const json = jsonIn(text);
  const variables = listOf(json?.variables).map(
    (variable): StatbankVariable => ({
      id: textOf(variable.id),
      text: textOf(variable.text),
      time: variable.time === true,
      values: listOf(variable.values).map((value) => ({ code: textOf(value.id), label: textOf(value.text) })),
    }),
  );
  if (
    !json ||
    textOf(json.id) === '' ||
    variables.length === 0 ||
    variables.some(({ values }) => values.length === 0)
  ) {
    throw new Problem('KV-E1', { file: table, format: 'StatBank tableinfo' });
  }
  return {
    id: textOf(json.id),
    text: textOf(json.text),
    unit: textOf(json.unit),
    updated: textOf(json.updated),
    active: json.active !== false,
    suppressed: textOf(json.suppressedDataValue),
    variables,
  };
}

/** What StatBank answered instead of figures. */
export interface StatbankRefusal {
  /** `errorTypeCode`; the HTTP status when the answer has none. */
  readonly code: string;
  readonly message: string;
}

const longestMessage = 400;

/** Reads `{errorTypeCode, message}`; anything else becomes the status and the first 400 characters. */
export function readRefusal(status: number, text: string): StatbankRefusal {
  const json = jsonIn(text);
  const code = textOf(json?.errorTypeCode);
  const message = code === '' ? text : textOf(json?.message);
  return { code: code === '' ? `HTTP ${status}` : code, message: message.trim().slice(0, longestMessage) };
}

function jsonIn(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
