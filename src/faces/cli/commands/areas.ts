import { resolve } from 'node:path';
import { localInstallation } from '../../../app/access/readers.ts';
import { findTheme } from '../../../app/areas/area-definitions.ts';
import { exportAreas } from '../../../app/areas/export-areas.ts';
import { checkAreaFile, importAreas } from '../../../app/areas/import-areas.ts';
import type { AreaFileQuestion, JudgedFile } from '../../../app/areas/judge-area-file.ts';
import { areaHistory, listAreas } from '../../../app/areas/list-areas.ts';
import { sendToGeofa } from '../../../app/areas/send-to-geofa.ts';
import { showAreas } from '../../../app/areas/show-areas.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { crsNames } from '../../../engines/areas/project.ts';
import type { Command, Invocation } from '../shell/command.ts';
import type { Terminal } from '../shell/terminal.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { areaLines, findingLines, historyLines } from '../text/area-lines.ts';
import { areaUnitLines } from '../text/area-unit-lines.ts';
import { observations, observe, side } from './area-observations.ts';

type AreaJob = (context: AppContext, invocation: Invocation) => Promise<number>;

const jobs: Readonly<Record<string, AreaJob>> = {
  import: importFile,
  check,
  list,
  history,
  units,
  observe,
  observations,
  side,
  export: exportFile,
  send,
};

/** Imports, checks, lists and exports areas in GeoFA's form, and tells their history. */
export const areas: Command = {
  name: 'areas',
  usage: {
    da: 'import <fil> --theme <tema> [--field navn=kolonne] [--set navn=værdi] [--layer <lag>] [--crs 25832] [--repair] [--skip-rejected] [--kommuner <fil>] [--reason <begrundelse>] | check <fil> --theme <tema> [--field navn=kolonne] [--set navn=værdi] [--layer <lag>] [--crs 25832] [--repair] [--kommuner <fil>] | list [--theme <tema>] [--kommune <kode>] [--day <dato>] [--known <dato>] | history <objekt_id> | units [--theme <tema>] [--kommune <kode>] [--day <dato>] [--area <objekt_id>] | observe <fil> [--mapping <navn eller fil.json>] [--save <navn>] [--accept-large] [--skip-rejected] | observations [--area <objekt_id>] [--indicator <indikator>] [--known <dato>] [--revised] | side <fil> --table <tabel> | export --theme <tema> --out <fil> [--namespace <uri>] | send <fil> --server <adresse> --user <bruger>',
    en: 'import <file> --theme <theme> [--field name=column] [--set name=value] [--layer <layer>] [--crs 25832] [--repair] [--skip-rejected] [--kommuner <file>] [--reason <reason>] | check <file> --theme <theme> [--field name=column] [--set name=value] [--layer <layer>] [--crs 25832] [--repair] [--kommuner <file>] | list [--theme <theme>] [--kommune <code>] [--day <date>] [--known <date>] | history <objekt_id> | units [--theme <theme>] [--kommune <code>] [--day <date>] [--area <objekt_id>] | observe <file> [--mapping <name or file.json>] [--save <name>] [--accept-large] [--skip-rejected] | observations [--area <objekt_id>] [--indicator <indicator>] [--known <date>] [--revised] | side <file> --table <table> | export --theme <theme> --out <file> [--namespace <uri>] | send <file> --server <address> --user <user>',
  },
  about: {
    da: 'Læser områder ind, kontrollerer dem, viser dem og deres historie, og skriver dem til filer, også til gennemsyn før GeoFA.',
    en: 'Reads areas in, checks them, shows them and their history, and writes them to files, also for review before GeoFA.',
  },
  options: {
    theme: { type: 'string' },
    field: { type: 'string', multiple: true },
    set: { type: 'string', multiple: true },
    layer: { type: 'string' },
    crs: { type: 'string' },
    repair: { type: 'boolean' },
    'skip-rejected': { type: 'boolean' },
    'accept-large': { type: 'boolean' },
    mapping: { type: 'string' },
    save: { type: 'string' },
    kommuner: { type: 'string' },
    reason: { type: 'string' },
    kommune: { type: 'string' },
    area: { type: 'string' },
    table: { type: 'string' },
    indicator: { type: 'string' },
    revised: { type: 'boolean' },
    day: { type: 'string' },
    known: { type: 'string' },
    out: { type: 'string' },
    user: { type: 'string' },
    namespace: { type: 'string' },
    server: { type: 'string' },
  },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = jobs[name];
    if (!job) {
      throw new UsageError(new Problem('KV-A10', { command: `areas ${name}`.trim(), valid: Object.keys(jobs) }));
    }
    return withApp(invocation, (context) => job(context, invocation));
  },
};

