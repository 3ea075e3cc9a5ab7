import type { Lang } from '../../domain/kernel/language.ts';
import type { AreaAlert, MonitorOverview } from '../../domain/model/monitor.ts';

/** Where and in which language a feed is read, and when its figures were made. */
export interface FeedAsked {
  readonly lang: Lang;
  /** Address of the server, `https://…`, without a slash at the end. */
  readonly base: string;
  readonly made: string;
}

/** Alerts as an Atom feed. An alert keeps its id while it says the same, so that nobody is told twice. */
export function alertFeed({ alerts, list }: MonitorOverview, { lang, base, made }: FeedAsked): string {
  const title = { da: 'Kvarter: varsler om boligområder', en: 'Kvarter: alerts on housing areas' }[lang];
  const self = `${base}/api/v1/monitor/alerts.atom`;
  const entries = alerts.map((alert) => entryOf(alert, { lang, base, made }, list));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<title>${escaped(title)}</title><id>${escaped(self)}</id><updated>${made}</updated>`,
    `<link rel="self" href="${escaped(self)}"/><link href="${escaped(`${base}/overvaagning`)}"/>`,
    '<author><name>Kvarter</name></author>',
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(alert: AreaAlert, { lang, base, made }: FeedAsked, list: string): string {
  const page = `${base}/overvaagning/${alert.place}`;
  const id = `${base}/overvaagning/${alertId(alert, list)}`;
  return (
    `<entry><title>${escaped(alert.name[lang])}</title><id>${escaped(id)}</id><updated>${made}</updated>` +
    `<link href="${escaped(page)}"/><category term="${alert.level}"/><content type="text">${escaped(alert.text[lang])}</content></entry>`
  );
}

/** What an alert is known by in feeds and mails: one a cause, another when it says something else, whatever its wording. */
export function alertId({ place, cause, news }: AreaAlert, list: string): string {
  return `${place}#${cause.replaceAll(' ', '-')}-${list}-${sumOf(news)}`;
}

/** What an alert is known by where somebody has read it: another as soon as its sentence is. */
export function alertMark({ place, code, text }: AreaAlert, list: string): string {
  return `${place}#${code}-${list}-${sumOf(text.da)}`;
}

// A short mark of a text; not a secret, only the same for the same one.
function sumOf(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return (sum >>> 0).toString(36);
}

// A letter that XML has no way to write would make the whole feed unreadable.
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string =>
  text
    .replace(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
