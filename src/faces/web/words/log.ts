import type { Messages } from './message.ts';

/** Words of the extract of the log. */
export const logWords = {
  title: { da: 'Udtræk af loggen', en: 'Extract of the log' },
  leadOwn: {
    da: 'Hvad personer i din organisation har slået op, hentet og ændret. Tallene selv står ikke i loggen. At du laver et udtræk, står der også.',
    en: 'What persons of your organisation looked up, took and changed. The figures themselves are not in the log. That you take an extract is in it too.',
  },
  leadWhole: {
    da: 'Hvad alle har slået op, hentet og ændret. Tallene selv står ikke i loggen. At du laver et udtræk, står der også.',
    en: 'What everybody looked up, took and changed. The figures themselves are not in the log. That you take an extract is in it too.',
  },
  ofPerson: { da: 'Hvad har en person gjort?', en: 'What has a person done?' },
  person: { da: 'Person', en: 'Person' },
  choose: { da: 'Vælg en person', en: 'Choose a person' },
  ofAfdeling: { da: 'Hvem har set på en afdeling?', en: 'Who has looked at an afdeling?' },
  afdeling: { da: 'Afdelingens navn eller nummer', en: 'Name or number of the afdeling' },
  afdelingHint: {
    da: 'Også opslag i en boligorganisation, en helhedsplan, et boligområde eller en sum, den er med i.',
    en: 'Also look-ups of an organisation, a helhedsplan, a housing area or a sum it is part of.',
  },
  show: { da: 'Vis', en: 'Show' },
  about: { da: (whom: string) => `Loggen om ${whom}`, en: (whom: string) => `The log about ${whom}` },
  none: { da: 'Loggen har ingen linjer om det.', en: 'The log has no lines about it.' },
  shown: {
    da: (shown: string, total: string) =>
      shown === total ? `${total} linjer, de nyeste først.` : `De nyeste ${shown} af ${total} linjer.`,
    en: (shown: string, total: string) =>
      shown === total ? `${total} lines, newest first.` : `The newest ${shown} of ${total} lines.`,
  },
  take: { da: 'Hent hele udtrækket (CSV)', en: 'Take the whole extract (CSV)' },
  hash: {
    da: 'I filen står linjens kontroltal, så det kan efterprøves, at ingen linje er ændret.',
    en: 'The file has the hash of each line, so it can be checked that none was changed.',
  },
  by: { da: 'Hvem', en: 'Who' },
  as: { da: (person: string) => `set som ${person}`, en: (person: string) => `seen as ${person}` },
  within: { da: (place: string) => `i ${place}`, en: (place: string) => `in ${place}` },
  link: { da: 'Træk ud af loggen', en: 'Take an extract of the log' },
  ofThem: { da: 'Log', en: 'Log' },
  ownFile: { da: 'Hent hele loggen om dig (CSV)', en: 'Take the whole log about you (CSV)' },
} as const satisfies Messages;
