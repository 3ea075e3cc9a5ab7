import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { openMailSender } from '../../../storage/mail/open-mail-sender.ts';
import type { MailDesk } from '../../context/app-context.ts';

type Env = Readonly<Record<string, string | undefined>>;

const usualPorts: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };
const serverForm = 'smtps://user@mail.example.dk:465';
const fromForm = 'Kvarter <kvarter@example.dk>';
const senderShape = /^(?:[^<>@\p{Cc}]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/u;

/**
 * Opens the installation's mail by KVARTER_SMTP, KVARTER_SMTP_PASSWORD, KVARTER_SMTP_FROM and KVARTER_ORIGIN (else the
 * address login knows); undefined without KVARTER_SMTP.
 * @throws Problem KV-L60 on a setting that cannot be used
 */
export function openMail(env: Env, loginOrigin: string | undefined): MailDesk | undefined {
  const { KVARTER_SMTP: server, KVARTER_SMTP_PASSWORD: password, KVARTER_SMTP_FROM: from = '' } = env;
  if (server === undefined || server === '') return undefined;
  const url = URL.parse(server);
  const usual = url ? usualPorts[url.protocol] : undefined;
  // A password in the address would be seen in lists of processes and settings.
  if (!url || usual === undefined || url.hostname === '' || url.password !== '') throw bad('KVARTER_SMTP', serverForm);
  if (url.username !== '' && password === undefined) throw bad('KVARTER_SMTP_PASSWORD', '…');
  if (!senderShape.test(from)) throw bad('KVARTER_SMTP_FROM', fromForm);
  const user = decodeURIComponent(url.username);
  const sender = openMailSender({
    ...{ host: url.hostname, port: url.port === '' ? usual : Number(url.port), tls: url.protocol === 'smtps:', from },
    ...(user === '' ? {} : { user, password: password ?? '' }),
  });
  return { sender, origin: originIn(env.KVARTER_ORIGIN ?? loginOrigin ?? '') };
}

function originIn(found: string): string {
  const url = URL.parse(found);
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  if (!isWeb) throw bad('KVARTER_ORIGIN', 'https://kvarter.example.dk');
  return url.origin;
}

const bad = (setting: string, valid: string): Problem => new Problem('KV-L60', { setting, valid });
