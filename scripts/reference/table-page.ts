import { classifications } from '../../src/domain/definitions/classifications/index.ts';
import type {
  BlockDefinition,
  RowDefinition,
  TableDefinition,
  TableView,
} from '../../src/domain/model/table-definition.ts';
import { generatedNote, markdownTable, page } from './markdown.ts';

const classificationIds = new Set(classifications.map((classification) => classification.id));

function axesOf(block: BlockDefinition): string {
  if (block.axes.length === 0) return 'én celle';
  return block.axes
    .map((axis) => {
      const name = `${axis.name.da} (${axis.categories.length}${axis.overlapping ? ', overlappende' : ''})`;
      return classificationIds.has(axis.classification)
        ? `[${name}](../klassifikationer/${axis.classification}.md)`
        : name;
    })
    .join(' × ');
}

function measureOf(block: BlockDefinition): string {
  switch (block.measure.kind) {
    case 'count':
      return 'antal';
    case 'delivered-count':
      return `leveret antal${block.measure.column ? ` \`${block.measure.column}\`` : ''}`;
    case 'sum':
      return `sum og antal${block.measure.column ? ` \`${block.measure.column}\`` : ''}`;
  }
}

function rowLine(row: RowDefinition): readonly string[] {
  const indent = '\u2003'.repeat(row.depth);
  const unit = row.unit ? `${row.unit.da}, ${row.decimals ?? 0} dec.` : '';
  return [`\`${row.code}\``, `${indent}${row.label.da}`, row.label.en, Object.keys(row.values).join(', '), unit];
}

const views = (table: TableDefinition): readonly (readonly [string, TableView | undefined])[] => [
  ['Søjler', table.bars],
  ['Linjer', table.lines],
  ['Kort', table.map],
];

/** The reference page of one standard table. */
export function tablePage(table: TableDefinition): string {
  const facts: readonly (readonly string[])[] = [
    ['Tema', table.theme.da, table.theme.en],
    ['Population', table.population.da, table.population.en],
    ['Procentgrundlag', table.base.da, table.base.en],
    ['Kilde', table.source, table.source],
    ['Register', table.reference.register.da, table.reference.register.en],
    ['Referencedato', table.reference.text.da, table.reference.text.en],
    [
      'Forsinkelse',
      `${table.reference.expectedLag} (forventede år efter udgaven)`,
      `${table.reference.expectedLag} (expected years behind the edition)`,
    ],
    ['Følsomhedstrin', `${table.tier}`, `${table.tier}`],
    ['Serie', table.series === 'elections' ? 'de tre seneste valg' : 'ti perioder', ''],
    ['Version', table.version, ''],
  ];
  const shown = views(table).flatMap(([kind, view]) => (view ? [[kind, view.title.da, view.title.en]] : []));
  return page(
    `# ${table.id} ${table.title.da}`,
    `*${table.title.en}*`,
    markdownTable(['', 'Dansk', 'English'], facts),
    '## Celler',
    markdownTable(
      ['Blok', 'Tælles i', 'Akser', 'Mål'],
      table.blocks.map((block) => [`\`${block.id}\``, `\`${block.view}\``, axesOf(block), measureOf(block)]),
    ),
    '## Mål',
    markdownTable(
      ['Kode', 'Dansk', 'English', 'Enhed', 'Decimaler'],
      table.measures.map((m) => [`\`${m.id}\``, m.label.da, m.label.en, m.unit.da, `${m.decimals}`]),
    ),
    '## Rækker',
    markdownTable(['Kode', 'Dansk', 'English', 'Mål', 'Egen enhed'], table.rows.map(rowLine)),
    '## Diagrammer og kort',
    markdownTable(['', 'Dansk', 'English'], shown),
    '## Noter',
    ...table.notes.map((note) => `- ${note.da}\n  *${note.en}*`),
    generatedNote,
  );
}
