import type { Line, Span } from '../../../domain/model/document.ts';
import { type Code, call, joined, measure, quoted, textCode } from './typst-code.ts';

/** Running text with its emphasis, links and footnotes. */
export function lineCode(line: Line): Code {
  return typeof line === 'string' ? textCode(line) : joined(line.map(spanCode));
}

function spanCode({ text, strong, href, note }: Span): Code {
  const plain = /^https?:\/\//.test(text) ? addressCode(text) : textCode(text);
  const words = strong ? call('strong', {}, [plain]) : plain;
  // An address of another kind is no link in a file that is passed on.
  const linked = href !== undefined && /^https?:\/\//.test(href) ? call('link', {}, [quoted(href), words]) : words;
  return note === undefined ? linked : joined([linked, call('footnote', {}, [textCode(note)])]);
}

// An address has no spaces to break at, and ran out of the page. No sign is put in it: whoever copies it gets it whole.
function addressCode(address: string): Code {
  const pieces = address.split(/(?<=[/?&=,:_-])/).map(textCode);
  const breakable = pieces.flatMap((piece, at) => (at === 0 ? [piece] : [call('h', {}, [measure(0, 'mm')]), piece]));
  return joined(breakable);
}
