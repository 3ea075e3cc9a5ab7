import { formatNumber } from '../kernel/format-number.ts';
import type { Lang, Text } from '../kernel/language.ts';
import type { CriterionId } from './area-class.ts';
import type { GrantReason, GrantVerdict } from './grant.ts';
import type { GrantClass } from './grant-rules.ts';

/** Classes in the order money is given in. */
export const grantClasses: readonly GrantClass[] = ['K1', 'K2', 'K3', 'K4', 'K5'];

/** What a class is called. */
export const grantClassNames: Readonly<Record<GrantClass, Text>> = {
  K1: { da: 'På listen (§ 61 a)', en: 'On the list (§ 61 a)' },
  K2: { da: '§ 91 a-kandidat', en: '§ 91 a candidate' },
  K3: { da: 'På vippen', en: 'On the edge' },
  K4: { da: 'Tilknyttet', en: 'Attached' },
  K5: { da: 'Støttes ikke', en: 'Not supported' },
};

const shortNames: Readonly<Partial<Record<CriterionId, Text>>> = {
  labour: { da: 'arbejdsmarked', en: 'work' },
  convicted: { da: 'dømte', en: 'convicted' },
  education: { da: 'uddannelse', en: 'education' },
  income: { da: 'indkomst', en: 'income' },
};

/** A domain in a word. */
export function domainName(id: CriterionId): Text {
  return shortNames[id] ?? { da: id, en: id };
}

const both = (write: (lang: Lang) => string): Text => ({ da: write('da'), en: write('en') });
const two = (value: number, lang: Lang): string => formatNumber(value, 2, lang);
const unknowns: Readonly<Record<string, Text>> = {
  list: { da: 'om området er på listen', en: 'whether the area is on the list' },
  score: { da: 'indekset', en: 'the index' },
  criteria: { da: 'om kriterierne er opfyldt', en: 'whether the criteria are met' },
};

/** Why a place is in its class, in a sentence. */
export function reasonText(reason: GrantReason): Text {
  switch (reason.code) {
    case 'listed':
      return {
        da: `Står på den officielle liste (${reason.list}).`,
        en: `Is on the official list (${reason.list}).`,
      };
    case 'score':
      return {
        da: `Indekset er ${two(reason.score, 'da')}, mindst grænsen på ${two(reason.cutOff, 'da')}.`,
        en: `The index is ${two(reason.score, 'en')}, at least the line of ${two(reason.cutOff, 'en')}.`,
      };
    case 'near-criterion': {
      const names = (lang: Lang) => reason.near.map((id) => domainName(id)[lang]).join(', ');
      return {
        da: `Opfylder ${reason.met} af de ${reason.required} kriterier, der skal til, og er tæt på endnu et: ${names('da')}.`,
        en: `Meets ${reason.met} of the ${reason.required} criteria it takes and is near another: ${names('en')}.`,
      };
    }
    case 'near-size':
      return {
        da: `Opfylder kriterierne og har ${formatNumber(reason.residents, 0, 'da')} beboere; listen kræver flere.`,
        en: `Meets the criteria and has ${formatNumber(reason.residents, 0, 'en')} residents; the list takes more.`,
      };
    case 'edge-score':
      return {
        da: `Indekset er ${two(reason.score, 'da')}, mellem ${two(reason.from, 'da')} og grænsen på ${two(reason.cutOff, 'da')}.`,
        en: `The index is ${two(reason.score, 'en')}, between ${two(reason.from, 'en')} and the line of ${two(reason.cutOff, 'en')}.`,
      };
    case 'prevention':
      return { da: 'Er forebyggelsesområde (§ 61 b).', en: 'Is a prevention area (§ 61 b).' };
    case 'left':
      return {
        da: `Gik af den officielle liste efter ${reason.list}.`,
        en: `Left the official list after ${reason.list}.`,
      };
    case 'tilt':
      return {
        da: `Er ${reason.persons} personer fra grænsen for en klasse på listerne.`,
        en: `Is ${reason.persons} persons from the line of a class of the lists.`,
      };
    case 'unknown': {
      const names = (lang: Lang) => reason.what.map((what) => unknowns[what]?.[lang] ?? what).join(', ');
      return {
        da: `Det vides ikke sikkert: ${names('da')}. Klassen skal besluttes.`,
        en: `Not known for sure: ${names('en')}. The class has to be decided.`,
      };
    }
    case 'none':
      return {
        da: 'Hverken på listen, over indeksgrænsen eller tæt på.',
        en: 'Neither on the list, over the line of the index, nor near.',
      };
    case 'manual':
      return { da: 'Besluttet af en sagsbehandler.', en: 'Decided by a case officer.' };
  }
}

/** The class of a place in words: one, or those it may be. */
export function verdictText({ classes }: Pick<GrantVerdict, 'classes'>): Text {
  return both((lang) => classes.map((one) => grantClassNames[one][lang]).join(lang === 'da' ? ' eller ' : ' or '));
}
