import { criteria } from '../../src/domain/definitions/criteria/index.ts';
import { areaDefinitions } from '../../src/domain/definitions/geofa/index.ts';
import { mapIndicators } from '../../src/domain/definitions/indicators/index.ts';
import { statuses } from '../../src/domain/definitions/statuses/index.ts';
import { tables, totalsTable } from '../../src/domain/definitions/tables/index.ts';
import { decToText } from '../../src/domain/kernel/decimal.ts';
import type { AreaTheme } from '../../src/domain/model/area-theme.ts';
import { areaThemePage } from '../reference/area-theme-page.ts';
import { generatedNote, markdownTable, page } from '../reference/markdown.ts';
import type { ReferencePage } from '../reference/pages.ts';
import { themeDocument } from './theme-document.ts';

// GeoFA's themes are GeoFA's own to describe; the model is of what the sector has no model of.
const own: readonly AreaTheme[] = areaDefinitions.themes.filter((theme) => theme.own);
const allTables = [totalsTable, ...tables];

/** Every page of docs/begrebsmodel, and every theme in the shape of GeoFA's metadata documents. */
export function conceptPages(): readonly ReferencePage[] {
  return [
    { path: 'README.md', text: overview() },
    { path: 'noegletal.md', text: indicatorsPage() },
    { path: 'kodelister.md', text: codeListsPage() },
    { path: 'registrering.md', text: registrationPage() },
    { path: 'etik.md', text: ethicsPage() },
    ...own.map((theme) => ({ path: `${theme.id}.md`, text: areaThemePage(theme, areaDefinitions) })),
    ...areaDefinitions.themes.map((theme) => ({
      path: `geofa/${theme.id}.json`,
      text: `${JSON.stringify(themeDocument(theme, areaDefinitions), null, 2)}\n`,
    })),
  ];
}

const concepts: readonly (readonly string[])[] = [
  [
    'Afdeling',
    'En almen boligorganisations økonomisk selvstændige afdeling.',
    'Hører til én boligorganisation; ligger helt eller delvist i boligområder.',
  ],
  [
    'Boligområde',
    'Et sammenhængende område af boliger, der følges statistisk.',
    'Består af jordstykker; rummer afdelinger og andre boliger.',
  ],
  [
    'Helhedsplan',
    'En plan for et boligområde, som er forudsætning for støtte fra Landsbyggefonden.',
    'Omfatter afdelinger i en bevillingsperiode.',
  ],
  [
    'Områdeversion',
    'Et områdes afgrænsning i en bestemt gyldighed, som den var kendt på et bestemt tidspunkt.',
    'Hvert område har en eller flere; ingen rettes, nye kommer til.',
  ],
  [
    'Slægtskab',
    'At et område er delt, lagt sammen, omdøbt eller afløst af et andet.',
    'Mellem områder, med dato og begrundelse.',
  ],
  [
    'Nøgletal',
    'En defineret størrelse med tæller, nævner, grundlag og kilde.',
    'Hører til en tabel og en række i den.',
  ],
  [
    'Observation',
    'Værdien af et nøgletal for en områdeversion i en periode, med kilde og friskhed.',
    'Peger på område, version og nøgletal.',
  ],
  [
    'Kriterium',
    'Et lovbestemt nøgletal med en grænse, der gælder fra og til en liste.',
    'Afgør sammen med de andre et områdes klasse.',
  ],
];

function overview(): string {
  return page(
    '# Begrebsmodel for almene boligområder',
    'Fælles begreber for områder i den almene sektor og tallene om dem: hvad et område er, hvordan det afgrænses og følges over tid, hvad et nøgletal er, og hvordan begge dele registreres. Skrevet i den form, GeoFA’s registreringsvejledninger har, så modellen kan drøftes og genbruges af kommuner og boligorganisationer.',
    '## Begreberne og deres sammenhæng',
    markdownTable(['Begreb', 'Definition', 'Hænger sammen med'], concepts),
    '## Temaer',
    markdownTable(
      ['Tema', 'Titel', 'Geometri', 'Vejledning', 'GeoFA-form'],
      areaDefinitions.themes.map((theme) => [
        `${theme.code}`,
        theme.title.da,
        theme.geometry === 'none' ? 'ingen' : 'flade',
        theme.own ? `[${theme.id}](${theme.id}.md)` : 'GeoFA’s egen, uændret',
        `[json](geofa/${theme.id}.json)`,
      ]),
    ),
    'Temaerne 9001-9004 er egne og sendes aldrig som temakoder til GeoFA. Observationer er ikke et GeoFA-tema: GeoFA kræver geometri og medtager ikke afledte data, så tallene ligger for sig og peger på et områdes identitet.',
    '## Videre',
    [
      '- [Nøgletal og kriterier](noegletal.md)',
      '- [Kodelister](kodelister.md)',
      '- [Registreringspraksis](registrering.md)',
      '- [Etik og beskyttelse](etik.md)',
    ].join('\n'),
    generatedNote,
  );
}

