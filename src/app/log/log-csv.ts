import { commaLine } from '../../domain/kernel/comma-csv.ts';
import type { ExtractedLine } from './extract-log.ts';

const header = 'number,at,reader,name,role,action,object,release,allowed,as_person,why,place,hash';

/** Lines of an extract as comma-separated text with a header: all a reader needs to compute each line's hash again. */
export function logCsv(lines: readonly ExtractedLine[]): string {
  return `${[header, ...lines.map(lineText)].join('\n')}\n`;
}

function lineText(line: ExtractedLine): string {
  const { number, at, reader, name, role, action, object, release = '', asPerson = '', why = '', place = '' } = line;
  const allowed = line.allowed ? '1' : '0';
  return commaLine([
    ...[String(number), at, reader, name?.da ?? '', role, action, object, release],
    ...[allowed, asPerson, why, place, line.hash],
  ]);
}
