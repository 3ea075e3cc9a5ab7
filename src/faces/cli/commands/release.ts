import { localInstallation, personAtTheMachine } from '../../../app/access/readers.ts';
import { type CheckedRule, type CheckedSet, verifyLeaves, verifyWithVault } from '../../../app/attack/verify-leaves.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { openPublications } from '../../../app/publish/open-publications.ts';
import { publishTables } from '../../../app/publish/publish-tables.ts';
import { buildFromVault } from '../../../app/update/build-from-vault.ts';
import { chooseRelease } from '../../../app/update/choose-release.ts';
import { listReleases, showRelease, verifyRelease } from '../../../app/update/list-releases.ts';
import { listUpdates } from '../../../app/update/list-updates.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import type { Terminal } from '../shell/terminal.ts';
import { UsageError, unknownJob } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { forgetAfterBuild } from '../text/forget-text.ts';
import { stageName } from '../text/stage-names.ts';
import { nextStepText } from '../text/update-text.ts';
import { updateJobs } from './release-update.ts';

type ReleaseJob = (context: AppContext, invocation: Invocation) => Promise<number>;

const jobs: Readonly<Record<string, ReleaseJob>> = {
  ...{ build, verify, list, show, use, ...updateJobs },
  'publish-tables': publishExact,
  'list-tables': listExact,
};

// Of the steps to the shelf.
const stepOptions = ['with', 'format', 'for', 'as', 'until', 'note', 'corrects', 'add', 'remove'];

/** Builds, verifies, lists and shows releases, and takes them to the shelf. */
export const release: Command = {
  name: 'release',
  usage: {
    da: 'build [--rebuild-atoms <begrundelse>] [--hold] [--forget] [--as <navn>] | status [id] | compare [id] [--with <id>] [--format json] | preview <id> --for <brugere> [--note <tekst>] [--as <navn>] | sign <id> [--note <tekst>] [--as <navn>] | embargo <id> --until <tid> [--note <tekst>] [--as <navn>] | publish <id> [--note <tekst>] [--corrects <id>] [--as <navn>] | withdraw <id> --note <hvorfor> [--as <navn>] | cancel | calendar [--add <dag> --note <tekst> | --remove <nr>] [--as <navn>] | policy [direct|signed] [--as <navn>] | verify [id] [--deep] | list | show [id] | use <id> | publish-tables --period <år> [--tables T01,T02] [--levels kom,reg,land] | list-tables',
    en: 'build [--rebuild-atoms <reason>] [--hold] [--forget] [--as <name>] | status [id] | compare [id] [--with <id>] [--format json] | preview <id> --for <users> [--note <text>] [--as <name>] | sign <id> [--note <text>] [--as <name>] | embargo <id> --until <time> [--note <text>] [--as <name>] | publish <id> [--note <text>] [--corrects <id>] [--as <name>] | withdraw <id> --note <why> [--as <name>] | cancel | calendar [--add <day> --note <text> | --remove <nr>] [--as <name>] | policy [direct|signed] [--as <name>] | verify [id] [--deep] | list | show [id] | use <id> | publish-tables --period <year> [--tables T01,T02] [--levels kom,reg,land] | list-tables',
  },
  about: {
    da: 'Danner en udgave af leverancerne, kontrollerer hver byte og hvert tal, sammenligner med den forrige og følger den gennem forhåndsvisning, underskrift og embargo til udgivelse.',
    en: 'Builds a release from the deliveries, checks every byte and figure, compares it with the one before, and takes it through preview, signature and embargo to publication.',
  },
  options: {
    'rebuild-atoms': { type: 'string' },
    hold: { type: 'boolean' },
    forget: { type: 'boolean' },
    ...Object.fromEntries(stepOptions.map((name) => [name, { type: 'string' as const }])),
    deep: { type: 'boolean' },
    period: { type: 'string' },
    tables: { type: 'string' },
    levels: { type: 'string' },
  },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = jobs[name];
    if (!job) throw unknownJob(invocation, Object.keys(jobs));
    return withApp(invocation, (context) => job(context, invocation));
  },
};

