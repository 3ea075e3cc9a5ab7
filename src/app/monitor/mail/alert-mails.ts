import { createHash } from 'node:crypto';
import type { Text } from '../../../domain/kernel/language.ts';
import type { AlertSubscription, Mail } from '../../../domain/model/alert-mail.ts';
import type { AreaAlert } from '../../../domain/model/monitor.ts';
import { alertId } from '../alert-feed.ts';

/** What a mail is made of beside its words. */
export interface MailAsked {
  readonly subscription: AlertSubscription;
  /** Address of the site, `https://…`, no slash at the end. */
  readonly origin: string;
}

/** Levels of alerts in words, the gravest first. */
export const levelWords: { readonly [L in AreaAlert['level']]: Text } = {
  alarm: { da: 'Alarm', en: 'Alarm' },
  warning: { da: 'Advarsel', en: 'Warning' },
  note: { da: 'Til orientering', en: 'For information' },
};

const confirmation = {
  da: (link: string) => [
    'Nogen har bedt om, at varsler om boligområder fra Kvarter sendes til denne adresse.',
    `Er det dig, så bekræft det her, inden syv dage er gået; samme sted kan du slette adressen:\n${link}`,
    'Er det ikke dig, skal du ikke gøre noget: Uden bekræftelse sendes ingen varsler, og adressen slettes.',
  ],
  en: (link: string) => [
    'Somebody has asked for alerts on housing areas from Kvarter to be sent to this address.',
    `If it was you, confirm it here within seven days; the address can be deleted there too:\n${link}`,
    'If it was not, do nothing: without confirmation no alerts are sent, and the address is deleted.',
  ],
};

const digest = {
  da: (areas: string, end: string) => ({
    head: 'Det er sket siden den forrige mail. Det er beregninger på afrundede tal, ikke ministeriets lister.',
    foot: `Alle varsler: ${areas}\nAfmeld disse mails: ${end}\nHvert varsel sendes én gang og kun om områder, du har ret til at se.`,
  }),
  en: (areas: string, end: string) => ({
    head: "This has happened since the last mail. These are calculations on rounded figures, not the ministry's lists.",
    foot: `All alerts: ${areas}\nEnd these mails: ${end}\nEach alert is sent once, and only on areas you have a right to see.`,
  }),
};

const subjects = {
  da: (count: number) => `Kvarter: ${count} ${count === 1 ? 'varsel' : 'varsler'} om boligområder`,
  en: (count: number) => `Kvarter: ${count} ${count === 1 ? 'alert' : 'alerts'} on housing areas`,
};

/** The first mail: nothing but the question whether the address wants the others. */
export function confirmationMail(asked: MailAsked): Mail {
  const { lang, id, askedAt } = asked.subscription;
  const subject = { da: 'Bekræft varsler fra Kvarter', en: 'Confirm alerts from Kvarter' }[lang];
  return mailOf(asked, subject, confirmation[lang](linkOf(asked)), [id, askedAt]);
}

/** Alerts of one run, the gravest first. */
export function alertMail(asked: MailAsked, alerts: readonly AreaAlert[], list: string): Mail {
  const { subscription, origin } = asked;
  const { lang, id } = subscription;
  const { head, foot } = digest[lang](`${origin}/overvaagning`, linkOf(asked));
  const levels = Object.keys(levelWords);
  const told = alerts
    .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    .map(({ level, name, text, place }) => {
      const page = /^(omr|afd):/.test(place) ? `\n${origin}/overvaagning/${place}` : '';
      return `${levelWords[level][lang]}: ${name[lang]}\n${text[lang]}${page}`;
    });
  const marks = alerts.map((alert) => alertId(alert, list)).sort();
  return mailOf(asked, subjects[lang](alerts.length), [head, ...told, foot], [id, ...marks]);
}

function mailOf(asked: MailAsked, subject: string, parts: readonly string[], same: readonly string[]): Mail {
  const { address, lang } = asked.subscription;
  const sum = createHash('sha256').update(JSON.stringify(same)).digest('hex').slice(0, 32);
  return {
    ...{ to: address, subject, lang, text: `${parts.join('\n\n')}\n` },
    id: `${sum}@${new URL(asked.origin).hostname}`,
    unsubscribe: linkOf(asked),
  };
}

const linkOf = ({ origin, subscription }: MailAsked): string =>
  `${origin}/overvaagning/mail?noegle=${subscription.secret}`;
