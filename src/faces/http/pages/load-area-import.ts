import {
  type AreaFileColumns,
  fieldsOfFile,
  mostAreaRows,
  type TakenAreaFile,
} from '../../../app/areas/take-area-file.ts';
import { areaDefinitions } from '../../../domain/definitions/geofa/index.ts';
import { backgroundGrid } from '../../../domain/definitions/map/background-grid.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { problemText } from '../../../domain/kernel/problems/problem.ts';
import type { AreaBox, AreaFinding, AreaShape } from '../../../domain/model/area.ts';
import type { AreaTheme, ThemeField } from '../../../domain/model/area-theme.ts';
import { textOfCode } from '../../../engines/areas/code-text.ts';
import { boxOf } from '../../../engines/areas/measure-shape.ts';
import { nameOfArea, placeNameOfArea } from '../../../engines/areas/name-of-area.ts';
import { crsNames } from '../../../engines/areas/project.ts';
import { simplifyShared } from '../../../engines/areas/simplify-shared.ts';
import type {
  AreaImportPage,
  ImportedField,
  ImportMapData,
  JudgedImport,
} from '../../web/page-data/area-import-page.ts';
import { noRight } from './area-asked.ts';
import { kommuneChoices, themeAsked, themeChoices } from './area-choices.ts';
import { labelOfField } from './area-fields.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import { type AreaImportUnderWay, largestAreaFile } from './take-area-import.ts';

const title: Text = { da: 'Importér områder fra en fil', en: 'Import areas from a file' };
const mostFindings = 200;
const cornersAcross = 1500;
const wholeCountry: AreaBox = [430_000, 6_040_000, 900_000, 6_415_000];

/** `/omraader/import`, and what came of a file that was sent to it. @throws Problem KV-A1 */
export async function loadAreaImport(asked: PageRequest, sent?: AreaImportUnderWay): Promise<LoadedPage> {
  const { query } = asked;
  const kommuner = kommuneChoices(asked, sent?.kommune ?? query.kommune ?? '', true);
  const kommune = kommuner.find(({ chosen }) => chosen)?.value ?? '';
  if (kommuner.length === 0) throw noRight();
  const theme = sent?.theme ?? themeAsked(asked);
  const page: AreaImportPage = {
    ...pageFrame(asked, title, unknownParameters(query, ['tema', 'kommune'])),
    kind: 'area-import',
    themes: themeChoices(theme),
    kommuner,
    systems: crsNames.map((name) => {
      const label = name === 'CRS84' ? name : `EPSG:${name}`;
      return { value: name, label: { da: label, en: label }, chosen: false };
    }),
    most: { megabytes: largestAreaFile / 1_000_000, rows: mostAreaRows },
    listAt: `/omraader?tema=${theme?.code ?? ''}&kommune=${kommune}`,
    ...(sent ? outcomeOf(asked, sent) : {}),
  };
  return { kind: 'figureless', page };
}

type Outcome = Pick<AreaImportPage, 'file' | 'layers' | 'columns' | 'judged' | 'problem'>;

function outcomeOf({ context }: PageRequest, { theme, kommune, file, carried, outcome }: AreaImportUnderWay): Outcome {
  const underWay = { file: { name: file, carried } };
  if ('problem' in outcome) {
    const { problem } = outcome;
    const layers = problem.code === 'KV-G24' ? (problem.data as { readonly layers: readonly string[] }).layers : [];
    return { problem: problemText(problem), ...(layers.length > 0 ? { ...underWay, layers } : {}) };
  }
  const { taken, kept } = outcome;
  if (taken.kind === 'columns') {
    return { ...underWay, columns: { ...columnsOf(taken.file, theme), rows: taken.rows } };
  }
  const background = context.background && {
    ...{ attribution: context.background.attribution, grid: backgroundGrid },
    address: '/api/v1/map/background/{z}/{y}/{x}',
  };
  const map = { ...mapOf(taken, theme, Number(kommune)), ...(background ? { background } : {}) };
  return { ...(kept ? {} : underWay), judged: { ...judgedOf(taken), kept, map } };
}

