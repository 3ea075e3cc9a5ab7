import { scopeOf } from '../../../app/access/access-scope.ts';
import { mayExport } from '../../../app/access/may-export.ts';
import { type DwellingField, dwellingFields, familyDwellings } from '../../../app/calc/family-dwellings.ts';
import { placementTables } from '../../../app/calc/placement-example.ts';
import { placementOfTexts } from '../../../app/calc/placement-of-own-files.ts';
import { compareDefinitions } from '../../../app/definitions/compare-definitions.ts';
import { asDanishNumber } from '../../../domain/kernel/danish-number.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem, problemText } from '../../../domain/kernel/problems/problem.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { parseSelection } from '../../../engines/query/parse-selection.ts';
import type { DefinitionsPage, FamilyDwellingsPage, PlacementPage } from '../../web/page-data/tool-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const wholeCountry = 'land:000';
const byName = new Intl.Collator('da');

/** `/overvaagning/definitioner?sted=`: the same word under different rules. @throws Problem KV-A2, KV-A8, KV-Q* */
export async function loadDefinitionsPage(asked: PageRequest): Promise<LoadedPage> {
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const sted = asked.query.sted || wholeCountry;
  const { words, release } = await compareDefinitions(asked.context, asked.reader, sted);
  const mayTake = mayExport(asked.reader, parseSelection(sted), scopeOf(asked.context, release)).allowed;
  const { kommuner } = release.places.directory;
  const land: Text = { da: 'Hele landet', en: 'All of Denmark' };
  const usual = [
    { value: wholeCountry, label: land, chosen: sted === wholeCountry },
    ...[...kommuner]
      .sort((a, b) => byName.compare(a.name, b.name))
      .map(({ code, name }) => {
        const value = `kom:${code}`;
        return { value, label: { da: name, en: name }, chosen: value === sted };
      }),
  ];
  const page = derive(words, (compared): DefinitionsPage => {
    const title: Text = { da: 'Samme ord, forskellige regler', en: 'The same word, different rules' };
    const isUsual = usual.some(({ chosen }) => chosen);
    return {
      ...pageFrame(asked, title, unknownParameters(asked.query, ['sted']), release),
      kind: 'definitions',
      compared,
      places: isUsual ? usual : [{ value: sted, label: compared.place.name, chosen: true }, ...usual],
      downloads: mayTake ? filesOf(sted) : [],
    };
  });
  return { kind: 'figures', page, reader: asked.reader };
}

function filesOf(sted: string): DefinitionsPage['downloads'] {
  const href = (form: string): string => `/api/v1/definitions-compared?${new URLSearchParams({ sted, form })}`;
  return [
    { format: 'xlsx', label: { da: 'Excel', en: 'Excel' }, href: href('xlsx') },
    { format: 'csv', label: { da: 'CSV', en: 'CSV' }, href: href('csv') },
    { format: 'json', label: { da: 'JSON', en: 'JSON' }, href: href('json') },
  ];
}

const mostLines = 60;

/** `/overvaagning/boligplacering`: households over vacant homes, worked out when the form is sent. */
export async function loadPlacementPage(asked: PageRequest): Promise<LoadedPage> {
  const title: Text = { da: 'Boligplacering', en: 'Placement' };
  const mayCompute = asked.reader.via !== 'public';
  const isSent = asked.query.husstande !== undefined;
  const fields = placementTables.map(({ id, heads, text }) => ({
    ...{ id, heads },
    text: isSent ? (asked.query[id] ?? '').replaceAll('\r\n', '\n').replace(/^\n+|\n+$/g, '') : text[asked.lang],
  }));
  const frame = pageFrame(
    asked,
    title,
    unknownParameters(
      asked.query,
      placementTables.map(({ id }) => id),
    ),
  );
  const page: PlacementPage = { ...frame, kind: 'placement', fields, mayCompute };
  if (!isSent || !mayCompute) return { kind: 'figureless', page };
  try {
    return { kind: 'figureless', page: { ...page, answer: await placed(fields) } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'figureless', page: { ...page, problem: problemText(error) } };
  }
}

async function placed(fields: PlacementPage['fields']): Promise<NonNullable<PlacementPage['answer']>> {
  const tableOf = (id: string) => {
    const { text = '' } = fields.find((field) => field.id === id) ?? {};
    const { columns = '' } = placementTables.find((table) => table.id === id) ?? {};
    const rows = text.split('\n').length;
    if (rows > mostLines) throw new Problem('KV-L72', { file: id, rows, most: mostLines });
    return { name: id, text: withHeads(columns, text) };
  };
  const own = fields.find(({ id }) => id === 'forslag')?.text ?? '';
  return await placementOfTexts({
    households: tableOf('husstande'),
    vacancies: tableOf('ledige'),
    areas: tableOf('omraader'),
    ...(own === '' ? {} : { proposal: tableOf('forslag') }),
  });
}

// Lines copied out of a spreadsheet are parted by tabs, those of a Danish CSV file by semicolons; both have Danish numbers.
function withHeads(columns: string, text: string): string {
  const isDanish = text.includes('\t') || text.includes(';');
  return isDanish ? `${columns.replaceAll(',', ';')}\n${text.replaceAll('\t', ';')}\n` : `${columns}\n${text}\n`;
}

/** `/overvaagning/familieboliger`: the calculator of § 168 a. */
export async function loadFamilyDwellingsPage(asked: PageRequest): Promise<LoadedPage> {
  const { query } = asked;
  const title: Text = { da: '40 pct. familieboliger', en: '40 per cent family dwellings' };
  const isSent = dwellingFields.some((field) => query[field] !== undefined);
  const fields = dwellingFields.map((id) => ({ id, value: query[id] ?? '' }));
  const frame = pageFrame(asked, title, unknownParameters(query, dwellingFields));
  const page: FamilyDwellingsPage = { ...frame, kind: 'family-dwellings', fields };
  if (!isSent) return { kind: 'figureless', page };
  try {
    const typed = (field: DwellingField): string | undefined => asDanishNumber(query[field], asked.lang);
    const [family, other, built] = [typed('family'), typed('other'), typed('built')];
    const [demolished, commercialM2] = [typed('demolished'), typed('commercialM2')];
    const answer = familyDwellings({ family, other, built, demolished, commercialM2 });
    return { kind: 'figureless', page: { ...page, answer } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'figureless', page: { ...page, problem: problemText(error) } };
  }
}
