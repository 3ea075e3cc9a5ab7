import { askTableinfo } from '../../../app/statbank/ask-statbank.ts';
import { fetchStatbank, type StatbankExtract } from '../../../app/statbank/fetch-statbank.ts';
import { originPath } from '../../../app/statbank/keep-statbank.ts';
import { statbankSource } from '../../../domain/definitions/statbank.ts';
import { InvariantError } from '../../../domain/kernel/invariant.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { StatbankFormat } from '../../../engines/intake/public-data/check-statbank-answer.ts';
import type { StatbankTable, StatbankVariable } from '../../../engines/intake/public-data/statbank-table.ts';
import { openStatbank, type Statbank } from '../../../storage/statbank/open-statbank.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { choicesOf, seriesJobs, seriesOptions } from '../shell/series-jobs.ts';
import { UsageError, unknownJob } from '../shell/usage-error.ts';

const jobs: Readonly<Record<string, (invocation: Invocation) => Promise<number>>> = {
  info,
  fetch: fetchExtract,
  ...seriesJobs({ source: 'statbank', serverOf, sources: () => ({ statbank: open, jobindsats: notHere }) }),
};
const formats: readonly StatbankFormat[] = ['CSV', 'BULK', 'JSONSTAT'];

/** Shows what a table of StatBank holds and fetches extracts of it, with where they come from. */
export const statbank: Command = {
  name: 'statbank',
  usage: {
    da: 'info <tabel> | fetch --table <tabel> --select VARIABEL=værdi,værdi … [--out <fil>] [--format csv|bulk|jsonstat] [--server <adresse>] | save --name <navn> --table <tabel> --select … [--every dag|uge|maaned] [--mapping <navn>] | run [--name <navn>] | series | remove --name <navn>',
    en: 'info <table> | fetch --table <table> --select VARIABLE=value,value … [--out <file>] [--format csv|bulk|jsonstat] [--server <address>] | save --name <name> --table <table> --select … [--every dag|uge|maaned] [--mapping <name>] | run [--name <name>] | series | remove --name <name>',
  },
  about: {
    da: 'Viser, hvad en tabel i Statistikbanken rummer, henter udtræk af den med kilde og dato, og henter gemte serier igen, når de skal hentes (run).',
    en: 'Shows what a table of StatBank holds, fetches extracts of it with source and date, and fetches saved series again when they are due (run).',
  },
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    ...seriesOptions,
  },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
    if (!job) throw unknownJob(invocation, Object.keys(jobs));
    return asAsked(job(invocation));
  },
};

/** What is the source's or the disk's doing, not that of what was asked. */
const notOfTheQuestion: ReadonlySet<string> = new Set(['KV-L52', 'KV-L58', 'KV-L59', 'KV-S16']);

async function asAsked(work: Promise<number>): Promise<number> {
  try {
    return await work;
  } catch (error) {
    const asked = error instanceof Problem && error.code.startsWith('KV-L') && !notOfTheQuestion.has(error.code);
    throw asked ? new UsageError(error) : error;
  }
}

async function info(invocation: Invocation): Promise<number> {
  const { terminal, words } = invocation;
  const table = words[1] ?? invocation.value('table');
  if (table === undefined) throw missing('info', { da: 'tabellens nummer', en: "the table's number" }[terminal.lang]);
  const server = serverOf(invocation);
  const found = await askTableinfo(open(server), table, server);
  const said = {
    da: `${found.id}: ${found.text}\nEnhed: ${found.unit}. Opdateret ${found.updated}. Kilde: ${statbankSource.name}.\n`,
    en: `${found.id}: ${found.text}\nUnit: ${found.unit}. Updated ${found.updated}. Source: ${statbankSource.name}.\n`,
  };
  await terminal.out(`${said[terminal.lang]}${found.variables.map(variableLine).join('')}`);
  sayEnded(found, invocation);
  return 0;
}

const shownValues = 6;

function variableLine({ id, text, time, values }: StatbankVariable): string {
  const shown = time ? values.slice(-shownValues) : values.slice(0, shownValues);
  const texts = shown.map(({ code, label }) => (code === label ? code : `${code} ${label}`));
  const rest = values.length > shown.length ? ['…'] : [];
  return `  ${id} (${text}, ${values.length}): ${[...(time ? rest : []), ...texts, ...(time ? [] : rest)].join('; ')}\n`;
}

async function fetchExtract(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const table = invocation.value('table');
  if (table === undefined || table === '') throw missing('fetch', '--table');
  const server = serverOf(invocation);
  const out = invocation.value('out');
  const format = formatOf(invocation);
  const extract = await fetchStatbank(
    open(server),
    {
      table,
      server,
      select: choicesOf(invocation),
      ...(format === undefined ? {} : { format }),
      ...(out === undefined ? {} : { out }),
    },
    () => new Date().toISOString(),
  );
  if (out === undefined) await terminal.out(extract.text);
  sayExtract(extract, invocation, out);
  sayEnded(extract.origin, invocation);
  return 0;
}

function sayExtract({ origin, unchanged, staleSince }: StatbankExtract, { terminal }: Invocation, out?: string): void {
  const { credit, updated, retrieved, observations } = origin;
  const file = out === undefined ? '' : `${out}, ${originPath(out)}\n`;
  const said = {
    da: `${unchanged ? 'Uændret hos Danmarks Statistik, ikke hentet igen. ' : ''}${credit} (opdateret ${updated}), hentet ${retrieved}: ${observations} tal.\n`,
    en: `${unchanged ? 'Unchanged at Statistics Denmark, not fetched again. ' : ''}${credit} (updated ${updated}), fetched ${retrieved}: ${observations} figures.\n`,
  };
  terminal.say(`${said[terminal.lang]}${file}`);
  if (staleSince === undefined) return;
  const stale = {
    da: `Det nyeste tal gælder perioden til ${staleSince}. Serien kan være ophørt.\n`,
    en: `The newest figure is of the period until ${staleSince}. The series may have ended.\n`,
  };
  terminal.say(stale[terminal.lang]);
}

function sayEnded({ active }: Pick<StatbankTable, 'active'>, { terminal }: Invocation): void {
  if (active) return;
  const said = {
    da: 'Danmarks Statistik opdaterer ikke tabellen mere.\n',
    en: 'Statistics Denmark no longer updates the table.\n',
  };
  terminal.say(said[terminal.lang]);
}

function formatOf(invocation: Invocation): StatbankFormat | undefined {
  const asked = invocation.value('format');
  const format = formats.find((known) => known === asked?.toUpperCase());
  if (asked !== undefined && format === undefined) throw notAValue('--format');
  return format;
}

function serverOf(invocation: Invocation): string {
  const server = (invocation.value('server') ?? statbankSource.server).replace(/\/+$/, '');
  if (!/^https?:\/\//.test(server) || !URL.canParse(server)) throw notAValue('--server');
  return server;
}

function open(server: string): Statbank {
  const { waits, gap, timeout } = statbankSource;
  return openStatbank({ server, waits, gap, timeout });
}

const notHere = (server: string): never => {
  throw new InvariantError(`${server} is no source of this command`);
};

function missing(job: string, what: string): UsageError {
  return new UsageError(new Problem('KV-A12', { command: `kvarter statbank ${job}`, missing: what }));
}

function notAValue(option: string): UsageError {
  return new UsageError(new Problem('KV-A19', { command: 'kvarter statbank', option }));
}
