import { createHash } from 'node:crypto';
import { jobindsatsSource } from '../../domain/definitions/jobindsats.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { type JobindsatsQuestion, jobindsatsCall } from '../../engines/intake/public-data/jobindsats-question.ts';
import { readJobindsats } from '../../engines/intake/public-data/read-jobindsats.ts';
import type { Jobindsats } from '../../storage/jobindsats/open-jobindsats.ts';

/** Where an answer of jobindsats comes from: enough to cite it, check it and ask again. The key is no part of it. */
export interface JobindsatsOrigin {
  readonly source: string;
  readonly credit: string;
  readonly table: string;
  readonly server: string;
  /** What was sent: method, address and body. */
  readonly request: string;
  /** Moment of retrieval, ISO with zone. */
  readonly retrieved: string;
  readonly contentType: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sha256: string;
}

/** An answer of jobindsats with where it comes from. */
export interface JobindsatsExtract {
  readonly text: string;
  readonly origin: JobindsatsOrigin;
}

const done = 200;

/**
 * Asks jobindsats, and reads the answer before anything is kept: one without rows, or that is no table, is refused.
 * @throws Problem KV-M33 source stopped, KV-M34 refused, KV-M35 not understood
 */
export async function fetchJobindsats(
  source: Jobindsats,
  question: JobindsatsQuestion & { readonly server: string },
  now: () => string,
): Promise<JobindsatsExtract> {
  const { table, server } = question;
  const call = jobindsatsCall(question, server.endsWith('/v2') ? 2 : 3);
  const { status, text, headers } = await source.ask(call);
  if (status !== done) {
    const message = text.slice(0, jobindsatsSource.shownOfRefusal);
    throw new Problem('KV-M34', { table, status, message });
  }
  const { columns, rows } = readJobindsats(text, table);
  if (rows.length === 0) throw new Problem('KV-M35', { table, where: 'rows: 0' });
  const origin = {
    source: 'jobindsats.dk',
    credit: `${jobindsatsSource.credit}, ${table}`,
    ...{ table, server, request: `${call.method} ${call.path}${call.body === undefined ? '' : ` ${call.body}`}` },
    retrieved: now(),
    contentType: headers.get('content-type') ?? '',
    ...{ columns, rows: rows.length, sha256: createHash('sha256').update(text).digest('hex') },
  };
  return { text, origin };
}
