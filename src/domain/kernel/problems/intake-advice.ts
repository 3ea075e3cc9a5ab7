import type { Text } from '../language.ts';
import type { IntakeProblems } from './intake.ts';

const correctRow: Text = {
  da: 'Ret værdien i rækken, og send hele leverancen igen med replaces, hvis rækken skal med.',
  en: 'Correct the value in the row, and send the whole delivery again with replaces if the row is to count.',
};
const tickOff: Text = {
  da: 'Undersøg tilfældene. Er de rigtige, så kvittér for advarslen; ellers send en rettet leverance.',
  en: 'Look into the cases. If they are right, tick the warning off; otherwise send a corrected delivery.',
};
const removeCpr: Text = {
  da: 'Erstat personnumre med pseudonyme id’er (hmac-sha256 med leverandørens egen nøgle), og send hele leverancen igen.',
  en: 'Replace personal numbers by pseudonymous ids (hmac-sha256 with the supplier’s own key) and send the whole delivery again.',
};
const renew: Text = {
  da: 'Er filen rettet med vilje, så skriv manifestet på ny: kvarter intake manifest <mappe>. Ellers send hele leverancen igen.',
  en: 'If the file was corrected on purpose, write the manifest anew: kvarter intake manifest <folder>. Else send the whole delivery again.',
};
const sendAgain: Text = {
  da: 'Dan filen igen fra kilden, beregn sha256 og antal rækker på ny, og send hele leverancen.',
  en: 'Make the file again from its source, compute sha256 and the number of rows anew, and send the whole delivery.',
};
const masterData: Text = {
  da: 'Send først stamdata (afdelinger og hændelser), der dækker datoen, eller ret nummeret.',
  en: 'First send master data (afdelinger and events) that cover the date, or correct the number.',
};
const renewReplaces: Text = {
  da: 'Skal tallene rettes, så skriv manifestet på ny: kvarter intake manifest <mappe>. Det giver leverancen et nyt delivery_id og skriver den gamles id i replaces.',
  en: 'To correct figures, write the manifest anew: kvarter intake manifest <folder>. It gives the delivery a new delivery_id and writes the old id in replaces.',
};
const useReplaces: Text = {
  da: 'Skal tallene rettes, så send en ny leverance med nyt delivery_id og den gamles id i replaces.',
  en: 'To correct figures, send a new delivery with a new delivery_id and the old id in replaces.',
};