async function importFile(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal, flag, value } = invocation;
  const reason = value('reason');
  const asked = { ...questionOf(invocation), skipRejected: flag('skip-rejected') };
  const done = await importAreas(context, localInstallation, reason === undefined ? asked : { ...asked, reason });
  await tellFindings(done, terminal);
  if (!done.written) {
    const errors = done.findings.filter(({ severity }) => severity === 'error').length;
    throw new Problem('KV-G33', { file: done.file, errors, rows: done.areas.length });
  }
  const { file, added, changed, same, rejected } = done;
  const said = {
    da: `${file}: ${added} nye, ${changed} ændrede, ${same} uændrede, ${rejected.size} udeladte.\n`,
    en: `${file}: ${added} new, ${changed} changed, ${same} as before, ${rejected.size} left out.\n`,
  };
  await terminal.out(said[terminal.lang]);
  return 0;
}

async function check(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const judged = await checkAreaFile(context, localInstallation, questionOf(invocation));
  await tellFindings(judged, terminal);
  const { file, rejected } = judged;
  const count = judged.areas.length;
  const said = {
    da: `${file}: ${count} områder, ${rejected.size} med fejl. Intet er ændret.\n`,
    en: `${file}: ${count} areas, ${rejected.size} with errors. Nothing was changed.\n`,
  };
  await terminal.out(said[terminal.lang]);
  return rejected.size > 0 ? 1 : 0;
}

async function tellFindings({ findings, areas: read }: JudgedFile, terminal: Terminal): Promise<void> {
  await terminal.out(findingLines(findings, read, terminal.lang));
  const without = read.filter(({ draft }) => draft.kommunekode === undefined).length;
  if (without === 0) return;
  const said = {
    da: `${without} uden kommune: de findes ikke med --kommune, og ingen kommune kan rette dem. Angiv den i filen eller med --set kommunekode=657.\n`,
    en: `${without} without a kommune: --kommune does not find them and no kommune can correct them. Give it in the file or by --set kommunekode=657.\n`,
  };
  terminal.say(said[terminal.lang]);
}

async function list(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const { areas: found, filter, meaning } = await listAreas(context, localInstallation, asked(invocation));
  await terminal.out(areaLines(found, (code) => findTheme(`${code}`), terminal.lang));
  terminal.say(`${meaning[terminal.lang]} (${filter})\n`);
  return 0;
}

async function history(context: AppContext, { words, terminal }: Invocation): Promise<number> {
  const id = words[1];
  if (id === undefined) throw missing('kvarter areas history', 'objekt_id');
  const { areas: versions } = await areaHistory(context, localInstallation, id);
  await terminal.out(historyLines(versions));
  return 0;
}

async function units(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal, value } = invocation;
  const area = value('area');
  const question = area === undefined ? asked(invocation) : { ...asked(invocation), objektId: area.toLowerCase() };
  const shown = await showAreas(context, localInstallation, question);
  await terminal.out(areaUnitLines(shown.areas, terminal.lang));
  terminal.say(`${shown.meaning[terminal.lang]} (${shown.filter}) ${shown.day}\n`);
  return 0;
}

