import { twinMethods, twinSearchRules } from '../../src/domain/definitions/twins/index.ts';
import { decToText } from '../../src/domain/kernel/decimal.ts';
import { generatedNote, markdownTable, page } from './markdown.ts';

/** docs/reference/tvillinger.md: every method twins can be found by. */
export function twinsPage(): string {
  const { nearest, firmness, noGoodTwinPercent } = twinSearchRules;
  return page(
    '# Tvillinger: metoder',
    '*Twins: methods*',
    `En søgning giver fra ${nearest.from} til ${nearest.to} tvillinger. En tvilling står fast, når den er på mindst ${decToText(firmness.firm)} af ${firmness.draws} lister trukket inden for afrundingen; nogenlunde fast ved ${decToText(firmness.fairlyFirm)}. Er den nærmeste længere væk end ${noGoodTwinPercent} % af alle nærmeste, er der ingen gode tvillinger.`,
    markdownTable(
      ['Metode', 'Dansk', 'English', 'Variable og vægte', 'Kilde'],
      twinMethods.map((method) => [
        `${method.id} ${method.version}`,
        method.name.da,
        method.name.en,
        method.variables.map(({ key, weight, scaling }) => `${key} ${decToText(weight)} (${scaling})`).join(', ') ||
          'valgt af brugeren',
        method.source,
      ]),
    ),
    generatedNote,
  );
}
