import type { IndicatorDefinition } from '../../model/indicator.ts';

const criterion = (
  id: string,
  row: string,
  name: IndicatorDefinition['name'],
  about: IndicatorDefinition['about'],
): IndicatorDefinition => ({
  id,
  name,
  about,
  table: 'T24',
  row,
  measure: 'vaerdi',
});

/**
 * Values of the criteria of the area lists as key figures of maps, held against their thresholds.
 * @source T24 of beboertabeller.md section 3, kriterier.md section 2
 */
export const criterionIndicators: readonly IndicatorDefinition[] = [
  criterion(
    'krit_arbejdsmarked',
    'labour',
    { da: 'Kriterium: uden tilknytning til arbejdsmarkedet', en: 'Criterion: outside work' },
    {
      da: 'Beboere på 18-64 år uden tilknytning til arbejdsmarkedet eller uddannelse i procent, gennemsnit af to år.',
      en: 'Residents aged 18-64 without connection to work or education in per cent, mean of two years.',
    },
  ),
  criterion(
    'krit_doemte',
    'convicted',
    { da: 'Kriterium: dømte', en: 'Criterion: convicted' },
    {
      da: 'Dømte for overtrædelse af straffeloven, våbenloven eller lov om euforiserende stoffer i procent af beboerne på 18 år og derover, gennemsnit af to år.',
      en: 'Convicted under the criminal, weapons or drugs act in per cent of residents aged 18 and over, mean of two years.',
    },
  ),
  criterion(
    'krit_uddannelse',
    'education',
    { da: 'Kriterium: kun grundskole', en: 'Criterion: basic school only' },
    {
      da: 'Beboere på 30-59 år med grundskole som eneste uddannelse i procent.',
      en: 'Residents aged 30-59 with basic school as their only education in per cent.',
    },
  ),
  criterion(
    'krit_indkomst',
    'income',
    { da: 'Kriterium: bruttoindkomst', en: 'Criterion: gross income' },
    {
      da: 'Gennemsnitlig bruttoindkomst for skattepligtige på 15-64 år, uden uddannelsessøgende, i procent af regionens.',
      en: "Mean gross income of the taxable aged 15-64, students left out, in per cent of the region's.",
    },
  ),
  criterion(
    'krit_oprindelse',
    'origin',
    { da: 'Kriterium: fra ikke-vestlige lande', en: 'Criterion: non-western origin' },
    {
      da: 'Indvandrere og efterkommere fra ikke-vestlige lande i procent af beboerne.',
      en: 'Immigrants and descendants of non-western origin in per cent of residents.',
    },
  ),
];
