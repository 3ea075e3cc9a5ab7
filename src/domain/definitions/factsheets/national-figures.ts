import type { Text } from '../../kernel/language.ts';
import type { RoundingStep, SheetFigureDefinition, SheetUnit } from '../../model/sheet-figure.ts';

const formula = { da: 'Indlæst med kilde og år.', en: 'Imported with its source and year.' };

function national(
  id: string,
  unit: SheetUnit,
  name: Text,
  about: Text,
  {
    rounding = [],
    qualified = false,
  }: { readonly rounding?: readonly RoundingStep[]; readonly qualified?: boolean } = {},
): SheetFigureDefinition {
  return {
    ...{ id, version: '1', of: 'land', unit, name, about, formula, rounding, qualified },
    binding: { kind: 'references', keys: [`faktaark.${id}`] },
    source: `faktaark.md section 4, ${id}`,
  };
}

const toTens: readonly RoundingStep[] = [{ from: 10, to: 10 }];
const toHundredThousands: readonly RoundingStep[] = [{ from: 100_000, to: 100_000 }];

/**
 * Figures that are the same on every sheet of an edition.
 * @source faktaark.md section 4
 */
export const nationalFigures: readonly SheetFigureDefinition[] = [
  national(
    'N1',
    'per-cent',
    { da: 'Husleje mod private udlejningsboliger', en: 'Rent against private rental' },
    {
      da: 'Hvor mange procent huslejen pr. m² i almene familieboliger er lavere end i private udlejningsboliger.',
      en: 'By how many per cent the rent per m² of family dwellings in social housing is lower than of private rental dwellings.',
    },
  ),
  national(
    'N2',
    'share',
    { da: 'Vil have flere betalelige lejeboliger', en: 'Want more affordable rental homes' },
    {
      da: 'Andel af de spurgte, der sætter flere betalelige lejeboliger øverst.',
      en: 'Share of those asked who put more affordable rental homes first.',
    },
  ),
  national(
    'N3A',
    'plans',
    { da: 'Boligsociale helhedsplaner', en: 'Social plans for housing areas (helhedsplaner)' },
    { da: 'Helhedsplaner, som Landsbyggefonden støtter.', en: 'Helhedsplaner supported by Landsbyggefonden.' },
    { rounding: toTens, qualified: true },
  ),
  national(
    'N3B',
    'persons',
    { da: 'Beboere i områder med helhedsplan', en: 'Residents of areas with a helhedsplan' },
    { da: 'Personer, der bor, hvor der er en helhedsplan.', en: 'Persons living where there is a helhedsplan.' },
    { rounding: toHundredThousands, qualified: true },
  ),
  national(
    'N4',
    'per-cent',
    { da: 'Kommunal anvisning', en: 'Municipal allocation' },
    {
      da: 'Kommunens andel af alle anvisninger til almene familieboliger uden for forebyggelsesområder og udsatte boligområder.',
      en: 'Municipal share of all allocations to family dwellings in social housing outside prevention and exposed areas.',
    },
    { qualified: true },
  ),
  national(
    'N5',
    'persons',
    { da: 'Beboere i almene boliger i hele landet', en: 'Residents of social housing in Denmark' },
    { da: 'Personer, der bor i en almen bolig.', en: 'Persons living in social housing.' },
    { rounding: toHundredThousands, qualified: true },
  ),
];