async function build(context: AppContext, { terminal, value, flag }: Invocation): Promise<number> {
  const { lang } = terminal;
  const reason = value('rebuild-atoms');
  const bar = progressBar(terminal, (stage) => stageName(stage, lang));
  const stop = new AbortController();
  // Heard as often as it comes: from the terminal, and from the process that guards this one.
  const cancelled = () => stop.abort();
  process.on('SIGINT', cancelled);
  const as = value('as');
  const reader = as === undefined ? localInstallation : personAtTheMachine(as);
  try {
    const manifest = await buildFromVault(context, reader, {
      progress: bar.progress,
      signal: stop.signal,
      hold: flag('hold'),
      ...(reason === undefined ? {} : { rebuildAtoms: reason }),
    });
    bar.done();
    await terminal.out(`${manifest.id}\n`);
    const { releases } = await listUpdates(context, localInstallation);
    const held = releases.find((one) => one.manifest.id === manifest.id && !one.current);
    if (held) terminal.say(nextStepText(manifest.id, held.progress.state, lang));
    if (flag('forget')) await forgetAfterBuild(context, reader, manifest.id, terminal);
    return 0;
  } finally {
    process.removeListener('SIGINT', cancelled);
    bar.done();
  }
}

async function publishExact(context: AppContext, { terminal, value }: Invocation): Promise<number> {
  const { lang } = terminal;
  const period = value('period');
  if (period === undefined) {
    throw new UsageError(new Problem('KV-A12', { command: 'kvarter release publish-tables', missing: '--period' }));
  }
  const bar = progressBar(terminal, (stage) => stageName(stage, lang));
  const listed = (name: string) => {
    const found = value(name);
    return found === undefined ? {} : { [name]: found.split(',') };
  };
  const stop = new AbortController();
  const cancel = () => stop.abort();
  process.on('SIGINT', cancel);
  try {
    const asked = { period, progress: bar.progress, signal: stop.signal, ...listed('tables'), ...listed('levels') };
    const { id } = await publishTables(context, localInstallation, asked);
    bar.done();
    await terminal.out(`${id}\n`);
    return 0;
  } finally {
    process.removeListener('SIGINT', cancel);
    bar.done();
  }
}

async function listExact(context: AppContext, { terminal }: Invocation): Promise<number> {
  const found = await openPublications(context).list();
  const lines = found.map((m) => `${m.id}  ${m.period}  ${m.tables.join(',')}  ${m.levels.join(',')}  ${m.verdict}\n`);
  await terminal.out(lines.join(''));
  return 0;
}

async function verify(context: AppContext, { words, terminal, flag }: Invocation): Promise<number> {
  if (words[1]?.startsWith('p_')) {
    const faults = await openPublications(context).verify(words[1]);
    const unchanged = { da: 'alle filer er uændrede.', en: 'all files are unchanged.' }[terminal.lang];
    await terminal.out(`${words[1]}: ${faults.length === 0 ? unchanged : faults.join('; ')}\n`);
    return faults.length === 0 ? 0 : 1;
  }
  const { lang } = terminal;
  const faults = await verifyRelease(context, words[1]);
  const { id, files } = await showRelease(context, words[1]);
  if (faults.length > 0) {
    const changed = { da: `${id} er ændret:`, en: `${id} has been changed:` };
    terminal.say(`${changed[lang]}\n${faults.map((fault) => `  ${fault}`).join('\n')}\n`);
    return 1;
  }
  const whole = {
    da: `${id}: alle ${files.length} filer er uændrede.`,
    en: `${id}: all ${files.length} files are unchanged.`,
  };
  await terminal.out(`${whole[lang]}\n`);
  const checks = [
    ...(await verifyLeaves(context, id)),
    ...(flag('deep') ? await deepChecks(context, id, terminal) : []),
  ];
  await terminal.out(checks.map((check) => `${checkLine(check, lang)}\n`).join(''));
  if (checks.every(({ failing }) => failing === 0)) return 0;
  const refused = {
    da: 'Tallene er ikke dem, der blev dannet og kontrolleret. Hent udgaven igen, eller dan den igen med kvarter release build.',
    en: 'The figures are not those that were built and audited. Fetch the release again, or build it again with kvarter release build.',
  };
  terminal.say(`${refused[lang]}\n`);
  return 1;
}

