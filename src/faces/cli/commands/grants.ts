import { localOfficer } from '../../../app/access/local-officer.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { listRounds, readRound } from '../../../app/grants/read-rounds.ts';
import { openRoundFile, verifyRound } from '../../../app/grants/round-file.ts';
import { workOutRound } from '../../../app/grants/work-out-round.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { grantClassNames, verdictText } from '../../../domain/model/grant-words.ts';
import type { PlaceLocalMoney } from '../../../domain/model/local-money.ts';
import { grantedLocal, localNote } from '../../../domain/model/local-words.ts';
import { allocationNotes, idleNotes, stageNames } from '../../../domain/model/round-words.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { deliverContent, writeFigures } from '../shell/write-tables-file.ts';

type GrantJob = (context: AppContext, invocation: Invocation) => Promise<number>;

const jobs: Readonly<Record<string, GrantJob>> = { list, show, export: exportRound, verify };

/** Grant rounds: what there are, one worked out, its case file, and whether it comes out again. */
export const grants: Command = {
  name: 'grants',
  usage: {
    da: 'list | show <runde> [--version 1] | export <runde> [--version 1] [--format json|xlsx|pdf] [--place omr:… --format pdf] [--out fil] | verify [<runde>]',
    en: 'list | show <round> [--version 1] | export <round> [--version 1] [--format json|xlsx|pdf] [--place omr:… --format pdf] [--out file] | verify [<round>]',
  },
  about: {
    da: 'Viser tilskudsrunder, skriver deres sagsakt og regner dem efter. verify slutter med kode 1, når en runde ikke giver det samme igen eller dens log er ændret.',
    en: 'Shows grant rounds, writes their case files, and works them out again. verify ends with code 1 when a round does not come to the same again or its log was changed.',
  },
  options: {
    version: { type: 'string' },
    format: { type: 'string' },
    place: { type: 'string' },
    out: { type: 'string' },
  },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
    if (!job) {
      throw new UsageError(new Problem('KV-A10', { command: `grants ${name}`.trim(), valid: Object.keys(jobs) }));
    }
    return withApp(invocation, (context) => job(context, invocation));
  },
};

async function list(context: AppContext, { terminal }: Invocation): Promise<number> {
  const { lang } = terminal;
  const rounds = await listRounds(context, localOfficer);
  const lines = rounds.map(
    ({ id, version, stage, inputs }) =>
      `${id}  v${version}  ${stageNames[stage][lang]}  ${inputs.name}  ${inputs.release}\n`,
  );
  const none = lang === 'da' ? 'Der er ingen runder endnu.\n' : 'There are no rounds yet.\n';
  await terminal.out(lines.length > 0 ? lines.join('') : none);
  return 0;
}

async function show(context: AppContext, invocation: Invocation): Promise<number> {
  const { lang } = invocation.terminal;
  await listRounds(context, localOfficer);
  const { round } = await asked(readRound(context, roundIn(invocation), versionIn(invocation)));
  const { shown } = await workOutRound(context, localOfficer, round);
  return await writeFigures(invocation, shown, ({ run, stage, version, local }) => {
    const rows = run.rows.map((row) =>
      [
        row.unit.key,
        row.unit.name[lang],
        row.class ? `${row.class} ${grantClassNames[row.class][lang]}` : verdictText(row.computed)[lang],
        row.score.score === undefined ? '' : formatNumber(row.score.score, 3, lang),
        formatNumber(row.grant, 0, lang),
        localCell(local.get(row.unit.key), lang),
      ].join('\t'),
    );
    const notes = [
      ...allocationNotes(run.allocation),
      ...idleNotes(run),
      ...localNote(grantedLocal({ run, local })),
    ].map((note) => note[lang]);
    return `${[`${round.inputs.name} (${round.id} v${version}, ${stageNames[stage][lang]})`, ...notes, ...rows].join('\n')}\n`;
  });
}

function localCell(local: PlaceLocalMoney | undefined, lang: Lang): string {
  if (!local) return '';
  const { da, en } = {
    da: `lokalt ${formatNumber(local.confirmed, 0, 'da')} af ${formatNumber(local.least, 0, 'da')}`,
    en: `local ${formatNumber(local.confirmed, 0, 'en')} of ${formatNumber(local.least, 0, 'en')}`,
  };
  return lang === 'da' ? da : en;
}

async function exportRound(context: AppContext, invocation: Invocation): Promise<number> {
  const id = roundIn(invocation);
  const form = invocation.value('format') ?? 'json';
  const wish = { form, version: versionIn(invocation), place: invocation.value('place') };
  const file = await asked(openRoundFile(context, localOfficer, id, wish));
  const content = await file.write(invocation.terminal.lang);
  const usual = form === 'json' ? undefined : `${file.name}.${form}`;
  return await deliverContent(invocation, content, invocation.value('out') ?? usual);
}

async function verify(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const [, id] = invocation.words;
  const ids = id === undefined ? (await listRounds(context, localOfficer)).map((round) => round.id) : [id];
  let wrong = 0;
  for (const one of ids) {
    const { versions, broken } = await asked(verifyRound(context, localOfficer, one));
    if (broken !== undefined) {
      wrong += 1;
      await terminal.out(
        { da: `${one}: loggen er ændret ved nr. ${broken}\n`, en: `${one}: the log was changed at no. ${broken}\n` }[
          terminal.lang
        ],
      );
    }
    for (const { version, kept, found, same } of versions) {
      if (!same) wrong += 1;
      await terminal.out(`${one} v${version}: ${verdictOf(kept, same)[terminal.lang]} ${found}\n`);
    }
  }
  return wrong === 0 ? 0 : 1;
}

function verdictOf(kept: string | undefined, same: boolean): { readonly da: string; readonly en: string } {
  if (kept === undefined) return { da: 'regnet', en: 'worked out' };
  return same
    ? { da: 'giver det samme igen', en: 'comes out the same' }
    : { da: 'GIVER NOGET ANDET', en: 'COMES OUT OTHERWISE' };
}

function roundIn({ words }: Invocation): string {
  const [name = '', id] = words;
  if (id !== undefined) return id;
  throw new UsageError(new Problem('KV-A12', { command: `kvarter grants ${name}`, missing: '2026-1' }));
}

function versionIn(invocation: Invocation): number | undefined {
  const found = invocation.value('version');
  if (found === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(found)) return Number(found);
  throw new UsageError(new Problem('KV-A5', { parameter: '--version', found, valid: '1' }));
}

// A round that is not there, or a format there is none of, is something the user wrote.
async function asked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isWritten = error instanceof Problem && ['KV-J2', 'KV-J8', 'KV-A5'].includes(error.code);
    throw isWritten ? new UsageError(error) : error;
  }
}
