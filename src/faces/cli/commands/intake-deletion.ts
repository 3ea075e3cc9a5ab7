import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import type { SupplierTraces } from '../../../app/deliver/forget-supplier.ts';
import { deleteDueRows, forgetDeliveries, heldRows, tracesOf } from '../../../app/deliver/handle-deliveries.ts';
import type { RowsHeld } from '../../../app/deliver/retain-rows.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';

/** `kvarter intake retain`: tells which person rows may go; with --delete and a reason deletes those that are due. */
export async function retainJob(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const { lang } = terminal;
  const days = daysIn(invocation);
  if (!invocation.flag('delete')) {
    const held = await heldRows(context, localInstallation, days);
    const lines = held.map((rows) => heldLine(rows, lang));
    const dry: Text = {
      da: 'Intet er slettet. Slet det, der må slettes, med --delete --reason "hvorfor".',
      en: 'Nothing was deleted. Delete what is due with --delete --reason "why".',
    };
    await terminal.out(`${[...lines, dry[lang]].join('\n')}\n`);
    return 0;
  }
  const reason = invocation.value('reason')?.trim() ?? '';
  if (reason === '') throw missing('retain', lang, { da: '--reason "hvorfor"', en: '--reason "why"' });
  const deleted = await deleteDueRows(context, localInstallation, { reason, ...(days === undefined ? {} : { days }) });
  const words: Text = {
    da: `Personrækker er slettet i ${deleted.length} leverancer.`,
    en: `Person rows were deleted in ${deleted.length} deliveries.`,
  };
  await terminal.out(`${[...deleted.map((rows) => heldLine(rows, lang)), words[lang]].join('\n')}\n`);
  return 0;
}

function daysIn(invocation: Invocation): number | undefined {
  const asked = invocation.value('days');
  if (asked === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(asked)) return Number(asked);
  throw new UsageError(new Problem('KV-A5', { parameter: '--days', found: asked, valid: '1-9999' }));
}

function heldLine({ delivery, layouts, rows, due, release, verdict }: RowsHeld, lang: Lang): string {
  const words = {
    da: {
      delete: release === undefined ? 'kan slettes (erstattet)' : `kan slettes, talt op i ${release}`,
      wait: 'beholdes endnu',
      'no-leaves': 'kan ikke slettes: ingen udgave er dannet af dem',
      from: 'fra',
      rows: 'rækker',
    },
    en: {
      delete: release === undefined ? 'may be deleted (replaced)' : `may be deleted, counted in ${release}`,
      wait: 'kept for now',
      'no-leaves': 'cannot be deleted: no release was built from them',
      from: 'from',
      rows: 'rows',
    },
  }[lang];
  const what = `${layouts.join(', ')} (${rows} ${words.rows})`;
  return [
    delivery.manifest.delivery_id,
    String(delivery.manifest.edition),
    what,
    `${words.from} ${due}`,
    words[verdict],
  ].join('  ');
}

/** `kvarter intake forget <cvr>`: tells what came from a supplier and what depends on it; with --delete deletes it. */
export async function forgetJob(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const cvr = invocation.words[1];
  if (cvr === undefined) {
    throw missing('forget', terminal.lang, { da: 'leverandørens CVR-nummer', en: 'the CVR number of the supplier' });
  }
  const isDeletion = invocation.flag('delete');
  const job = isDeletion ? forgetDeliveries : tracesOf;
  const traces = await job(context, localInstallation, cvr);
  await terminal.out(`${traceLines(traces, terminal.lang, isDeletion).join('\n')}\n`);
  return 0;
}

function traceLines(traces: SupplierTraces, lang: Lang, isDeletion: boolean): readonly string[] {
  const { supplier, deliveries, rows, editions, releases } = traces;
  const listed = (items: readonly (string | number)[]): string => (items.length > 0 ? items.join(', ') : '-');
  return {
    da: [
      `${supplier}: ${deliveries.length} leverancer, ${rows} rækker`,
      ...deliveries.map((id) => `  ${id}`),
      `Årgange, som ingen anden har leveret personer til: ${listed(editions)}`,
      `Udgaver med tal herfra, som bliver liggende: ${listed(releases)}`,
      isDeletion ? 'Leverancerne er slettet.' : 'Intet er slettet. Slet leverancerne med --delete.',
    ],
    en: [
      `${supplier}: ${deliveries.length} deliveries, ${rows} rows`,
      ...deliveries.map((id) => `  ${id}`),
      `Editions nobody else has delivered persons for: ${listed(editions)}`,
      `Releases with figures from it, which stay: ${listed(releases)}`,
      isDeletion ? 'The deliveries were deleted.' : 'Nothing was deleted. Delete the deliveries with --delete.',
    ],
  }[lang];
}

function missing(job: string, lang: Lang, what: Text): UsageError {
  return new UsageError(new Problem('KV-A12', { command: `kvarter intake ${job}`, missing: what[lang] }));
}
