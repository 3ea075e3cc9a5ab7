import { Agent, get } from 'node:http';

/** Readers at once, each asking once a second. */
export interface SteadyReaders {
  readonly url: string;
  readonly addresses: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back: milliseconds from when each request was due, and what failed. */
export interface SteadyAnswers {
  readonly times: readonly number[];
  readonly failed: readonly string[];
}

/**
 * So many connections, each kept open and asked once a second, spread over the second. A request is sent when it is due
 * whether or not others are answered; a late answer counts from then.
 */
export async function readSteadily(readers: SteadyReaders): Promise<SteadyAnswers> {
  const { connections, seconds } = readers;
  const times: number[] = [];
  const failed: string[] = [];
  const begun = performance.now();
  const one = async (reader: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let second = 0; second < seconds; second++) {
      const due = begun + (second + reader / connections) * 1000;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      const address = readers.addresses[(reader * 7 + second) % readers.addresses.length] ?? '/';
      const wrong = await ask(readers, agent, address);
      if (wrong === undefined) times.push(performance.now() - due);
      else failed.push(`${address}: ${wrong}`);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: connections }, (_, reader) => one(reader)));
  return { times, failed };
}

function ask({ url, headers = {} }: SteadyReaders, agent: Agent, address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = get(
      `${url}${address}`,
      { agent, headers: { accept: 'application/json', ...headers } },
      (response) => {
        response.resume();
        response.on('error', (error) => resolve(error.message));
        response.on('end', () => resolve(response.statusCode === 200 ? undefined : `${response.statusCode}`));
      },
    );
    request.on('error', (error) => resolve(error.message));
  });
}
