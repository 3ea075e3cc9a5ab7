import type { SheetQuestion } from '../../model/place-sheet.ts';

/**
 * Five questions that a board asks, answered by the key figures; where a figure is not shown the answer says so.
 * @source brugerflade.md 9.3 and idea 14 (five plain questions); wording is a product decision
 */
export const boardQuestions: readonly SheetQuestion[] = [
  {
    question: { da: 'Hvor mange bor her, og bliver vi flere?', en: 'How many live here, and are we becoming more?' },
    answers: [
      {
        da: 'Her bor {beboere} beboere ({beboere.aar}). Ved opgørelsen før var der {beboere.foer}.',
        en: '{beboere} residents live here ({beboere.aar}). There were {beboere.foer} the time before.',
      },
      { da: 'Her bor {beboere} beboere ({beboere.aar}).', en: '{beboere} residents live here ({beboere.aar}).' },
    ],
  },
  {
    question: { da: 'Hvor mange er børn, og hvor mange er ældre?', en: 'How many are children, how many elderly?' },
    answers: [
      {
        da: '{boern} er under 18 år, og {aeldre} er 65 år eller derover. I kommunens almene boliger er det {boern.kom} og {aeldre.kom}.',
        en: '{boern} are under 18 and {aeldre} are 65 or over. In the social housing of the municipality it is {boern.kom} and {aeldre.kom}.',
      },
      {
        da: '{boern} er under 18 år, og {aeldre} er 65 år eller derover.',
        en: '{boern} are under 18 and {aeldre} are 65 or over.',
      },
    ],
  },
  {
    question: { da: 'Hvor mange flytter?', en: 'How many move out?' },
    answers: [
      {
        da: '{fraflytning} flyttede ud i {fraflytning.aar}. I kommunens almene boliger var det {fraflytning.kom}.',
        en: '{fraflytning} moved out in {fraflytning.aar}. In the social housing of the municipality it was {fraflytning.kom}.',
      },
      { da: '{fraflytning} flyttede ud i {fraflytning.aar}.', en: '{fraflytning} moved out in {fraflytning.aar}.' },
    ],
  },
  {
    question: { da: 'Hvor mange er i arbejde?', en: 'How many are in work?' },
    answers: [
      {
        da: '{beskaeftigelse} af beboerne på 18-64 år var i arbejde ({beskaeftigelse.aar}). I kommunens almene boliger var det {beskaeftigelse.kom}, i hele landets {beskaeftigelse.land}.',
        en: '{beskaeftigelse} of residents aged 18-64 were in work ({beskaeftigelse.aar}). In the social housing of the municipality it was {beskaeftigelse.kom}, in all of Denmark {beskaeftigelse.land}.',
      },
      {
        da: '{beskaeftigelse} af beboerne på 18-64 år var i arbejde ({beskaeftigelse.aar}).',
        en: '{beskaeftigelse} of residents aged 18-64 were in work ({beskaeftigelse.aar}).',
      },
    ],
  },
  {
    question: { da: 'Hvor mange stemte ved det seneste valg?', en: 'How many voted at the latest election?' },
    answers: [
      {
        da: '{valgdeltagelse} af de valgberettigede stemte. I kommunens almene boliger var det {valgdeltagelse.kom}.',
        en: '{valgdeltagelse} of the eligible voted. In the social housing of the municipality it was {valgdeltagelse.kom}.',
      },
      { da: '{valgdeltagelse} af de valgberettigede stemte.', en: '{valgdeltagelse} of the eligible voted.' },
    ],
  },
];
