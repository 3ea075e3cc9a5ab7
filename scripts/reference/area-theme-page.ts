import type { AreaDefinitions, AreaTheme, CodeList, ThemeField } from '../../src/domain/model/area-theme.ts';
import { generatedNote, markdownTable, page } from './markdown.ts';

const typeNames: { readonly [T in ThemeField['type']]: string } = {
  int: 'heltal',
  decimal: 'tal',
  text: 'tekst',
  uuid: 'uuid',
  date: 'dato',
  timestamp: 'tidspunkt',
};

function valuesOf(field: ThemeField): string {
  if (field.codes) return `kodeliste \`${field.codes}\``;
  if (field.range) return field.range.join('-');
  if (field.pattern) return `\`${field.pattern}\``;
  return field.length === undefined ? '' : `højst ${field.length} tegn`;
}

function fieldTable(fields: readonly ThemeField[]): string {
  return markdownTable(
    ['Feltnavn', 'Feltnavn10', 'Datatype', 'Værdiområde', 'O/F/S', 'Formål', 'Purpose'],
    fields.map((f) => [
      ...[`\`${f.name}\``, `\`${f.shortName}\``, typeNames[f.type], valuesOf(f), f.kind],
      ...[f.about.da, f.about.en],
    ]),
  );
}

function codeTable(list: CodeList): string {
  const rows = list.codes.map((c) => [`${c.code}`, c.text, c.active ? 'ja' : 'nej']);
  const open = list.open ? 'Listen er ikke hele listen; andre koder godtages.' : '';
  return [`### ${list.name.da} (\`${list.id}\`)`, open, markdownTable(['Kode', 'Navn', 'Aktiv'], rows)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The reference page of one area theme: fields, codes, side tables and registration guide. */
export function areaThemePage(theme: AreaTheme, { codeLists }: AreaDefinitions): string {
  const lists = codeLists.filter((list) => theme.fields.some((field) => field.codes === list.id));
  const guide = Object.entries(theme.guide ?? {}).map(
    ([name, text]) =>
      `- ${name[0]?.toUpperCase()}${name.slice(1)}: ${typeof text === 'string' ? text : text.join(', ')}`,
  );
  return page(
    `# ${theme.title.da} (\`${theme.id}\`)`,
    `*${theme.title.en}*`,
    `Tema ${theme.code}. Kilde: ${theme.source}. ${theme.own ? 'Eget tema; sendes aldrig som temakode til GeoFA.' : ''}`.trim(),
    guide.join('\n'),
    '## Felter',
    fieldTable(theme.fields),
    ...(lists.length > 0 ? ['## Kodelister', ...lists.map(codeTable)] : []),
    ...(theme.sideTables ?? []).flatMap((side) => [
      `## \`${side.id}\``,
      side.about.da,
      `*${side.about.en}*`,
      fieldTable(side.fields),
    ]),
    generatedNote,
  );
}

/** The reference page of what all themes share: common fields, their code lists, and the table of themes. */
export function areaThemesPage({ themes, commonFields, codeLists }: AreaDefinitions): string {
  const shared = codeLists.filter((list) => commonFields.some((field) => field.codes === list.id));
  return page(
    '# Områdetemaer',
    '*Area themes in the form of GeoFA*',
    markdownTable(
      ['Tema', 'Dansk', 'English', 'Mindste areal'],
      themes.map((t) => [`[${t.id}](${t.id}.md)`, t.title.da, t.title.en, `${t.rules.minAreaM2} m²`]),
    ),
    '## Fælles felter',
    fieldTable(commonFields),
    '## Fælles kodelister',
    ...shared.map(codeTable),
    generatedNote,
  );
}
