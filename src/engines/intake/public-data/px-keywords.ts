import { Problem } from '../../../domain/kernel/problems/problem.ts';

/** One statement of a PX file: KEYWORD[lang]("sub","key")=value; values as text, strings already joined. */
export interface PxStatement {
  readonly keyword: string;
  readonly lang: string;
  readonly keys: readonly string[];
  /** Quoted strings and bare words in order; strings split over lines are one. */
  readonly values: readonly string[];
}

/** The statements before DATA, and the text after `DATA=` up to its semicolon. */
export interface PxText {
  readonly statements: readonly PxStatement[];
  readonly data: string;
}

const headPattern = /\s*([A-Za-z$][\w$-]*)(?:\[(\w+)\])?(?:\(((?:\s*"[^"]*"\s*,?)*)\))?\s*=\s*/y;
const stringPattern = /\s*"([^"]*)"/y;
const barePattern = /\s*([^",;]+)/y;

/** Splits a PX text into statements. @throws Problem KV-E1 where the text stops being PX. */
export function pxStatements(text: string, file: string): PxText {
  const statements: PxStatement[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    const head = match(headPattern, text, at);
    if (!head) throw new Problem('KV-E1', { file, format: 'PX' });
    const keyword = (head[1] ?? '').toUpperCase();
    at += head[0].length;
    if (keyword === 'DATA') return { statements, data: text.slice(at).replace(/;\s*$/, '') };
    const read = readValues(text, at, file);
    statements.push({ keyword, lang: head[2] ?? '', keys: quotedTexts(head[3] ?? ''), values: read.values });
    at = read.end;
  }
  throw new Problem('KV-E1', { file, format: 'PX' });
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function quotedTexts(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"/g)].map((m) => m[1] ?? '');
}

/** Values up to the semicolon outside quotes. Strings following one another without a comma are one string. */
function readValues(text: string, start: number, file: string): { values: string[]; end: number } {
  const values: string[] = [];
  let at = start;
  let joined = false;
  while (at < text.length) {
    const quoted = match(stringPattern, text, at);
    const found = quoted ?? match(barePattern, text, at);
    if (found) {
      const value = quoted ? (quoted[1] ?? '') : (found[1] ?? '').trim();
      if (joined && quoted) values.push(`${values.pop() ?? ''}${value}`);
      else if (value !== '') values.push(value);
      else if (quoted) values.push('');
      joined = quoted !== null;
      at += found[0].length;
      continue;
    }
    const sign = /\s*([,;])/y;
    const end = match(sign, text, at);
    if (!end) break;
    at += end[0].length;
    if (end[1] === ';') return { values, end: at };
    joined = false;
  }
  throw new Problem('KV-E1', { file, format: 'PX' });
}
