import { subscriptionOfLink } from '../../../app/monitor/mail/subscribe.ts';
import { pageFrame } from './page-frame.ts';
import type { LoadedPage, PageRequest } from './page-request.ts';

/**
 * `/overvaagning/mail?noegle=…`: what a link in a mail opens. Opening changes nothing, since mail systems open links by
 * themselves; a button does.
 * @throws Problem KV-L64 when the subscription has ended, unless it just was
 */
export async function loadAlertMailPage(asked: PageRequest, secret: string, ended = false): Promise<LoadedPage> {
  const title = { da: 'Varsler med mail', en: 'Alerts by mail' };
  const frame = { ...pageFrame(asked, title), kind: 'alert-mail', secret } as const;
  if (ended) return { kind: 'figureless', page: { ...frame, state: 'ended' } };
  const { address, level, confirmedAt } = await subscriptionOfLink(asked.context, secret);
  const state = confirmedAt === undefined ? 'asked' : 'confirmed';
  return { kind: 'figureless', page: { ...frame, state, address, level } };
}
