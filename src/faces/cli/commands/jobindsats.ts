import { writeResult } from '../../../app/calc/write-result.ts';
import { fetchJobindsats } from '../../../app/jobindsats/fetch-jobindsats.ts';
import { originPath } from '../../../app/statbank/keep-statbank.ts';
import { jobindsatsSource } from '../../../domain/definitions/jobindsats.ts';
import { InvariantError } from '../../../domain/kernel/invariant.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { type Jobindsats, openJobindsats } from '../../../storage/jobindsats/open-jobindsats.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { choicesOf, seriesJobs, seriesOptions } from '../shell/series-jobs.ts';
import { UsageError, unknownJob } from '../shell/usage-error.ts';

const jobs: Readonly<Record<string, (invocation: Invocation) => Promise<number>>> = {
  fetch: fetchAnswer,
  ...seriesJobs({ source: 'jobindsats', serverOf, sources: () => ({ jobindsats: open, statbank: notHere }) }),
};

/** Fetches answers of jobindsats.dk with where they come from, once or as series. */
export const jobindsats: Command = {
  name: 'jobindsats',
  usage: {
    da: 'fetch --table <tabel> --select period.M=latest:14 --select hierarchy._nykom=* … [--out <fil>] [--server <adresse>] | save --name <navn> --table <tabel> --select … [--every dag|uge|maaned] [--mapping <navn>] | run [--name <navn>] | series | remove --name <navn>',
    en: 'fetch --table <table> --select period.M=latest:14 --select hierarchy._nykom=* … [--out <file>] [--server <address>] | save --name <name> --table <table> --select … [--every dag|uge|maaned] [--mapping <name>] | run [--name <name>] | series | remove --name <name>',
  },
  about: {
    da: 'Henter tal fra jobindsats.dk med kilde og dato, én gang eller som gemte serier. Nøglen står i KVARTER_JOBINDSATS_KEY. Laveste niveau er kommunen.',
    en: 'Fetches figures from jobindsats.dk with source and date, once or as saved series. The key stands in KVARTER_JOBINDSATS_KEY. The lowest level is the municipality.',
  },
  options: { ...seriesOptions, out: { type: 'string' } },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
    if (!job) throw unknownJob(invocation, Object.keys(jobs));
    return job(invocation);
  },
};

async function fetchAnswer(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const table = invocation.value('table') ?? '';
  if (table === '')
    throw new UsageError(new Problem('KV-A12', { command: 'kvarter jobindsats fetch', missing: '--table' }));
  const server = serverOf(invocation);
  const question = { table, server, select: choicesOf(invocation) };
  const { text, origin } = await fetchJobindsats(open(server), question, () => new Date().toISOString());
  const out = invocation.value('out');
  if (out === undefined) await terminal.out(text);
  else {
    await writeResult(out, text);
    await writeResult(originPath(out), `${JSON.stringify(origin, null, 2)}\n`);
  }
  const { credit, retrieved, rows } = origin;
  const said = {
    da: `${credit}, hentet ${retrieved}: ${rows} rækker.\n`,
    en: `${credit}, fetched ${retrieved}: ${rows} rows.\n`,
  };
  terminal.say(`${said[terminal.lang]}${out === undefined ? '' : `${out}, ${originPath(out)}\n`}`);
  return 0;
}

function serverOf(invocation: Invocation): string {
  const server = (invocation.value('server') ?? jobindsatsSource.server).replace(/\/+$/, '');
  if (!/^https?:\/\//.test(server) || !URL.canParse(server)) {
    throw new UsageError(new Problem('KV-A19', { command: 'kvarter jobindsats', option: '--server' }));
  }
  const { protocol, hostname } = new URL(server);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'http:' && !isHere) throw new UsageError(new Problem('KV-M38', { server }));
  return server;
}

function open(server: string): Jobindsats {
  const { keySetting, waits, gap, timeout, passing } = jobindsatsSource;
  const key = process.env[keySetting] ?? '';
  if (key === '') throw new Problem('KV-M32', { setting: keySetting });
  return openJobindsats({ server, waits, gap, timeout, passing, key });
}

const notHere = (server: string): never => {
  throw new InvariantError(`${server} is no source of this command`);
};
