import { printable } from './printable.ts';

/**
 * Source text for Typst in code mode. Only the functions of this file make one, and text from data gets into it only
 * inside a string literal: there is no way for it to become code.
 */
export type Code = { readonly code: string };

const noWords = '–';

/** Text from data, as a string literal. */
export function textCode(text: string): Code {
  return quoted(printable(text));
}

/** The same where the standard demands words: a title or a heading. */
export function headingCode(text: string): Code {
  const words = printable(text);
  return quoted(words.trim() === '' ? noWords : words);
}

/** A string handed to the printer as it is (a drawing), as a literal; only what would end the literal is escaped. */
export function quoted(text: string): Code {
  return { code: `"${text.toWellFormed().replace(/[\\"]/g, '\\$&')}"` };
}

/** A number, or one of Typst's own words (`left`, `auto`), written in this program. */
export function word(value: number | 'left' | 'right' | 'center' | 'auto' | 'none' | 'true' | 'false'): Code {
  return { code: String(value) };
}

/** A size: a share of the room (`1fr`, `80%`) or millimetres. */
export function measure(value: number, unit: 'fr' | '%' | 'mm'): Code {
  return { code: `${Number(value.toFixed(3))}${unit}` };
}

/** A Typst array. */
export function array(items: readonly Code[]): Code {
  return { code: `(${items.map(({ code }) => `${code},`).join('')})` };
}

/** Pieces one after another. */
export function joined(items: readonly Code[]): Code {
  return items.length === 0 ? { code: '""' } : { code: `(${items.map(({ code }) => code).join('+')})` };
}

/** Pieces of content under one another. */
export function together(items: readonly Code[]): Code {
  return { code: `{${items.map(({ code }) => code).join(';')}}` };
}

/** A call of a function of Typst or of our own style. */
export function call(
  name: string,
  named: Readonly<Record<string, Code | undefined>>,
  items: readonly Code[] = [],
): Code {
  const options = Object.entries(named).flatMap(([key, value]) => (value ? [`${key}:${value.code}`] : []));
  return { code: `${name}(${[...options, ...items.map(({ code }) => code)].join(',')})` };
}
