import { classifications } from '../../src/domain/definitions/classifications/index.ts';
import { layouts } from '../../src/domain/definitions/deliveries/index.ts';
import { areaDefinitions } from '../../src/domain/definitions/geofa/index.ts';
import { anchorTable, tables, totalsTable } from '../../src/domain/definitions/tables/index.ts';
import { accountsPage } from './accounts-page.ts';
import { areaThemePage, areaThemesPage } from './area-theme-page.ts';
import { classificationPage } from './classification-page.ts';
import { layoutPage } from './layout-page.ts';
import { generatedNote, markdownTable, page } from './markdown.ts';
import { criteriaPage, protectionPage, seriesPage } from './rules-page.ts';
import { tablePage } from './table-page.ts';
import { twinsPage } from './twins-page.ts';

/** A page of docs/reference: its path from that folder and its text. */
export interface ReferencePage {
  readonly path: string;
  readonly text: string;
}

const allTables = [totalsTable, ...tables, anchorTable];

function indexPage(): string {
  return page(
    '# Opslag: tabeller, klassifikationer og leverancer',
    '*Reference: tables, classifications and deliveries*',
    '## Tabeller',
    markdownTable(
      ['Tabel', 'Dansk', 'English', 'Trin', 'Register'],
      allTables.map((t) => [
        `[${t.id}](tabeller/${t.id.toLowerCase()}.md)`,
        t.title.da,
        t.title.en,
        `${t.tier}`,
        t.reference.register.da,
      ]),
    ),
    '## Klassifikationer',
    markdownTable(
      ['Kode', 'Dansk', 'English', 'Version'],
      classifications.map((c) => [`[${c.id}](klassifikationer/${c.id}.md)`, c.name.da, c.name.en, c.version]),
    ),
    '## Leverancer',
    markdownTable(
      ['Layout', 'Dansk', 'English', 'Version'],
      layouts.map((l) => [`[${l.id}](leverancer/${l.id}.md)`, l.name.da, l.name.en, l.version]),
    ),
    '## Regler',
    [
      '- [Diskretion: regelsæt og statuskoder](diskretion.md)',
      '- [Kriterier for boligområder](kriterier.md)',
      '- [Nøgletal og databrud](serier.md)',
      '- [Kontoplaner](kontoplaner.md)',
      '- [Tvillinger: metoder](tvillinger.md)',
      '- [Områdetemaer](omraader/README.md)',
    ].join('\n'),
    generatedNote,
  );
}

/** Every page of docs/reference, made from the definitions alone. */
export function referencePages(): readonly ReferencePage[] {
  return [
    { path: 'README.md', text: indexPage() },
    { path: 'diskretion.md', text: protectionPage() },
    { path: 'kontoplaner.md', text: accountsPage() },
    { path: 'kriterier.md', text: criteriaPage() },
    { path: 'serier.md', text: seriesPage() },
    { path: 'tvillinger.md', text: twinsPage() },
    ...allTables.map((table) => ({ path: `tabeller/${table.id.toLowerCase()}.md`, text: tablePage(table) })),
    ...classifications.map((c) => ({ path: `klassifikationer/${c.id}.md`, text: classificationPage(c) })),
    { path: 'omraader/README.md', text: areaThemesPage(areaDefinitions) },
    ...areaDefinitions.themes.map((t) => ({ path: `omraader/${t.id}.md`, text: areaThemePage(t, areaDefinitions) })),
    ...layouts.map((layout) => ({ path: `leverancer/${layout.id}.md`, text: layoutPage(layout) })),
  ];
}
