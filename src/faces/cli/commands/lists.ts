import { resolve } from 'node:path';
import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { fiveYearList } from '../../../app/monitor/five-year-list.ts';
import {
  compareOfficialLists,
  importLists,
  openLists,
  requireClasses,
  requireList,
} from '../../../app/monitor/official-lists.ts';
import { theLaw } from '../../../app/monitor/the-law.ts';
import { commaField } from '../../../domain/kernel/comma-csv.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { areasOn, type ListChange } from '../../../engines/monitor/lists/compare-lists.ts';
import type { RowFinding } from '../../../engines/monitor/lists/judge-row.ts';
import { type KnownArea, nearKeys } from '../../../engines/monitor/lists/list-areas.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';

type ListJob = (context: AppContext, invocation: Invocation) => Promise<number>;

const jobs: Readonly<Record<string, ListJob>> = { import: importFiles, show, compare, 'five-years': fiveYears };

/** Published area lists: taken in, shown, compared, and what five years of them make. */
export const lists: Command = {
  name: 'lists',
  usage: {
    da: 'import <fil> … [--list 2014-12] | show [--list 2022-12] [--class parallelsamfund] [--area <nøgle>] | compare --from 2021-12 --to 2022-12 [--class parallelsamfund] | five-years --list 2022-12',
    en: 'import <file> … [--list 2014-12] | show [--list 2022-12] [--class parallelsamfund] [--area <key>] | compare --from 2021-12 --to 2022-12 [--class parallelsamfund] | five-years --list 2022-12',
  },
  about: {
    da: 'Læser de offentliggjorte områdelister ind, viser dem, sammenligner to og regner fem års lister sammen. Det offentliggjorte overskrives aldrig.',
    en: 'Takes in the published area lists, shows them, compares two, and adds up five years of them. What was published is never overwritten.',
  },
  options: {
    list: { type: 'string' },
    class: { type: 'string' },
    area: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = jobs[name];
    if (!job) {
      throw new UsageError(new Problem('KV-A10', { command: `lists ${name}`.trim(), valid: Object.keys(jobs) }));
    }
    return withApp(invocation, (context) => job(context, invocation));
  },
};

async function importFiles(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal, words } = invocation;
  const list = listIn(invocation, 'list');
  if (words.length < 2) throw missing('kvarter lists import', 'fil / file');
  for (const path of words.slice(1)) {
    const asked = { path: resolve(path), ...(list === undefined ? {} : { list }) };
    const done = await importLists(context, localInstallation, asked);
    for (const finding of done.findings) terminal.say(`${findingText(finding)[terminal.lang]}\n`);
    const said = {
      da: `${done.file}: ${done.added} nye, ${done.revised} rettede (de gamle er bevaret), ${done.same} uændrede.\n`,
      en: `${done.file}: ${done.added} new, ${done.revised} revised (the old ones are kept), ${done.same} as before.\n`,
    };
    await terminal.out(said[terminal.lang]);
  }
  return 0;
}

function findingText({ what, list, area, kommune, other }: RowFinding): Text {
  switch (what) {
    case 'other-class':
      return {
        da: `${list}, ${area} (${kommune}): de trykte værdier giver ${other === '' ? 'ingen klasse' : other}. Rækken er gemt, som den er offentliggjort.`,
        en: `${list}, ${area} (${kommune}): the printed values give ${other === '' ? 'no class' : other}. The row is kept as published.`,
      };
    case 'few-residents':
      return {
        da: `${list}, ${area} (${kommune}): ${other} beboere er færre, end loven kræver. Rækken er gemt, som den er offentliggjort.`,
        en: `${list}, ${area} (${kommune}): ${other} residents are fewer than the law requires. The row is kept as published.`,
      };
    case 'swapped':
      return {
        da: `${list}, ${area} (${kommune}): tallene for arbejdsmarked og oprindelse ser byttede ud i forhold til ${other}. Kontrollér kilden.`,
        en: `${list}, ${area} (${kommune}): the figures of labour and origin look swapped against ${other}. Check the source.`,
      };
    case 'two-names':
      return {
        da: `${kommune}: »${area}« og »${other}« ligner ét område. Er de det, så indlæs en fil med kolonnerne area, also_printed_as, kommune_or_note.`,
        en: `${kommune}: "${area}" and "${other}" look like one area. If they are, take in a file with the columns area, also_printed_as, kommune_or_note.`,
      };
  }
}