function columnsOf(
  { columns, sample, guess }: AreaFileColumns,
  theme: AreaTheme,
): Omit<NonNullable<AreaImportPage['columns']>, 'rows'> {
  return {
    names: columns,
    sample: sample.map(({ row, cells }) => ({ row, cells: cells.map((cell) => `${cell ?? ''}`) })),
    fields: fieldsOfFile(theme).map((field): ImportedField => {
      const choices = choicesOf(field, guess.fixed[field.name] ?? '');
      return {
        name: field.name,
        label: labelOfField(field),
        required: field.kind === 'O' && field.fallback === undefined,
        column: guess.columns[field.name] ?? '',
        fixed: guess.fixed[field.name] ?? '',
        ...(choices ? { choices } : {}),
      };
    }),
  };
}

function choicesOf({ codes }: ThemeField, chosen: string): ImportedField['choices'] {
  const list = areaDefinitions.codeLists.find(({ id }) => id === codes);
  return list?.codes
    .filter(({ active }) => active)
    .map((code) => ({ value: `${code.code}`, label: textOfCode(code), chosen: `${code.code}` === chosen }));
}

type Judged = Extract<TakenAreaFile, { readonly kind: 'judged' }>;
const repairable = /^G01-(CROSS|TOUCH|EDGE|NEST|SPLIT)$/;

function judgedOf({ done }: Judged): Omit<JudgedImport, 'kept' | 'map'> {
  const order: readonly AreaFinding['severity'][] = ['error', 'warning', 'note'];
  const findings = done.findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const count = (severity: AreaFinding['severity']) => findings.filter((one) => one.severity === severity).length;
  return {
    rows: done.areas.length,
    ...{ added: done.added, changed: done.changed, same: done.same, rejected: done.rejected.size },
    ...{ errors: count('error'), warnings: count('warning'), found: findings.length },
    findings: findings.slice(0, mostFindings).map(({ severity, problem, areas, at }) => ({
      ...{ severity, code: problem.code, text: problemText(problem) },
      rows: areas.flatMap((place) => done.areas[place]?.row ?? []),
      ...(at ? { at } : {}),
    })),
    repairable: findings.some(({ severity, problem }) => severity === 'error' && repairable.test(problem.code)),
  };
}

// Borders as fine as a screen shows them; areas that have a border in common keep it in common.
function mapOf({ done, known }: Judged, theme: AreaTheme, kommunekode: number): ImportMapData {
  const ids = new Set(done.areas.map(({ draft }) => draft.objektId));
  const beside = known.filter((area) => area.kommunekode === kommunekode && !ids.has(area.objektId));
  const own = done.areas.map(({ draft }) => (hasNumbers(draft.shape) ? draft.shape : []));
  const around = own.some(({ length }) => length > 0) ? own : beside.map(({ shape }) => shape);
  const box = boxOf(around.flat());
  const [west, south, east, north] = box;
  const isEmpty = west > east;
  const tolerance = isEmpty ? 1 : Math.max(0.5, Math.max(east - west, north - south) / cornersAcross);
  const shapes = simplifyShared([...own, ...beside.map(({ shape }) => shape)], tolerance);
  return {
    box: isEmpty ? wholeCountry : box,
    areas: done.areas.map(({ draft, row }, at) => ({
      name: nameOfArea(draft, theme, row - 1),
      shape: shapes[at] ?? [],
      wrong: done.rejected.has(at),
    })),
    neighbours: beside.map((area, at) => ({
      name: placeNameOfArea(area, theme),
      shape: shapes[own.length + at] ?? [],
    })),
  };
}

function hasNumbers(shape: AreaShape): boolean {
  return shape.flat(2).every(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
}
