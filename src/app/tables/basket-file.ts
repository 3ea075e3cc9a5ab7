import { Problem } from '../../domain/kernel/problems/problem.ts';
import { formatSelection, parseSelection } from '../../engines/query/parse-selection.ts';

const header = 'org_nr;afd_nr';
const headerPattern = /^\uFEFF?org_nr[;,]afd_nr\s*$/i;

/** A basket as the CSV people keep lists of afdelinger in: `org_nr;afd_nr`. Places of other kinds are left out. */
export function basketToCsv(sted: string): string {
  const afdelinger = parseSelection(sted).terms.filter((t) => t.sign === '+' && t.place.kind === 'afd');
  return `\uFEFF${[header, ...afdelinger.map((t) => t.place.key.replace('-', ';'))].join('\r\n')}\r\n`;
}

/**
 * Reads such a list back into a selection in link form. Numbers may have lost their leading zeros in a spreadsheet;
 * a repeated line counts once.
 * @throws Problem KV-A5 naming the first line that is not two numbers, or when the heading is missing.
 */
export function basketFromCsv(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first = '', ...rows] = lines;
  if (!headerPattern.test(first)) {
    throw new Problem('KV-A5', { parameter: 'linje 1 / line 1', found: first.slice(0, 40), valid: header });
  }
  const keys = rows.map((line, i) => {
    const parts = /^\s*(\d{1,4})\s*[;,]\s*(\d{1,5})\s*$/.exec(line);
    if (parts) return `afd:${(parts[1] ?? '').padStart(4, '0')}-${(parts[2] ?? '').padStart(5, '0')}`;
    const where = `linje ${i + 2} / line ${i + 2}`;
    throw new Problem('KV-A5', { parameter: where, found: line.slice(0, 40), valid: '0045;08501' });
  });
  return formatSelection(parseSelection([...new Set(keys)].join(',')));
}