async function show(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal, value } = invocation;
  const found = await openLists(context);
  const list = listIn(invocation, 'list');
  const word = value('class');
  const key = value('area');
  if (list === undefined && key === undefined) {
    const lines = found.lists.map((one) => [one.list, one.id, one.rows, one.counted ?? '', one.whole ? 1 : 0].join());
    await terminal.out(`${['list,class,areas,published_count,whole', ...lines].join('\n')}\n`);
    return 0;
  }
  const area = key === undefined ? undefined : found.areas.byKey(key);
  if (key !== undefined && !area) throw new Problem('KV-L14', { area: key, near: nearKeys(key, found.areas.all) });
  const ids = word === undefined ? undefined : requireClasses(word);
  if (list !== undefined && ids) requireList(found, list, ids);
  const on = list !== undefined && ids ? areasOn(found, list, ids, theLaw) : undefined;
  const rows = found.rows.filter(
    (row) => (list === undefined || row.list === list) && (!area || row.known === area) && (!on || on.has(row.known)),
  );
  const ordered = [...rows].sort((a, b) => (a.list < b.list ? -1 : Number(a.list > b.list)));
  const lines = ordered.map(({ list: own, kind, known, area: name, kommune, values, earlier, source }) => {
    const figures = theLaw.criteria.map(({ id }) => values[id] ?? '');
    return [
      own,
      kind,
      known.key,
      commaField(name),
      commaField(kommune),
      ...figures,
      earlier.length,
      commaField(source),
    ].join();
  });
  const ofCriteria = theLaw.criteria.map(({ id }) => id);
  const header = ['list', 'kind', 'key', 'area', 'kommune', ...ofCriteria, 'earlier_versions', 'source'].join();
  await terminal.out(`${[header, ...lines].join('\n')}\n`);
  return 0;
}

async function compare(context: AppContext, invocation: Invocation): Promise<number> {
  const [from, to] = [listIn(invocation, 'from'), listIn(invocation, 'to')];
  if (from === undefined) throw missing('kvarter lists compare', '--from 2021-12');
  if (to === undefined) throw missing('kvarter lists compare', '--to 2022-12');
  const found = await compareOfficialLists(context, { from, to, word: invocation.value('class') ?? 'parallelsamfund' });
  const { lang } = invocation.terminal;
  const change = (what: string) => (one: ListChange) => line(what, one.area, reasonText(one, lang));
  const lines = [
    ...found.entered.map(change('new')),
    ...found.left.map(change('left')),
    ...found.unknown.map((area) => line('unknown', area, '')),
    ...found.stayed.map((area) => line('stayed', area, '')),
  ];
  await invocation.terminal.out(`${['change,key,area,kommune,why', ...lines].join('\n')}\n`);
  return 0;
}

const line = (what: string, { key, name, kommune }: KnownArea, why: string): string =>
  [what, key, commaField(name), commaField(kommune), commaField(why)].join();

function reasonText({ reason }: ListChange, lang: Lang): string {
  switch (reason.kind) {
    case 'criteria':
      return reason.ids.join(' ');
    case 'law':
      return { da: 'loven er ændret', en: 'the law changed' }[lang];
    case 'not-told':
      return { da: 'fremgår ikke af de trykte værdier', en: 'not told by the printed values' }[lang];
  }
}

async function fiveYears(context: AppContext, invocation: Invocation): Promise<number> {
  const list = listIn(invocation, 'list');
  if (list === undefined) throw missing('kvarter lists five-years', '--list 2022-12');
  const words = { met: 'ja', not_met: 'nej', unknown: 'kan_ikke_afgoeres' } as const;
  const found = await fiveYearList(context, list);
  const lines = found.map(({ area, earlier, published }) =>
    [
      area.key,
      commaField(area.name),
      commaField(area.kommune),
      words[earlier.verdict],
      earlier.decisive.join(' '),
      words[published],
    ].join(),
  );
  await invocation.terminal.out(`${['key,area,kommune,class,decisive_lists,published', ...lines].join('\n')}\n`);
  return 0;
}

function listIn(invocation: Invocation, option: string): string | undefined {
  const found = invocation.value(option);
  if (found === undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(found)) return found;
  throw new UsageError(new Problem('KV-A5', { parameter: `--${option}`, found, valid: '2022-12' }));
}

function missing(command: string, what: string): UsageError {
  return new UsageError(new Problem('KV-A12', { command, missing: what }));
}
