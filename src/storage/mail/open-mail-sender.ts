import { createTransport } from 'nodemailer';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { MailSender, MailServer } from '../../domain/model/alert-mail.ts';

const waitMs = 20_000;
const thisMachine: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);
const longestWords = 200;

/** Opens the way to a mail server; nothing is said to it before the first mail. */
export function openMailSender({ host, port, tls, user, password, from }: MailServer): MailSender {
  const isHere = thisMachine.has(host);
  const transport = createTransport({
    ...{ host, port, secure: tls, requireTLS: !tls && !isHere, ignoreTLS: !tls && isHere },
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    ...{ connectionTimeout: waitMs, greetingTimeout: waitMs, socketTimeout: waitMs },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    send: async ({ to, subject, text, lang, id, unsubscribe }) => {
      try {
        await transport.sendMail({
          ...{ from, to: { name: '', address: to }, subject, text, messageId: `<${id}>` },
          headers: {
            ...(unsubscribe === undefined
              ? {}
              : { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
            'Auto-Submitted': 'auto-generated',
            'Content-Language': lang,
          },
        });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Problem('KV-L63', { address: to, why: why.slice(0, longestWords) });
      }
    },
    close: () => transport.close(),
  };
}