async function deepChecks(context: AppContext, id: string, terminal: Terminal): Promise<readonly CheckedRule[]> {
  const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
  return await verifyWithVault(context, localInstallation, id, bar.progress).finally(bar.done);
}

const ruleNames: { readonly [R in CheckedRule['rule']]: Text } = {
  R1: { da: 'tallene er dem, der blev beskyttet', en: 'figures are those that were protected' },
  R2: { da: 'afrundede tal', en: 'rounded figures' },
  R3: { da: 'samme totaler i alle tabeller', en: 'the same totals in all tables' },
  R4: {
    da: 'små antal, når beboere og husstande er kendt',
    en: 'small counts when residents and households are known',
  },
  R5: { da: 'små antal med andre år og udgaver ved siden af', en: 'small counts with other years and releases beside' },
  R6: { da: 'samlede enheder', en: 'merged units' },
  counts: { da: 'antal som i attesten', en: 'counts as in the certificate' },
};

const setNames: { readonly [S in CheckedSet]: Text } = {
  streng: { da: 'tal til alle', en: 'figures for everybody' },
  flytninger: { da: 'flytninger', en: 'moves' },
  flyttegrupper: { da: 'flytninger efter gruppe', en: 'moves by group' },
  summer: { da: 'summer og gennemsnit', en: 'sums and means' },
};

// What the strict leaves are checked for by R1 is another thing than for the tables: that they say nothing more.
const strictlyMade: Text = { da: 'dannet af udgavens egne tal alene', en: "made from the release's own figures alone" };

function checkLine({ rule, set, truth, tested, failing }: CheckedRule, lang: Lang): string {
  const of = set ? ` · ${setNames[set][lang]}` : '';
  const name = set === 'streng' && rule === 'R1' ? strictlyMade : ruleNames[rule];
  const beside = truth ? { da: ' (sande tal)', en: ' (true numbers)' }[lang] : '';
  const outcome = { da: `${tested} kontrolleret, ${failing} forkerte`, en: `${tested} checked, ${failing} wrong` }[
    lang
  ];
  return `  ${rule === 'counts' ? '' : `${rule} `}${name[lang]}${of}${beside}: ${outcome}`;
}

const noReleases: Text = {
  da: 'Ingen udgaver endnu. Dan en med kvarter release build.\n',
  en: 'No releases yet. Build one with kvarter release build.\n',
};

async function list(context: AppContext, { terminal }: Invocation): Promise<number> {
  const releases = await listReleases(context);
  const served = { da: 'vises', en: 'served' }[terminal.lang];
  const lines = releases.map(
    ({ manifest, current }) =>
      `${manifest.id}  ${manifest.edition}  ${formatDate(manifest.created.slice(0, 10), terminal.lang)}${current ? `  ${served}` : ''}`,
  );
  await terminal.out(lines.map((line) => `${line}\n`).join(''));
  if (lines.length === 0) terminal.say(noReleases[terminal.lang]);
  return 0;
}

async function show(context: AppContext, { words, terminal }: Invocation): Promise<number> {
  const manifest = await showRelease(context, words[1]);
  // A release of an older version has no certificate; its head is still worth seeing.
  const certificate = await context.releases.certificate(manifest.id).catch(() => undefined);
  await terminal.out(`${JSON.stringify({ ...manifest, certificate }, null, 2)}\n`);
  return 0;
}

async function use(context: AppContext, { words, terminal }: Invocation): Promise<number> {
  const { lang } = terminal;
  const asked = words[1];
  if (asked === undefined) {
    const missing = { da: 'udgavens nummer', en: 'the id of the release' }[lang];
    throw new UsageError(new Problem('KV-A12', { command: 'kvarter release use', missing }));
  }
  const { id } = await chooseRelease(context, localInstallation, asked);
  await terminal.out({ da: `${id} er nu den udgave, der vises.\n`, en: `${id} is now the release served.\n` }[lang]);
  return 0;
}
