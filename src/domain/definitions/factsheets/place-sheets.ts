import type { Text } from '../../kernel/language.ts';
import type { PlaceBlockDefinition, PlaceSheetDefinition } from '../../model/place-sheet.ts';
import { boardQuestions } from './board-questions.ts';

const figures = (caption: Text, indicators: readonly string[]): PlaceBlockDefinition => ({
  ...{ kind: 'figures', caption, indicators },
});
const residents = ['beboere', 'boern', 'aeldre', 'ikke_vestlig', 'en_forsoerger', 'fraflytning'];
const living = ['uden_uddannelse', 'beskaeftigelse', 'indkomst', 'udenfor', 'valgdeltagelse'];
const who: Text = { da: 'Hvem bor her', en: 'Who lives here' };
const how: Text = { da: 'Arbejde, uddannelse og valg', en: 'Work, education and elections' };
const facts: PlaceBlockDefinition = { kind: 'facts', caption: { da: 'Om stedet', en: 'About the place' } };
const course: PlaceBlockDefinition = {
  ...{ kind: 'course', indicator: 'beboere' },
  caption: { da: 'Beboere år for år', en: 'Residents year by year' },
};
const questions: readonly PlaceBlockDefinition[] = [
  { kind: 'heading', text: { da: 'Fem spørgsmål', en: 'Five questions' } },
  { kind: 'questions', items: boardQuestions },
];
const caution: PlaceBlockDefinition = {
  kind: 'text',
  text: {
    da: 'Et tal afgør ikke alene, om der er behov for en indsats. Små steder svinger meget fra år til år.',
    en: 'A figure does not by itself decide whether something must be done. Small places vary much from year to year.',
  },
};

/**
 * Sheets of an organisation, a helhedsplan, an afdeling (for its board) and a boligområde (for a committee).
 * @source issue 7, fact sheets; blocks are a product decision (docs/decisions/042)
 */
export const placeSheets: readonly PlaceSheetDefinition[] = [
  {
    ...{ id: 'afdeling', version: '1', level: 'afd', comparators: ['kom', 'land'] },
    name: { da: 'Ark til afdelingsbestyrelsen', en: 'Sheet for the board of an afdeling' },
    title: { da: '{navn} i tal', en: '{navn} in figures' },
    blocks: [...questions, course, figures(who, residents), figures(how, living), facts, caution],
  },
  {
    ...{ id: 'helhedsplan', version: '1', level: 'plan', comparators: ['kom', 'land'] },
    name: { da: 'Ark til helhedsplanens bestyrelse', en: 'Sheet for the board of a helhedsplan' },
    title: { da: '{navn} i tal', en: '{navn} in figures' },
    blocks: [facts, ...questions, figures(how, living), course, figures(who, residents), caution],
  },
  {
    ...{ id: 'omraade', version: '1', level: 'omr', comparators: ['kom', 'land'] },
    name: { da: 'Ark til udvalget', en: 'Sheet for the committee' },
    title: { da: '{navn} i tal', en: '{navn} in figures' },
    blocks: [
      figures({ da: 'Tal ved siden af lovens kriterier', en: 'Figures beside the criteria of the law' }, [
        ...['udenfor', 'uden_uddannelse', 'ikke_vestlig', 'indkomst'],
      ]),
      {
        kind: 'text',
        text: {
          da: 'Kriterierne selv, deres grænser og afstanden til dem står under Overvågning.',
          en: 'The criteria themselves, their lines and the distance to them stand under Monitoring.',
        },
      },
      ...questions,
      ...[course, figures(who, residents), facts, caution],
    ],
  },
  {
    ...{ id: 'organisation', version: '1', level: 'org', comparators: ['kom', 'land'] },
    name: { da: 'Ark for boligorganisationen', en: 'Sheet of an organisation' },
    title: { da: '{navn} i tal', en: '{navn} in figures' },
    blocks: [facts, ...questions, course, figures(who, residents), figures(how, living), caution],
  },
];
