import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../../domain/model/access.ts';
import type { AlertSubscription } from '../../../domain/model/alert-mail.ts';
import { roleNames } from '../../access/role-powers.ts';
import type { AppContext, MailDesk } from '../../context/app-context.ts';
import { logUse } from '../../context/log-use.ts';
import { shortId } from '../../context/short-id.ts';
import { confirmationMail } from './alert-mails.ts';

const mostAddresses = 3;
const askAgainMs = 600_000;
const address = z.email().max(254);

/** What a form asks for. */
export interface SubscriptionAsked {
  readonly address: string;
  readonly level: AlertSubscription['level'];
  readonly lang: Lang;
}

/** Whether a reader can have alerts by mail: somebody with rights, known also when a mail is sent, and not seen through another's eyes. */
export function maySubscribe(reader: Reader): boolean {
  return reader.rights.length > 0 && (reader.via === 'persona' || reader.via === 'login') && !reader.seenBy;
}

/**
 * Keeps a wish for alerts and asks the address to confirm it, at once when the mail server answers, else with the next run.
 * @throws Problem KV-A1, KV-L61 without mail, KV-L62 on an address that is none, KV-L65 when there are too many
 */
export async function subscribe(context: AppContext, reader: Reader, asked: SubscriptionAsked): Promise<void> {
  const allowed = maySubscribe(reader);
  await logUse(context, reader, { action: 'alert-mail', object: `subscribe ${asked.level}` }, { allowed });
  if (!allowed) {
    const what = { da: 'få varsler med mail', en: 'have alerts by mail' };
    throw new Problem('KV-A1', { what, role: roleNames.laeser });
  }
  if (!context.mail) throw new Problem('KV-L61', {});
  const read = address.safeParse(asked.address.trim());
  if (!read.success) throw new Problem('KV-L62', { found: asked.address.slice(0, 80) });
  const own = await context.state.subscriptions(reader.id);
  const isNew = !own.some((one) => one.address === read.data);
  if (isNew && own.length >= mostAddresses) throw new Problem('KV-L65', { most: mostAddresses });
  const secret = randomBytes(24).toString('base64url');
  const kept = await context.state.addSubscription({
    ...{ id: shortId(secret), secret, owner: reader.id, address: read.data },
    ...{ level: asked.level, lang: asked.lang, askedAt: context.clock() },
  });
  if (kept.confirmedAt !== undefined) return;
  const sentBefore = Date.parse(context.clock()) - Date.parse(kept.mailedAt ?? '');
  if (sentBefore > askAgainMs) await context.state.releaseConfirmation(kept.id);
  try {
    await askForConfirmation(context, context.mail, kept);
  } catch (error) {
    // Kept and tried again by the next run; the page says so.
    if (!(error instanceof Problem)) throw error;
  }
}

/** Sends the mail that asks for confirmation unless it was sent; answers whether. @throws Problem KV-L63 */
export async function askForConfirmation(
  { state, clock }: AppContext,
  { sender, origin }: MailDesk,
  subscription: AlertSubscription,
): Promise<boolean> {
  const { id } = subscription;
  if (!(await state.claimConfirmation(id, clock()))) return false;
  try {
    await sender.send(confirmationMail({ subscription, origin }));
  } catch (error) {
    await state.releaseConfirmation(id);
    await state.noteMailFailure(id, clock());
    throw error;
  }
  await state.noteMailFailure(id, undefined);
  return true;
}

/** The reader ends one of their own subscriptions; another's is not touched. */
export async function endOwn(context: AppContext, reader: Reader, id: string): Promise<void> {
  if (reader.seenBy) return;
  const own = (await context.state.subscriptions(reader.id)).some((one) => one.id === id);
  await logUse(context, reader, { action: 'alert-mail', object: 'end' }, { allowed: own });
  if (own) await context.state.endSubscription(id);
}

/** What a link of a mail opens. @throws Problem KV-L64 when its subscription has ended */
export async function subscriptionOfLink({ state }: AppContext, secret: string): Promise<AlertSubscription> {
  const found = await state.subscriptionBySecret(secret);
  if (!found) throw new Problem('KV-L64', {});
  return found;
}

/** Confirms by the link. Confirming again changes nothing. @throws Problem KV-L64 */
export async function confirmByLink(context: AppContext, secret: string): Promise<void> {
  const { id } = await subscriptionOfLink(context, secret);
  await context.state.confirmSubscription(id, context.clock());
}

/** Ends by the link; ending what has ended is no error, since mail programs ask more than once. */
export async function endByLink({ state }: AppContext, secret: string): Promise<void> {
  const found = await state.subscriptionBySecret(secret);
  if (found) await state.endSubscription(found.id);
}
