import type { Line, Span } from '../../../domain/model/document.ts';
import { type Code, call, joined, quoted, textCode } from './typst-code.ts';

/** Running text with its emphasis, links and footnotes. */
export function lineCode(line: Line): Code {
  return typeof line === 'string' ? textCode(line) : joined(line.map(spanCode));
}

function spanCode({ text, strong, href, note }: Span): Code {
  const words = strong ? call('strong', {}, [textCode(text)]) : textCode(text);
  // An address of another kind is no link in a file that is passed on.
  const linked = href !== undefined && /^https?:\/\//.test(href) ? call('link', {}, [quoted(href), words]) : words;
  return note === undefined ? linked : joined([linked, call('footnote', {}, [textCode(note)])]);
}
