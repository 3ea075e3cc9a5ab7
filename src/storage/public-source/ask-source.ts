import type { Problem } from '../../domain/kernel/problems/problem.ts';

/** How a public source is reached. Times are milliseconds. */
export interface SourceSettings {
  /** Without a slash at the end. */
  readonly server: string;
  /** Pauses before the second, third … try. */
  readonly waits: readonly number[];
  /** Least time between two calls. */
  readonly gap: number;
  /** How long one call may take. */
  readonly timeout: number;
}

/** A call: what comes after the server's address, and what is sent along. */
export interface SourceCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a source answered, whether figures or a refusal. */
export interface SourceReply {
  readonly status: number;
  /** As it came, a byte-order mark included: it belongs to what is kept. */
  readonly text: string;
  readonly headers: Headers;
}

/** What sets sources apart: which answers pass by themselves, and how giving up is told. */
export interface SourceRule {
  readonly isPassing: (status: number) => boolean;
  readonly gaveUp: (detail: string, tries: number) => Problem;
}

/**
 * A source that is asked one call at a time and again after answers that pass by themselves, timeouts and network errors, as long
 * as `Retry-After` says up to a minute.
 * @throws Problem of `gaveUp` when it keeps failing.
 */
export function openSource(
  settings: SourceSettings,
  { isPassing, gaveUp }: SourceRule,
): (call: SourceCall) => Promise<SourceReply> {
  const { waits, gap } = settings;
  let free = 0;
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      await pause(free - performance.now());
      const attempt = await once(settings, call);
      free = performance.now() + gap;
      if ('status' in attempt && !isPassing(attempt.status)) return attempt;
      const wait = waits[tries - 1];
      const detail = 'status' in attempt ? `HTTP ${attempt.status}` : attempt.fault;
      if (wait === undefined) throw gaveUp(detail, tries);
      await pause(Math.min(attempt.retryAfter ?? wait, longestWait));
    }
  };
}

const longestWait = 60_000;

type Attempt = { readonly retryAfter?: number } & (SourceReply | { readonly fault: string });

async function once({ server, timeout }: SourceSettings, { path, ...call }: SourceCall): Promise<Attempt> {
  try {
    // A source that has moved is told, not followed: the key goes to the address of the settings alone.
    const rules = { redirect: 'error', signal: AbortSignal.timeout(timeout) } as const;
    const answer = await fetch(`${server}${path}`, { ...call, ...rules });
    const after = Number(answer.headers.get('retry-after') ?? Number.NaN);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    const reply = { status: answer.status, text, headers: answer.headers };
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