function indicatorsPage(): string {
  return page(
    '# Nøgletal og kriterier',
    'Et nøgletal er altid en række og et mål i en tabel. Tabellen fastlægger befolkning, grundlag, kilde og hvornår tallet er fra. Procenter regnes til sidst, af tæller og nævner.',
    '## Nøgletal',
    markdownTable(
      ['Id', 'Navn', 'Definition', 'Tabel', 'Række', 'Grundlag', 'Kilde'],
      mapIndicators.map(({ id, name, about, table, row }) => {
        const found = allTables.find((known) => known.id === table);
        return [`\`${id}\``, name.da, about.da, table, `\`${row}\``, found?.base.da ?? '', found?.source ?? ''];
      }),
    ),
    '## Kriterier og deres grænser',
    ...criteria.flatMap(({ id, name, about, rules }) => [
      `### ${name.da} (\`${id}\`)`,
      about.da,
      markdownTable(
        ['Liste', 'Fra', 'Til', 'Grænse', 'Kilde'],
        rules.map(({ profile, firstList, lastList, op, threshold, kind, source }) => [
          profile,
          firstList,
          lastList ?? 'gælder',
          `${operators[op]} ${decToText(threshold).replace('.', ',')} ${kinds[kind]}`,
          source,
        ]),
      ),
    ]),
    generatedNote,
  );
}

const operators = { gt: 'overstiger', ge: 'mindst', lt: 'mindre end' } as const;
const kinds = {
  pct: 'pct.',
  pct_of_region: 'pct. af regionens gennemsnit',
  times_national: 'gange landets tal',
  persons: 'personer',
} as const;

function codeListsPage(): string {
  return page(
    '# Kodelister',
    'Koden gemmes, teksten vises. En kode, der ikke længere bruges, bliver stående og kan læses i historikken, men ikke vælges.',
    ...areaDefinitions.codeLists.flatMap(({ id, name, codes, source, open }) => [
      `## ${name.da} (\`${id}\`)`,
      `Kilde: ${source}.${open ? ' Listen er ikke hele listen; andre koder godtages.' : ''}`,
      markdownTable(
        ['Kode', 'Navn', 'Aktiv', 'Begrebsdefinition'],
        codes.map(({ code, text, active, meaning }) => [`${code}`, text, active ? 'ja' : 'nej', meaning ?? '']),
      ),
    ]),
    generatedNote,
  );
}

function registrationPage(): string {
  const { tolerances } = areaDefinitions;
  return page(
    '# Registreringspraksis',
    '## Sådan registreres et område',
    [
      '1. Dan fladen af jordstykker fra den officielle matrikelliste, eller tegn den. Koordinater i EPSG:25832, to dimensioner.',
      '2. Giv området en identitet én gang. Den følger området, også når grænsen ændres eller navnet skifter.',
      '3. Skriv, fra hvilken dag grænsen gælder. Det er ikke den dag, du registrerer den.',
      '4. Ret aldrig en gammel version. En *ændring* er en ny grænse fra en dato; en *rettelse* er samme gyldighed med fejlen rettet. Begge kræver en begrundelse.',
      '5. Deles, sammenlægges eller omdøbes området, så registrér slægtskabet med dato.',
      '6. Vælg synlighed: alle, den ansvarlige myndighed eller alle myndigheder. Synligheden følger området overalt, også på kort og i filer.',
    ].join('\n'),
    '## Hvor ofte',
    'Mindst hvert kvartal: nye og ændrede afgrænsninger registreres, og det kontrolleres, at gældende områder stadig følger jordstykkerne.',
    '## Hvad maskinen kontrollerer',
    markdownTable(
      ['Tema', 'Mindste areal', 'Overlap inden for en type', 'Skal dække kommunen'],
      areaDefinitions.themes
        .filter(({ geometry }) => geometry !== 'none')
        .map(({ code, title, rules }) => [
          `${code} ${title.da}`,
          `${rules.minAreaM2} m²`,
          rules.overlap?.within === 'error' ? 'fejl' : 'tilladt',
          rules.covers ? 'ja' : 'nej',
        ]),
    ),
    `Tolerance: smallere end ${String(tolerances.widthM).replace('.', ',')} m og mindre end ${tolerances.sliverM2} m² er hverken overlap eller hul.`,
    '## Observationer',
    'En observation peger på område, områdeversion, nøgletal og periode. Tæller og nævner gemmes, ikke kun procenten. Et nyt tal for samme periode er en ny række; det gamle bliver stående. Et tomt felt er ikke 0. Kilde, tidspunkt for hentning og friskhed følger altid med.',
    generatedNote,
  );
}

function ethicsPage(): string {
  return page(
    '# Etik og beskyttelse',
    [
      '- Ingen personoplysninger i områdedata. Observationer er antal og summer, aldrig rækker om personer, og har ingen felter til fri tekst.',
      '- Et tal om få mennesker er en oplysning om dem. Tal vises derfor kun som beskyttede tal fra en udgave, og et skjult tal siger, hvilken regel der skjuler det.',
      '- To områder, der overlapper, eller to versioner af samme område må ikke kunne trækkes fra hinanden, så en lille gruppe står tilbage. Alle tal om områder er derfor summer af de samme beskyttede tal.',
      '- En klasse eller en placering er ikke en dom over de mennesker, der bor der. Vis tallet med grundlag, år og usikkerhed, og lad det aldrig stå alene.',
      '- Begrænset synlighed (`off_kode` 2 og 3) følger med i filer, kort og tjenester. Det, der sendes til GeoFA med `off_kode` 1, er offentliggjort.',
      '- Beregnede værdier mærkes som modelberegning og offentliggøres ikke som registreringer.',
    ].join('\n'),
    '## Statuskoder på tal',
    markdownTable(
      ['Kode', 'Ord', 'Regel'],
      statuses.map(({ code, word, rule }) => [code === '' ? '(ingen)' : `\`${code}\``, word.da, rule.da]),
    ),
    generatedNote,
  );
}
