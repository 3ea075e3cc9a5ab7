import type { Lang } from '../../../domain/kernel/language.ts';
import type { Messages } from './message.ts';

/** Subjects of the data-date table, by the group a delivery's manifest names. */
const groupWords = {
  befolkning: { da: 'Befolkning', en: 'Population' },
  husstande: { da: 'Husstande', en: 'Households' },
  dagtilbud: { da: 'Dagtilbud', en: 'Daycare' },
  trivsel: { da: 'Trivsel i skolen', en: 'Well-being at school' },
  flytninger: { da: 'Flytninger', en: 'Moves' },
  uddannelse: { da: 'Uddannelse', en: 'Education' },
  beskaeftigelse: { da: 'Beskæftigelse', en: 'Employment' },
  indkomst: { da: 'Indkomst', en: 'Income' },
  stoette: { da: 'Offentlig forsørgelse', en: 'Public support' },
  kriminalitet: { da: 'Kriminalitet', en: 'Crime' },
  valg: { da: 'Valg', en: 'Elections' },
  sundhed: { da: 'Sundhed', en: 'Health' },
  liste: { da: 'Lister over boligområder', en: 'Lists of housing areas' },
  regnskab: { da: 'Regnskaber', en: 'Accounts' },
  stamdata: { da: 'Stamdata', en: 'Master data' },
} as const satisfies Messages;

function isKnown(group: string): group is keyof typeof groupWords {
  return Object.hasOwn(groupWords, group);
}

/** The subject's name; a group that we have no words for is shown as the delivery names it. */
export function groupName(group: string, lang: Lang): string {
  return isKnown(group) ? groupWords[group][lang] : group;
}
