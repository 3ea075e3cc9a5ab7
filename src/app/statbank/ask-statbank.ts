import { Problem } from '../../domain/kernel/problems/problem.ts';
import { readRefusal, readTableinfo, type StatbankTable } from '../../engines/intake/public-data/statbank-table.ts';
import type { Statbank } from '../../storage/statbank/open-statbank.ts';

/** The language StatBank is asked in: labels and the decimal sign follow it. */
export const statbankLang = 'da';

const done = 200;
/** `errorTypeCode` of a table or value that is not there. */
const notFound = 'EXTRACT-NOTFOUND';

/**
 * What StatBank says about a table: its variables and their values.
 * @throws Problem KV-L52 source stopped, KV-L53 unknown table, KV-L59 refused, KV-E1 not understood
 */
export async function askTableinfo(statbank: Statbank, table: string, server: string): Promise<StatbankTable> {
  const body = JSON.stringify({ table, lang: statbankLang, format: 'JSON' });
  const { status, text } = await statbank.post('/tableinfo', body);
  if (status === done) return readTableinfo(text, table);
  const refusal = readRefusal(status, text);
  if (refusal.code === notFound) throw new Problem('KV-L53', { table, server });
  throw new Problem('KV-L59', { table, ...refusal });
}
