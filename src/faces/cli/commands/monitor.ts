import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { localReader } from '../../../app/exact/exact-setting.ts';
import { type AreaPackFormat, areaFileName, areaPackFormats } from '../../../app/monitor/area-pack.ts';
import { findArea } from '../../../app/monitor/find-area.ts';
import { type FrozenDay, freezePredictions } from '../../../app/monitor/freeze-predictions.ts';
import { sendAlerts } from '../../../app/monitor/mail/send-alerts.ts';
import { type AreaQuestion, type OpenedArea, openArea } from '../../../app/monitor/open-area.ts';
import { type DossierQuestion, openDossier } from '../../../app/monitor/open-dossier.ts';
import { openExactArea } from '../../../app/monitor/open-exact-area.ts';
import { openShadowList } from '../../../app/monitor/shadow-list.ts';
import { openScores } from '../../../app/monitor/shadow-scores.ts';
import { monitorCsv, monitorRecord } from '../../../app/monitor/write-monitor.ts';
import { scoresCsv, shadowCsv } from '../../../app/monitor/write-shadow.ts';
import { isSum, noSum } from '../../../app/twins/sum-forms.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { parseAfdelingId } from '../../../domain/kernel/ids.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { readTypedDay } from '../../../domain/kernel/typed-day.ts';
import type { AreaDossier } from '../../../domain/model/area-dossier.ts';
import { derive, deriveWith } from '../../../engines/protect/seal.ts';
import type { Command, Invocation } from '../shell/command.ts';
import type { Terminal } from '../shell/terminal.ts';
import { asUsage, UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { withMail } from '../shell/with-mail.ts';
import { deliverContent, writeFigures } from '../shell/write-tables-file.ts';

/** Where a place stands by the law of a list, as JSON or CSV. */
export const monitor: Command = {
  name: 'monitor',
  usage: {
    da: '[skyggeliste [--list 2026-12] | score | frys | mail] | --area <områdets nøgle eller navn> | --sted afd:0045-08501 [--as-of 2026-12-01] [--averaging mean_of_shares|pooled] [--format json|csv|pdf|xlsx] [--out fil] [--sml tvillinger|omr:…] [--exact --reason <begrundelse>]',
    en: '[shadow [--list 2026-12] | scores | freeze | mail] | --area <key or name of the area> | --sted afd:0045-08501 [--as-of 2026-12-01] [--averaging mean_of_shares|pooled] [--format json|csv|pdf|xlsx] [--out file] [--sml tvillinger|omr:…] [--exact --reason <why>]',
  },
  about: {
    da: 'Viser, hvor et område står efter loven: kriterier med friskhed, personer til grænsen og klasser.',
    en: 'Shows where an area stands by law: criteria with how fresh they are, persons to the line, and classes.',
  },
  options: {
    area: { type: 'string' },
    list: { type: 'string' },
    sted: { type: 'string' },
    'as-of': { type: 'string' },
    averaging: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    sml: { type: 'string' },
    exact: { type: 'boolean' },
    reason: { type: 'string' },
  },
  run: (invocation) =>
    withApp(invocation, async (context) => {
      const out = invocation.value('out');
      const byName = (['pdf', 'xlsx', 'csv'] as const).find((extension) => out?.endsWith(`.${extension}`));
      const format = oneOf(invocation, 'format', ['json', 'csv', 'pdf', 'xlsx'] as const) ?? byName ?? 'json';
      const [word] = invocation.words;
      if (word !== undefined) return await wholeCountry(context, invocation, word, format);
      const averaging = oneOf(invocation, 'averaging', ['mean_of_shares', 'pooled'] as const);
      const asOf = dayIn(invocation);
      const question = {
        sted: await placeIn(context, invocation),
        ...(asOf === undefined ? {} : { asOf }),
        ...(averaging === undefined ? {} : { averaging }),
      };
      if (invocation.flag('exact')) return await exactArea(context, invocation, question, format);
      const sml = invocation.value('sml');
      if (sml !== undefined && !isSum(sml)) {
        const { code, data } = noSum(sml);
        throw new UsageError(new Problem(code, data));
      }
      return await onePlace(context, invocation, { ...question, ...(sml === undefined ? {} : { sml }) }, format);
    }),
};

type Told = Pick<AreaDossier, 'area' | 'beside' | 'basis'>;

const alone = ({ area, basis }: OpenedArea) =>
  basis
    ? deriveWith(area, basis, (found, sums): Told => ({ area: found, basis: sums }))
    : derive(area, (found): Told => ({ area: found, basis: [] }));

/** A place as the format asked for, with what was asked for beside. */
async function onePlace(
  context: AppContext,
  invocation: Invocation,
  question: AreaQuestion & Pick<DossierQuestion, 'sml'>,
  format: 'json' | 'csv' | AreaPackFormat['id'],
): Promise<number> {
  const { lang } = invocation.terminal;
  const openPack = () => asUsage(openDossier(context, localInstallation, { ...question, scenarios: [] }), 'KV-L1');
  const pack = areaPackFormats.find(({ id }) => id === format);
  if (pack) {
    const opened = await openPack();
    const usual = `${areaFileName(opened.dossier.content, lang)}.${pack.extension}`;
    return await deliverContent(invocation, await pack.write(context, opened, lang), invocation.value('out') ?? usual);
  }
  const told =
    question.sml === undefined
      ? alone(await asUsage(openArea(context, localInstallation, question), 'KV-L1'))
      : derive((await openPack()).dossier, (found): Told => found);
  return await writeFigures(invocation, told, ({ area, beside, basis }) =>
    format === 'csv'
      ? monitorCsv(area, beside, lang)
      : `${JSON.stringify(monitorRecord(area, beside, basis), undefined, 2)}\n`,
  );
}

/** Exact counts go to the screen alone, with a reason that stands in the log and the ledger. */
async function exactArea(
  context: AppContext,
  invocation: Invocation,
  question: AreaQuestion,
  format: string,
): Promise<number> {
  const reason = invocation.value('reason')?.trim() ?? '';
  if (reason === '')
    throw new UsageError(new Problem('KV-A12', { command: 'kvarter monitor --exact', missing: '--reason' }));
  if (format !== 'json' || invocation.value('out') !== undefined) {
    throw new UsageError(new Problem('KV-A5', { parameter: '--exact --format / --out', found: format, valid: 'json' }));
  }
  const { area } = await openExactArea(context, await localReader(context), question, reason);
  await invocation.terminal.out(`${JSON.stringify(monitorRecord(area.content), undefined, 2)}\n`);
  return 0;
}

/** What is no place: the shadow list, how it did, and freezing it. */
async function wholeCountry(context: AppContext, invocation: Invocation, word: string, asked: string): Promise<number> {
  const format = asked === 'csv' ? 'csv' : 'json';
  const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
  const asOf = dayIn(invocation);
  const list = invocation.value('list');
  switch (word) {
    case 'skyggeliste':
    case 'shadow': {
      const question = { ...(asOf === undefined ? {} : { asOf }), ...(list === undefined ? {} : { list }) };
      const { shadow } = await openShadowList(context, localInstallation, question);
      return await writeFigures(invocation, shadow, (shown) => (format === 'csv' ? shadowCsv(shown) : json(shown)));
    }
    case 'score':
    case 'scores': {
      const { scores } = await openScores(context);
      return await writeFigures(invocation, scores, (shown) => (format === 'csv' ? scoresCsv(shown) : json(shown)));
    }
    case 'frys':
    case 'freeze': {
      const frozen = await asUsage(freezePredictions(context, localInstallation, asOf), 'KV-M31');
      await invocation.terminal.out(frozenText(frozen, invocation.terminal.lang));
      return 0;
    }
    case 'mail':
      return await mailRun(context, invocation.terminal);
    default:
      throw new UsageError(
        new Problem('KV-A10', { command: `monitor ${word}`, valid: ['skyggeliste', 'score', 'frys', 'mail'] }),
      );
  }
}

function frozenText({ kind, day, next, added }: FrozenDay, lang: Lang): string {
  const [on, then] = [formatDate(day, lang), formatDate(next, lang)];
  const said = {
    frozen: {
      da: `${added} skøn er fastfrosset pr. ${on}. Næste gang er ${then}.\n`,
      en: `${added} estimates were frozen as of ${on}. The next time is ${then}.\n`,
    },
    before: {
      da: `Skøn pr. ${on} er fastfrosset før og står, som de var. Næste gang er ${then}.\n`,
      en: `Estimates as of ${on} were frozen before and stand as they were. The next time is ${then}.\n`,
    },
    none: {
      da: `Intet er fastfrosset: fristen for ${on} er gået. Næste gang er ${then}.\n`,
      en: `Nothing was frozen: the time for ${on} has passed. The next time is ${then}.\n`,
    },
  };
  return said[kind][lang];
}

/** Sends what is to be told by mail; 1 when something was not sent. A run that sends nothing says nothing, as cron likes it. */
async function mailRun(context: AppContext, terminal: Terminal): Promise<number> {
  const { confirmations, mails, alerts, failures } = await sendAlerts(await withMail(context));
  const said = {
    da: `${mails} mails med ${alerts} varsler og ${confirmations} mails om bekræftelse er sendt.\n`,
    en: `${mails} mails with ${alerts} alerts and ${confirmations} mails asking for confirmation were sent.\n`,
  };
  if (mails + confirmations > 0) await terminal.out(said[terminal.lang]);
  for (const failure of failures) terminal.say(`${failure.code}: ${failure.sentence(terminal.lang)}\n`);
  return failures.length > 0 ? 1 : 0;
}

/** A place in link form; `--area` takes the key, the beginning of the key or the name of a boligområde, or an afdeling's number. */
async function placeIn({ desk }: AppContext, invocation: Invocation): Promise<string> {
  const [area, sted] = [invocation.value('area'), invocation.value('sted')];
  const found = area ?? sted;
  if (found === undefined) {
    const missing = '--area <nøgle / key> | --sted afd:0045-08501';
    throw new UsageError(new Problem('KV-A12', { command: 'kvarter monitor', missing }));
  }
  if (area === undefined || area.includes(':')) return found;
  const afdeling = parseAfdelingId(area);
  return afdeling === undefined ? findArea(await desk.open(), area) : `afd:${afdeling}`;
}

function oneOf<T extends string>(invocation: Invocation, option: string, valid: readonly T[]): T | undefined {
  const found = invocation.value(option);
  const known = valid.find((value) => value === found);
  if (found === undefined || known !== undefined) return known;
  throw new UsageError(new Problem('KV-A5', { parameter: `--${option}`, found, valid: valid.join(' / ') }));
}

function dayIn(invocation: Invocation): string | undefined {
  const found = invocation.value('as-of');
  if (found === undefined) return undefined;
  const day = readTypedDay(found);
  if (day !== undefined) return day;
  throw new UsageError(new Problem('KV-A5', { parameter: '--as-of', found, valid: '2026-12-01' }));
}
