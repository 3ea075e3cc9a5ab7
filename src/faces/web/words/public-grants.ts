import type { Messages } from './message.ts';

/** Words of the public view of published grant rounds. */
export const publicGrantWords = {
  title: { da: 'Bevillinger', en: 'Grants decided' },
  lead: {
    da: 'Boligsociale midler, der er besluttet og offentliggjort: hvem der får, hvor meget, og hvad de officielle lister siger om stedet.',
    en: 'Money for social efforts that was decided and published: who gets it, how much, and what the official lists say of the place.',
  },
  none: {
    da: 'Der er ikke offentliggjort nogen runde endnu.',
    en: 'No round has been published yet.',
  },
  withdrawn: {
    da: 'Udgaven, runden er regnet på, er trukket tilbage. Beløbene vises ikke, før runden er behandlet igen.',
    en: 'The release that the round was worked out on was withdrawn. Amounts are not shown before the round is handled again.',
  },
  rounds: { da: 'Offentliggjorte runder', en: 'Published rounds' },
  about: {
    da: (granted: string, frame: string, day: string): string =>
      `${granted} kr. er bevilget af en ramme på ${frame} kr. Offentliggjort ${day}.`,
    en: (granted: string, frame: string, day: string): string =>
      `${granted} kr. granted of a frame of ${frame} kr. Published ${day}.`,
  },
  list: {
    da: (list: string): string => `Den officielle liste fra ${list} gælder for runden.`,
    en: (list: string): string => `The official list of ${list} holds for the round.`,
  },
  rules: {
    da: (rules: string, source: string): string => `Regler: ${rules} (${source}).`,
    en: (rules: string, source: string): string => `Rules: ${rules} (${source}).`,
  },
  place: { da: 'Sted', en: 'Place' },
  class: { da: 'Klasse', en: 'Class' },
  why: { da: 'Hvorfor', en: 'Why' },
  grant: { da: 'Bevilling (kr.)', en: 'Grant (DKK)' },
  paid: { da: 'Betales', en: 'Paid' },
  payment: {
    da: (year: number, kroner: string): string => `${year}: ${kroner}`,
    en: (year: number, kroner: string): string => `${year}: ${kroner}`,
  },
  sum: { da: 'I alt', en: 'In total' },
  onList: {
    da: (list: string): string => `Står på den officielle liste efter § 61 a (${list}).`,
    en: (list: string): string => `Is on the official list of § 61 a (${list}).`,
  },
  prevention: { da: 'Er forebyggelsesområde efter § 61 b.', en: 'Is a prevention area of § 61 b.' },
  left: {
    da: (list: string): string => `Var på listen efter § 61 a i ${list}.`,
    en: (list: string): string => `Was on the list of § 61 a in ${list}.`,
  },
  class_K1: { da: 'Har krav på fuld bevilling.', en: 'Is due a full grant.' },
  class_K2: {
    da: 'Er blandt de mest udsatte områder uden for listen efter rundens indeks.',
    en: 'Is among the most exposed areas outside the list by the index of the round.',
  },
  class_K3: { da: 'Er tæt på listen eller på indeksets grænse.', en: "Is near the list or the index's line." },
  class_K4: {
    da: 'Ligger tæt på et udsat område og er knyttet til det.',
    en: 'Is close to an exposed area and attached to it.',
  },
  class_K5: { da: 'Får intet efter reglerne.', en: 'Gets nothing by the rules.' },
  decided: { da: 'Klassen er fastsat efter konkret vurdering.', en: 'The class was set by individual assessment.' },
  notHere: {
    da: 'Sagens egne tal, begrundelser og log er hos fonden. Der vises ingen tal om beboerne her ud over det, der er offentligt.',
    en: "The case's own figures, reasons and log are with the fund. No figures of residents are shown here beyond what is public.",
  },
} as const satisfies Messages;