/** What to do about each finding of delivery validation. */
export const intakeAdvice: { readonly [C in keyof IntakeProblems]: Text } = {
  'KV-F1': {
    da: 'Ret manifest.json efter beskrivelsen af leverancer, og send hele leverancen igen.',
    en: 'Correct manifest.json by the description of deliveries, and send the whole delivery again.',
  },
  'KV-F2': renew,
  'KV-F3': {
    da: 'Tilføj kolonnen med præcis dette navn i små bogstaver.',
    en: 'Add the column with exactly this name in lower case.',
  },
  'KV-F4': {
    da: 'Kontrollér skilletegn, anførselstegn og tegnsæt (UTF-8) i filen og i manifestet.',
    en: 'Check separator, quotation marks and encoding (UTF-8) in the file and in the manifest.',
  },
  'KV-F5': {
    da: 'Fjern kolonnen, eller kontrollér stavemåden, hvis den skulle have været med.',
    en: 'Remove the column, or check its spelling if it was meant to be there.',
  },
  'KV-F6': sendAgain,
  'KV-F7': renewReplaces,
  'KV-F8': useReplaces,
  'KV-F9': {
    da: 'Ret replaces til id’et på den gældende leverance, eller skriv null.',
    en: 'Set replaces to the id of the delivery in force, or write null.',
  },
  'KV-C1': removeCpr,
  'KV-C2': removeCpr,
  'KV-C3': removeCpr,
  'KV-C4': {
    da: 'Id’er skrives som p_, h_ eller e_ og mindst 16 (e_: 8) små bogstaver og cifre, heraf mindst ét bogstav.',
    en: 'Ids are written as p_, h_ or e_ and at least 16 (e_: 8) lower-case letters and digits, one of them a letter.',
  },
  'KV-T1': correctRow,
  'KV-T2': {
    da: 'Udfyld feltet, og send hele leverancen igen med replaces, hvis rækken skal med.',
    en: 'Fill the field, and send the whole delivery again with replaces if the row is to count.',
  },
  'KV-T3': {
    da: 'Brug en kode fra listen, og send hele leverancen igen med replaces, hvis rækken skal med.',
    en: 'Use a code of the list, and send the whole delivery again with replaces if the row is to count.',
  },
  'KV-T4': correctRow,
  'KV-T5': {
    da: 'Ret decimal i manifestet, eller gem filen med det decimaltegn, manifestet angiver.',
    en: 'Correct decimal in the manifest, or save the file with the sign the manifest gives.',
  },
  'KV-T6': correctRow,
  'KV-T7': {
    da: 'Gem kolonnen som tekst, så regnearket ikke fjerner nullerne. Kvittér for advarslen, hvis numrene er rigtige.',
    en: 'Save the column as text, so that the spreadsheet keeps the zeros. Tick the warning off if the numbers are right.',
  },
  'KV-T8': tickOff,
  'KV-T9': {
    da: 'Kontrollér stavemåden, og send leverancen igen med replaces. Kvittér for advarslen, hvis værdien ikke skal bruges.',
    en: 'Check the spelling and send the delivery again with replaces. Tick the warning off if the value is not to be used.',
  },
  'KV-K1': {
    da: 'Send hver nøgle én gang. Fjern dubletterne, og send leverancen igen med replaces.',
    en: 'Send each key once. Remove the duplicates and send the delivery again with replaces.',
  },
  'KV-K2': masterData,
  'KV-K3': masterData,
  'KV-P1': correctRow,
  'KV-P2': correctRow,
  'KV-P3': tickOff,
  'KV-P4': tickOff,
  'KV-P5': correctRow,
  'KV-P6': tickOff,
  'KV-P7': {
    da: 'Placér personen dér, hvor CPR placerer vedkommende kl. 00:00 på opgørelsesdatoen.',
    en: 'Place the person where CPR has them at 00:00 on the reference date.',
  },
  'KV-H1': tickOff,
  'KV-H2': tickOff,
  'KV-M1': correctRow,
  'KV-M2': tickOff,
  'KV-M3': tickOff,
  'KV-M4': tickOff,
  'KV-O1': masterData,
  'KV-O2': {
    da: 'Ret hændelsens art eller listerne fra og til.',
    en: 'Correct the kind of event or the lists fra and til.',
  },
  'KV-O3': masterData,
  'KV-O4': tickOff,
  'KV-O5': {
    da: 'Lad adressen ligge i ét område ad gangen: ret fra og til, og send leverancen igen med replaces.',
    en: 'Let the address lie in one area at a time: correct fra and til and send the delivery again with replaces.',
  },
  'KV-O6': {
    da: 'Ret adressen, eller tilføj den i adresser, og send leverancen igen med replaces. Kvittér, hvis den ingen boliger har.',
    en: 'Correct the address or add it to adresser, and send the delivery again with replaces. Tick off if it has no dwellings.',
  },
  'KV-O7': {
    da: 'Udfyld adgangsadresse_id i lejemaal, og send leverancen igen med replaces. Kvittér, hvis boligerne hører til resten af afdelingen.',
    en: 'Fill adgangsadresse_id in lejemaal and send the delivery again with replaces. Tick off if they belong to the rest of the afdeling.',
  },
  'KV-R1': correctRow,
  'KV-R2': tickOff,
  'KV-R3': tickOff,
  'KV-R4': useReplaces,
  'KV-B1': tickOff,
  'KV-V1': correctRow,
  'KV-V2': tickOff,
  'KV-V3': tickOff,
  'KV-X1': {
    da: 'Ret fejlene ovenfor, og send hele leverancen igen.',
    en: 'Mend the findings above, and send the whole delivery again.',
  },
};
