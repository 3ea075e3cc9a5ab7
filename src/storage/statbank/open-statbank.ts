import { Problem } from '../../domain/kernel/problems/problem.ts';
import { openSource, type SourceSettings } from '../public-source/ask-source.ts';

/** What StatBank answered, whether figures or a refusal. */
export interface StatbankReply {
  readonly status: number;
  readonly text: string;
  readonly contentType: string;
  /** `StatbankAPI-Request-Id`; empty when it gave none. */
  readonly requestId: string;
}

/** StatBank's API: one call at a time. */
export interface Statbank {
  /**
   * Sends a JSON body to `/tableinfo` or `/data`; tried again after 429, 5xx, timeouts and network errors.
   * @throws Problem KV-L52 when it keeps failing.
   */
  post(path: string, body: string): Promise<StatbankReply>;
}

const tooManyRequests = 429;
const serverError = 500;

/** Opens StatBank; nothing is sent before the first call. */
export function openStatbank(settings: SourceSettings): Statbank {
  const { server } = settings;
  const ask = openSource(settings, {
    isPassing: (status) => status === tooManyRequests || status >= serverError,
    gaveUp: (detail, tries) => new Problem('KV-L52', { server, detail, tries }),
  });
  return {
    post: async (path, body) => {
      const headers = { 'content-type': 'application/json' };
      const reply = await ask({ method: 'POST', path, headers, body });
      return {
        status: reply.status,
        text: reply.text,
        contentType: reply.headers.get('content-type') ?? '',
        requestId: reply.headers.get('statbankapi-request-id') ?? '',
      };
    },
  };
}
