import { must } from '../../../domain/kernel/invariant.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AlertSubscription } from '../../../domain/model/alert-mail.ts';
import type { AreaAlert } from '../../../domain/model/monitor.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { AppContext, MailDesk } from '../../context/app-context.ts';
import { readerById } from '../../rights/person-readers.ts';
import { alertId } from '../alert-feed.ts';
import { openUnseen } from '../seen-alerts.ts';
import { alertMail, levelWords } from './alert-mails.ts';
import { askForConfirmation } from './subscribe.ts';

const dayMs = 86_400_000;
const confirmWithinMs = 7 * dayMs;
// A run that was killed between claiming and sending: another takes over after this long.
const claimLastsMs = 3_600_000;

/** What a run did. */
export interface MailRun {
  readonly confirmations: number;
  readonly mails: number;
  readonly alerts: number;
  /** What was not sent, and waits for the next run. */
  readonly failures: readonly Problem[];
}

/**
 * One run: asks new addresses to confirm, and tells each confirmed one the alerts it was not told before, judged by the
 * rights its owner has now. What the mail server does not take waits for the next run.
 * @throws Problem KV-L61 without mail, KV-A8 without a release
 */
export async function sendAlerts(context: AppContext): Promise<MailRun> {
  const { mail, state } = context;
  if (!mail) throw new Problem('KV-L61', {});
  await context.desk.open();
  const before = (ms: number): string => new Date(Date.parse(context.clock()) - ms).toISOString();
  await state.sweepAlertMail({ askedBefore: before(confirmWithinMs), claimedBefore: before(claimLastsMs) });
  const run = { confirmations: 0, mails: 0, alerts: 0, failures: [] as Problem[] };
  for (const subscription of await state.subscriptions()) {
    try {
      if (subscription.confirmedAt === undefined) {
        if (await askForConfirmation(context, mail, subscription)) run.confirmations += 1;
        continue;
      }
      const told = await tell(context, mail, subscription);
      run.alerts += told;
      run.mails += told > 0 ? 1 : 0;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'KV-L63') throw error;
      run.failures.push(error);
    }
  }
  return run;
}

async function tell(context: AppContext, mail: MailDesk, subscription: AlertSubscription): Promise<number> {
  const { state, clock } = context;
  const { id } = subscription;
  const owner = await readerById(context, subscription.owner);
  if (!owner || owner.rights.length === 0) return 0;
  // The log shows that the figures were made for a mail, not that the person asked.
  const { overview } = await openUnseen(context, { ...owner, token: `mail ${id}` });
  const wanted = derive(overview, ({ alerts, list }) => ({ list, alerts: alerts.filter(isWanted(subscription)) }));
  const { alerts, list } = wanted.content;
  const byId = new Map(alerts.map((alert) => [alertId(alert, list), alert]));
  const claimed = await state.claimAlerts(id, [...byId.keys()], clock());
  if (claimed.length === 0) return 0;
  const untold = claimed.map((mark) => must(byId.get(mark), `an alert claimed is one of those asked for: ${mark}`));
  try {
    await mail.sender.send(alertMail({ subscription, origin: mail.origin }, untold, list));
  } catch (error) {
    await state.releaseAlerts(id, claimed);
    await state.noteMailFailure(id, clock());
    throw error;
  }
  await state.alertsTold(id, claimed, clock());
  if (subscription.failedAt !== undefined) await state.noteMailFailure(id, undefined);
  return claimed.length;
}

const gravity = Object.keys(levelWords);

function isWanted({ level }: AlertSubscription): (alert: AreaAlert) => boolean {
  return (alert) => gravity.indexOf(alert.level) <= gravity.indexOf(level);
}
