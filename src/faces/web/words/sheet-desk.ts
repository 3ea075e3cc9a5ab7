import type { SheetEvent, SheetStanding } from '../../../domain/model/sheet-edition.ts';
import type { Messages } from './message.ts';

/** Words of the page where fact sheets are edited and approved. */
export const sheetDeskWords = {
  title: { da: 'Redaktion af faktaark', en: 'Editing fact sheets' },
  lead: {
    da: 'Et ark begynder som kladde, sendes til godkendelse, godkendes af en anden og bliver offentligt kl. 8 på den valgte dag. Teksterne kan rettes, tallene kan ikke.',
    en: 'A sheet begins as a draft, is sent for approval, approved by another person and becomes public at 8 o’clock on the chosen day. Texts can be changed, figures cannot.',
  },
  toSheets: { da: 'Til de offentlige faktaark', en: 'To the public fact sheets' },
  toList: { da: 'Alle faktaark', en: 'All fact sheets' },
  list: { da: 'Faktaark', en: 'Fact sheets' },
  kommune: { da: 'Kommune', en: 'Municipality' },
  edition: { da: 'Udgave', en: 'Edition' },
  standing: { da: 'Status', en: 'Status' },
  publicFrom: { da: 'Offentlig fra', en: 'Public from' },
  remark: { da: 'Bemærkning', en: 'Remark' },
  none: { da: 'ingen', en: 'none' },
  behind: { da: 'Ny udgave af tallene er klar', en: 'A new release of figures is ready' },
  waiting: {
    da: (count: string) => `${count} ark venter på din godkendelse.`,
    en: (count: string) => `${count} sheets wait for your approval.`,
  },
  approveAll: { da: 'Godkend alle, der venter', en: 'Approve all that wait' },
  day: { da: 'Offentliggøres den (kl. 8)', en: 'To be published on (at 8 o’clock)' },
  begin: { da: 'Begynd en kladde', en: 'Begin a draft' },
  beginCorrection: { da: 'Begynd en rettelse eller ny udgave', en: 'Begin a correction or new edition' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  reasonHint: {
    da: 'Skal skrives, når en udgave af samme år rettes. Den vises på arket.',
    en: 'Needed when an edition of the same year is corrected. It is shown on the sheet.',
  },
  send: { da: 'Send til godkendelse', en: 'Send for approval' },
  approve: { da: 'Godkend', en: 'Approve' },
  sendBack: { da: 'Send tilbage', en: 'Send back' },
  withdraw: { da: 'Træk tilbage', en: 'Withdraw' },
  whyBack: { da: 'Hvorfor sendes det tilbage?', en: 'Why is it sent back?' },
  whyWithdraw: { da: 'Hvorfor trækkes det tilbage?', en: 'Why is it withdrawn?' },
  steps: { da: 'Næste skridt', en: 'Next step' },
  noSteps: {
    da: 'Der er ikke noget, du kan gøre med arket nu.',
    en: 'There is nothing you can do with the sheet now.',
  },
  changes: { da: 'Hvad er ændret?', en: 'What changed?' },
  since: {
    da: (name: string) => `Siden den offentlige udgave ${name}`,
    en: (name: string) => `Since the public edition ${name}`,
  },
  sinceYear: { da: 'Siden året før', en: 'Since the year before' },
  figure: { da: 'Tal', en: 'Figure' },
  last: { da: 'Før', en: 'Before' },
  now: { da: 'Nu', en: 'Now' },
  difference: { da: 'Ændring', en: 'Change' },
  large: { da: 'Stor ændring', en: 'Large change' },
  texts: { da: 'Tekster', en: 'Texts' },
  textsLead: {
    da: 'Skriv frit omkring pladserne til tal, for eksempel {F08}. Pladserne skal stå uændret, og der skrives ingen tal i teksten.',
    en: 'Write freely around the places for figures, for instance {F08}. Leave the places as they are, and type no figures.',
  },
  oneText: { da: (n: string) => `Tekst ${n}`, en: (n: string) => `Text ${n}` },
  danish: { da: 'Dansk', en: 'Danish' },
  english: { da: 'Engelsk', en: 'English' },
  save: { da: 'Gem tekster', en: 'Save texts' },
  changed: { da: 'rettet', en: 'changed' },
  preview: { da: 'Sådan bliver arket', en: 'How the sheet will be' },
  log: { da: 'Log', en: 'Log' },
  when: { da: 'Hvornår', en: 'When' },
  who: { da: 'Hvem', en: 'Who' },
  what: { da: 'Hvad', en: 'What' },
} as const satisfies Messages;

/** What a standing is called. */
export const standingWords = {
  kladde: { da: 'kladde', en: 'draft' },
  'til-godkendelse': { da: 'til godkendelse', en: 'awaiting approval' },
  venter: { da: 'godkendt, venter på dagen', en: 'approved, waiting for its day' },
  offentliggjort: { da: 'offentliggjort', en: 'published' },
  erstattet: { da: 'erstattet', en: 'replaced' },
  trukket: { da: 'trukket tilbage', en: 'withdrawn' },
} as const satisfies Record<SheetStanding, { readonly da: string; readonly en: string }>;

/** What was done, as the log says it. */
export const sheetActionWords = {
  begyndt: { da: 'begyndt', en: 'begun' },
  tekster: { da: 'tekster gemt', en: 'texts saved' },
  indsendt: { da: 'sendt til godkendelse', en: 'sent for approval' },
  'sendt-tilbage': { da: 'sendt tilbage', en: 'sent back' },
  godkendt: { da: 'godkendt', en: 'approved' },
  trukket: { da: 'trukket tilbage', en: 'withdrawn' },
} as const satisfies Record<SheetEvent['action'], { readonly da: string; readonly en: string }>;
