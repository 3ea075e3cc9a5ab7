/** Reads a CSV file's bytes piece by piece. */
export interface RecordScanner {
  push(bytes: Uint8Array): void;
  /** Says the last record where the file does not end with a line break. */
  end(): void;
}

/** Told of each record in order: the line of the file it begins on (from 1), and whether it is an empty line. */
export type OnRecord = (line: number, empty: boolean) => void;

const code = { lineFeed: 10, carriageReturn: 13, quote: 34, bom: 0xef } as const;
const at = { recordStart: 0, fieldStart: 1, plain: 2, quoted: 3, quoteInQuoted: 4 } as const;
type At = (typeof at)[keyof typeof at];

/**
 * Finds on which line of the file each record begins. A field in quotation marks may hold line breaks, so that a
 * record's line is not its number; empty lines are no records but take up a line. Any of the three kinds of line break.
 */
export function scanRecords(separator: ';' | ',', onRecord: OnRecord): RecordScanner {
  const separatorCode = separator.charCodeAt(0);
  let state: At = at.recordStart;
  let line = 1;
  let begun = 1;
  let afterReturn = false;
  let first = true;
  const breakLine = (): void => {
    line += 1;
    if (state === at.quoted) return;
    onRecord(begun, state === at.recordStart);
    state = at.recordStart;
    begun = line;
  };
  return {
    push: (bytes) => {
      const skipped = first && bytes[0] === code.bom ? 3 : 0;
      first = false;
      for (let i = skipped; i < bytes.length; i++) {
        const byte = bytes[i] ?? 0;
        if (byte === code.lineFeed || byte === code.carriageReturn) {
          // The second half of a CR LF was counted with the first.
          if (byte === code.carriageReturn || !afterReturn) breakLine();
          afterReturn = byte === code.carriageReturn;
          continue;
        }
        afterReturn = false;
        state = next(state, byte, separatorCode);
      }
    },
    end: () => {
      if (state !== at.recordStart) onRecord(begun, false);
    },
  };
}

function next(state: At, byte: number, separator: number): At {
  if (state === at.quoted) return byte === code.quote ? at.quoteInQuoted : at.quoted;
  if (byte === separator) return at.fieldStart;
  // A quotation mark inside a field that did not begin with one is an ordinary sign (5" pipe).
  if (byte === code.quote && state !== at.plain) return at.quoted;
  return at.plain;
}
