import { Problem } from '../../domain/kernel/problems/problem.ts';

/** How StatBank is reached. Times are milliseconds. */
export interface StatbankSettings {
  /** `https://api.statbank.dk/v1`, without a slash at the end. */
  readonly server: string;
  /** Pauses before the second, third … try. */
  readonly waits: readonly number[];
  /** Least time between two calls. */
  readonly gap: number;
  /** How long one call may take. */
  readonly timeout: number;
}

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
const longestWait = 60_000;

/** Opens StatBank; nothing is sent before the first call. */
export function openStatbank(settings: StatbankSettings): Statbank {
  const { server, waits, gap } = settings;
  let free = 0;
  return {
    post: async (path, body) => {
      for (let tries = 1; ; tries += 1) {
        await pause(free - performance.now());
        const attempt = await call(settings, path, body);
        free = performance.now() + gap;
        if ('status' in attempt && !passing(attempt.status)) return attempt;
        const wait = waits[tries - 1];
        const detail = 'status' in attempt ? `HTTP ${attempt.status}` : attempt.fault;
        if (wait === undefined) throw new Problem('KV-L52', { server, detail, tries });
        await pause(Math.min(attempt.retryAfter ?? wait, longestWait));
      }
    },
  };
}

const passing = (status: number): boolean => status === tooManyRequests || status >= serverError;

type Attempt = { readonly retryAfter?: number } & (StatbankReply | { readonly fault: string });

async function call({ server, timeout }: StatbankSettings, path: string, body: string): Promise<Attempt> {
  try {
    const answer = await fetch(`${server}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(timeout),
    });
    const after = Number(answer.headers.get('retry-after') ?? Number.NaN);
    const reply = {
      status: answer.status,
      // Bytes as they came: the byte-order mark of a CSV answer belongs to what is kept.
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer()),
      contentType: answer.headers.get('content-type') ?? '',
      requestId: answer.headers.get('statbankapi-request-id') ?? '',
    };
    return Number.isFinite(after) ? { ...reply, retryAfter: after * 1000 } : reply;
  } catch (error) {
    // fetch tells a network that fails as a TypeError, a signal that ran out as a DOMException.
    if (error instanceof TypeError || error instanceof DOMException) return { fault: faultOf(error) };
    throw error;
  }
}

function faultOf(error: Error): string {
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `${error.message}${code}`;
}

async function pause(milliseconds: number): Promise<void> {
  if (milliseconds <= 0) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
