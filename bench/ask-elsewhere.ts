import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Asks addresses one after another from a process of its own. */
export interface Elsewhere {
  /** Reads an answer to its end. @throws when it is none of status 200 */
  readonly ask: (url: string) => Promise<void>;
  readonly close: () => void;
}

const program = `
  const { get } = require('node:http');
  const lines = require('node:readline').createInterface({ input: process.stdin });
  lines.on('line', (url) => {
    const told = (word) => console.log(word);
    get(url, { agent: false }, (answer) => {
      answer.resume();
      answer.on('end', () => told(answer.statusCode)).on('error', (error) => told(error.message));
    }).on('error', (error) => told(error.message));
  });
`;

/**
 * Starts the process. What a client reads lies in its own memory: read in the server's, megabytes of it make the server's
 * memory be cleared away every fifteenth answer, which no server with readers elsewhere does.
 */
export function askElsewhere(): Elsewhere {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const told = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (url) => {
      child.stdin.write(`${url}\n`);
      const { value } = await told.next();
      if (value !== '200') throw new Error(`${url}: ${value}`);
    },
    close: () => child.kill(),
  };
}
