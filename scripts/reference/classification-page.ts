import type { Category, Classification } from '../../src/domain/model/classification.ts';
import { generatedNote, markdownTable, page } from './markdown.ts';

function belongs(category: Category): string {
  if (category.values) return category.values.join(', ');
  if (category.from === undefined && category.to === undefined) return 'koden selv';
  const low = category.from === undefined ? '' : `${category.lowerOut ? 'over' : 'fra'} ${category.from}`;
  const high =
    category.to === undefined ? '' : `${category.upper === 'out' ? 'til under' : 'til og med'} ${category.to}`;
  return `${low} ${high}`.trim();
}

/** The reference page of one classification. */
export function classificationPage(classification: Classification): string {
  return page(
    `# ${classification.name.da} (\`${classification.id}\`)`,
    `*${classification.name.en}*`,
    classification.about.da,
    `*${classification.about.en}*`,
    `Version ${classification.version}, gyldig fra ${classification.validFrom}. Kilde: ${classification.source}.`,
    markdownTable(
      ['Kode', 'Dansk', 'English', 'Hører til', 'Følsom'],
      classification.categories.map((category) => [
        `\`${category.code}\``,
        category.label.da,
        category.label.en,
        belongs(category),
        category.sensitive ? 'ja' : '',
      ]),
    ),
    generatedNote,
  );
}
