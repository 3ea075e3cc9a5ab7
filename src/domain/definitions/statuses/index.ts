import type { StatusDefinition } from '../../model/cell.ts';

/**
 * Every status a figure can have, with sign, word and the rule in a sentence. The sign never carries the meaning alone.
 * `{graense}` is replaced by the gate of the table's tier. The rule is told, never the hidden count.
 * @source diskretion.md 8.1; signs follow Danmarks Statistik
 */
export const statuses: readonly StatusDefinition[] = [
  {
    code: '',
    id: 'ok',
    symbol: '',
    word: { da: 'Tal', en: 'Figure' },
    rule: { da: 'Tallet vises, som det er.', en: 'The figure is shown as it is.' },
  },
  {
    code: 'r',
    id: 'rounded',
    symbol: '',
    word: { da: 'Beskyttet tal', en: 'Protected figure' },
    rule: {
      da: 'Alle antal er afrundet til et multiplum af {n}, så ingen enkeltperson kan genkendes.',
      en: 'All counts are rounded to a multiple of {n}, so that no single person can be recognised.',
    },
  },
  {
    code: 'g',
    id: 'hidden_gate',
    symbol: '..',
    word: { da: 'For lille enhed', en: 'Unit too small' },
    rule: {
      da: 'Vises kun for enheder med mindst {graense}. Vælg flere afdelinger, eller se kommunen.',
      en: 'Shown only for units with at least {graense}. Choose more afdelinger, or see the municipality.',
    },
  },
  {
    code: 'u',
    id: 'hidden_atom',
    symbol: '..',
    word: { da: 'Indgår i en samlet enhed', en: 'Part of a merged unit' },
    rule: {
      da: 'Afdelingen er for lille til at stå alene og vises kun sammen med de afdelinger, den er lagt sammen med. Tag dem alle med, eller lad dem alle være ude.',
      en: 'The afdeling is too small to stand alone and is shown only together with the afdelinger it is merged with. Include them all, or leave them all out.',
    },
  },
  {
    code: 'c',
    id: 'hidden_cell',
    symbol: '..',
    word: { da: 'Diskretioneret', en: 'Withheld' },
    rule: {
      da: 'Tallet bygger på så få personer, at det ikke vises. Vælg grovere rækker eller flere afdelinger.',
      en: 'The figure rests on so few persons that it is not shown. Choose coarser rows or more afdelinger.',
    },
  },
  {
    code: 'b',
    id: 'hidden_base',
    symbol: '..',
    word: { da: 'For lille grundlag', en: 'Base too small' },
    rule: {
      da: 'Grundlaget er for lille til, at tallet er sikkert. En procent kræver mindst {procentbasis} i grundlaget. Et gennemsnit kræver, at mindst {egenandel} procent af personerne bor i afdelinger, hvis eget gennemsnit kan vises. Se antallene.',
      en: 'The base is too small for a reliable figure. A per cent needs at least {procentbasis} in the base. A mean needs at least {egenandel} per cent of the persons to live in afdelinger whose own mean can be shown. See the counts.',
    },
  },
  {
    code: 'a',
    id: 'hidden_attribute',
    symbol: '..',
    word: { da: 'Samlet af hensyn til diskretion', en: 'Pooled for confidentiality' },
    rule: {
      da: 'Rækken er lagt sammen med andre, fordi næsten alle i den ellers ville have samme følsomme kendetegn.',
      en: 'The row is pooled with others, since nearly everyone in it would otherwise share a sensitive trait.',
    },
  },
  {
    code: 'm',
    id: 'missing',
    symbol: '...',
    word: { da: 'Foreligger ikke', en: 'Not available' },
    rule: {
      da: 'Kilden har ikke leveret tal for perioden. Se datagrundlaget for næste leverance.',
      en: 'The source has not delivered figures for the period. See the data dates for the next delivery.',
    },
  },
  {
    code: 'z',
    id: 'not_applicable',
    symbol: '.',
    word: { da: 'Kan ikke forekomme', en: 'Not applicable' },
    rule: {
      da: 'Tallet giver ikke mening her, fx en procent af ingen.',
      en: 'The figure has no meaning here, for instance a per cent of none.',
    },
  },
  {
    code: 'p',
    id: 'provisional',
    symbol: '*',
    word: { da: 'Foreløbigt tal', en: 'Provisional figure' },
    rule: {
      da: 'Kilden har meldt tallet som foreløbigt; det kan ændre sig i næste udgave.',
      en: 'The source has marked the figure as provisional; it may change in the next edition.',
    },
  },
];
