import type { Messages } from './message.ts';

/** Words of alerts by mail. */
export const alertMailWords = {
  title: { da: 'Varsler med mail', en: 'Alerts by mail' },
  about: {
    da: 'Få en mail, når der kommer noget nyt om de områder, du har ret til. Hvert varsel sendes én gang. Ingen får mail uden at have bekræftet det.',
    en: 'Get a mail when there is something new on the areas you have a right to. Each alert is sent once. Nobody gets mail without having confirmed it.',
  },
  closed: {
    da: 'Varsler med mail er ikke sat op på denne installation.',
    en: 'Alerts by mail are not set up on this installation.',
  },
  address: { da: 'Mailadresse', en: 'Mail address' },
  level: { da: 'Send mig', en: 'Send me' },
  alarm: { da: 'kun alarmer', en: 'alarms only' },
  warning: { da: 'alarmer og advarsler', en: 'alarms and warnings' },
  note: { da: 'alle varsler', en: 'all alerts' },
  ask: { da: 'Få varsler med mail', en: 'Get alerts by mail' },
  end: { da: 'Afmeld', en: 'End' },
  waiting: {
    da: 'venter på, at du åbner linket i den mail, der er sendt til adressen',
    en: 'waits for you to open the link in the mail sent to the address',
  },
  unsent: {
    da: 'den seneste mail kunne ikke sendes og prøves igen',
    en: 'the latest mail could not be sent and is tried again',
  },
  confirmAsk: {
    da: (address: string, level: string) => `Skal ${address} have ${level} om boligområder fra Kvarter?`,
    en: (address: string, level: string) => `Shall ${address} have ${level} on housing areas from Kvarter?`,
  },
  confirm: { da: 'Ja, send varsler', en: 'Yes, send alerts' },
  confirmed: {
    da: (address: string, level: string) => `${address} får ${level}. Den første mail kommer, næste gang der sendes.`,
    en: (address: string, level: string) => `${address} gets ${level}. The first mail comes with the next sending.`,
  },
  delete: { da: 'Nej, slet adressen', en: 'No, delete the address' },
  ended: {
    da: 'Adressen er slettet, og der sendes ikke flere mails.',
    en: 'The address is deleted, and no more mails are sent.',
  },
  back: { da: 'Til Overvågning', en: 'To Monitoring' },
} satisfies Messages;