async function exportFile(context: AppContext, invocation: Invocation): Promise<number> {
  const { value, terminal } = invocation;
  const [name, out] = [value('theme'), value('out')];
  if (name === undefined) throw missing('kvarter areas export', '--theme');
  if (out === undefined) throw missing('kvarter areas export', '--out');
  const theme = findTheme(name);
  const geofa = { user: value('user') ?? '', namespace: value('namespace') ?? '' };
  if (/\.(sql-insert\.json|wfs-t\.xml)$/.test(out) && geofa.user === '')
    throw missing('kvarter areas export', '--user');
  if (out.endsWith('.wfs-t.xml') && geofa.namespace === '') throw missing('kvarter areas export', '--namespace');
  const question = { ...asked(invocation), theme: theme.code, path: resolve(out), geofa };
  const { areas: written } = await exportAreas(context, localInstallation, theme, question);
  const said = { da: `${out}: ${written.length} områder.\n`, en: `${out}: ${written.length} areas.\n` };
  await terminal.out(said[terminal.lang]);
  return 0;
}

// The password comes from the environment, so that it stands neither in a list of processes nor in a history of commands.
async function send(context: AppContext, { words, value, terminal }: Invocation): Promise<number> {
  const [path, server, user] = [words[1], value('server'), value('user')];
  const password = process.env.KVARTER_GEOFA_PASSWORD;
  if (path === undefined) throw missing('kvarter areas send', 'fil / file');
  if (server === undefined) throw missing('kvarter areas send', '--server');
  if (user === undefined) throw missing('kvarter areas send', '--user');
  if (password === undefined) throw missing('kvarter areas send', 'KVARTER_GEOFA_PASSWORD');
  const sent = await sendToGeofa(context, localInstallation, resolve(path), { server, user, password });
  const said = { da: `GeoFA tog ${sent} områder.\n`, en: `GeoFA took ${sent} areas.\n` };
  await terminal.out(said[terminal.lang]);
  return 0;
}

function asked({ value }: Invocation) {
  const [theme, kommune, day, known] = [value('theme'), value('kommune'), value('day'), value('known')];
  return {
    ...(theme === undefined ? {} : { theme: findTheme(theme).code }),
    ...(kommune === undefined ? {} : { kommunekode: Number(kommune) }),
    ...(day === undefined ? {} : { day }),
    ...(known === undefined ? {} : { known }),
  };
}

function questionOf({ words, value, values, flag }: Invocation): AreaFileQuestion {
  const [job = '', path] = words;
  if (path === undefined) throw missing(`kvarter areas ${job}`, 'fil / file');
  const name = value('theme');
  if (name === undefined) throw missing(`kvarter areas ${job}`, '--theme');
  const [layer, kommuner] = [value('layer'), value('kommuner')];
  const crs = crsOf(value('crs'));
  return {
    path: resolve(path),
    theme: findTheme(name),
    repair: flag('repair'),
    renamed: Object.fromEntries(values('field').map((pair) => pairOf('field', pair))),
    set: Object.fromEntries(values('set').map((pair) => pairOf('set', pair))),
    ...(layer === undefined ? {} : { layer }),
    ...(kommuner === undefined ? {} : { kommuner: resolve(kommuner) }),
    ...(crs === undefined ? {} : { crs }),
  };
}

function crsOf(found: string | undefined) {
  if (found === undefined) return undefined;
  const bare = found.replace(/^EPSG:/i, '');
  // Whoever says 4326 of a file means longitude first, as nearly every file has it.
  const named = bare === '4326' ? 'CRS84' : crsNames.find((name) => name === bare);
  if (named) return named;
  throw new UsageError(new Problem('KV-A5', { parameter: '--crs', found, valid: crsNames.join(' / ') }));
}

function pairOf(option: string, pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
  throw new UsageError(new Problem('KV-A5', { parameter: `--${option}`, found: pair, valid: 'noegle=kode' }));
}

function missing(command: string, what: string): UsageError {
  return new UsageError(new Problem('KV-A12', { command, missing: what }));
}
