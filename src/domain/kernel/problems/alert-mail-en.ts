import type { AlertMailProblems } from './alert-mail.ts';
import type { Sentences } from './sentences.ts';

export const alertMailEn: Sentences<AlertMailProblems> = {
  'KV-L60': (d) =>
    `The setting ${d.setting} is missing or cannot be used, so no mail can be sent. Write it like this: ${d.valid}.`,
  'KV-L61': () =>
    'Mail is not set up on this installation, so alerts cannot be sent. Set KVARTER_SMTP and KVARTER_SMTP_FROM (see docs/guide/running.md), or follow the alerts in a feed reader.',
  'KV-L62': (d) => `"${d.found}" is no mail address that can be sent to. Write one address, such as name@kommune.dk.`,
  'KV-L63': (d) =>
    `The mail to ${d.address} could not be sent: ${d.why}. It is sent again when kvarter monitor mail runs next. Check the address and the mail server if it happens again.`,
  'KV-L64': () =>
    'The link belongs to no subscription: it has been ended already, or was not confirmed in time. You get no mail. Ask for alerts again on Monitoring if you want them.',
  'KV-L65': (d) => `You can have at most ${d.most} addresses for alerts. End one and try again.`,
  'KV-L66': () =>
    'The alert is not among those you can see now: it says something else than before, or it is gone. Nothing was changed. Open Monitoring and see the newest alerts.',
};
