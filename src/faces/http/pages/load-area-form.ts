import { surroundingsOf } from '../../../app/areas/area-desk.ts';
import { kommuneGround } from '../../../app/maps/kommune-ground.ts';
import { areaDefinitions } from '../../../domain/definitions/geofa/index.ts';
import { backgroundGrid } from '../../../domain/definitions/map/background-grid.ts';
import { must } from '../../../domain/kernel/invariant.ts';
import { Problem, problemText } from '../../../domain/kernel/problems/problem.ts';
import type { AreaBox } from '../../../domain/model/area.ts';
import type { ThemeField } from '../../../domain/model/area-theme.ts';
import { textOfCode } from '../../../engines/areas/code-text.ts';
import { hasDays } from '../../../engines/areas/has-days.ts';
import { boxOf, shapeAreaM2 } from '../../../engines/areas/measure-shape.ts';
import { placeNameOfArea } from '../../../engines/areas/name-of-area.ts';
import { shapeOfText } from '../../../engines/areas/shape-of-text.ts';
import { writeShapeText } from '../../../engines/areas/shape-text.ts';
import type { AreaForm, AreaFormPage, ShownAreaField } from '../../web/page-data/area-pages.ts';
import { type AreaAsked, areaAsked, noRight } from './area-asked.ts';
import { kommuneChoices, themeAsked, themeChoices } from './area-choices.ts';
import { fieldsShown, labelOfField, valueOfField } from './area-fields.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import type { FilledAreaForm } from './take-area-form.ts';

const wholeCountry: AreaBox = [430_000, 6_040_000, 900_000, 6_415_000];

/** `/omraader/nyt` and `/omraader/<objekt_id>/ret`, empty or as it was sent. @throws Problem KV-A1, KV-G31 */
export async function loadAreaForm(asked: PageRequest, filled?: FilledAreaForm): Promise<LoadedPage> {
  const { query } = asked;
  const of = await areaAsked(asked);
  const kommune = of ? String(of.kommune).padStart(3, '0') : '';
  const changeable = kommuneChoices(asked, kommune, true);
  if (changeable.length === 0 && !of) throw noRight();
  const [path = ''] = asked.url.split('?');
  const name = of?.known ? placeNameOfArea(of.known.version, of.theme) : undefined;
  const title =
    name === undefined
      ? { da: 'Registrér et område', en: 'Register an area' }
      : { da: `Ret ${name}`, en: `Change ${name}` };
  const page: AreaFormPage = {
    ...pageFrame(asked, title, unknownParameters(query, ['tema', 'kommune', 'som'])),
    kind: 'area-form',
    address: of?.known ? `${path}?som=${wordOf(of.known.as)}` : addressOf(path, of),
    themes: themeChoices(of?.theme ?? themeAsked(asked)),
    kommuner: changeable,
    ...(of ? { form: await formOf(asked, of, filled ?? startOf(of, asked)) } : {}),
  };
  return { kind: 'figureless', page };
}

function wordOf(as: 'change' | 'correction'): string {
  return as === 'correction' ? 'rettelse' : 'aendring';
}

function addressOf(path: string, of: AreaAsked | undefined): string {
  return of ? `${path}?tema=${of.theme.code}&kommune=${String(of.kommune).padStart(3, '0')}` : path;
}

function startOf({ known, theme }: AreaAsked, { context }: PageRequest): FilledAreaForm {
  const fields = fieldsShown(theme).map((field): readonly [string, string] => {
    const value = known ? valueOfField(known.version, field) : (field.fallback ?? null);
    return [field.name, value === null ? '' : `${value}`];
  });
  const today = context.clock().slice(0, 10);
  const begun = known?.as === 'correction' ? (known.version.gyldigFra ?? '') : today;
  const drawn = 6;
  const started = { gyldig_fra: begun, ...(known ? {} : { oprindkode: `${drawn}` }) };
  return {
    values: { ...Object.fromEntries(fields), ...started },
    corners: known ? writeShapeText(known.version.shape) : '',
    ...{ reason: '', parcels: [], chosen: [], source: '', findings: [], checked: false },
  };
}

async function formOf(asked: PageRequest, of: AreaAsked, filled: FilledAreaForm): Promise<AreaForm> {
  const { theme, kommune, known } = of;
  const { context, reader } = asked;
  const around = await surroundingsOf(context, reader, {
    ...{ theme, kommunekode: kommune },
    ...(known ? { own: known.version } : {}),
  });
  const code = String(kommune).padStart(3, '0');
  const kommuneName = asked.release?.places.directory.kommuner.find((one) => one.code === code)?.name ?? code;
  const shape = shapeIn(filled.corners);
  const ground = kommuneGround().get(code);
  const errors = filled.findings.filter(({ severity }) => severity === 'error');
  const repairable = errors.some(({ problem }) => /^G01-(CROSS|TOUCH|EDGE|NEST|SPLIT)$/.test(problem.code));
  const drawn = filled.parcels.length > 0 ? filled.parcels.flatMap((parcel) => parcel.shape) : (shape ?? []);
  return {
    theme: theme.title,
    kommune: { da: kommuneName, en: kommuneName },
    hidden: known ? { version: known.version.versionsId } : {},
    ...(known
      ? {
          known: {
            objektId: known.version.objektId,
            name: placeNameOfArea(known.version, theme),
            from: known.version.gyldigFra ?? '',
            as: wordOf(known.as),
            hasDays: hasDays(theme),
          },
        }
      : {}),
    fields: fieldsShown(theme)
      // A correction keeps its first day.
      .filter(({ name }) => known?.as !== 'correction' || name !== 'gyldig_fra')
      .map((field) => shownField(field, filled.values[field.name] ?? '')),
    ...{ corners: filled.corners, reason: filled.reason, takesParcels: of.takesParcels },
    ...{ parcels: filled.parcels, chosen: filled.chosen, source: filled.source },
    ground: {
      box: drawn.length > 0 ? boxOf(drawn) : (around.box ?? (ground ? boxOf(ground) : wholeCountry)),
      neighbours: around.neighbours.map((area) => ({ name: placeNameOfArea(area, theme), shape: area.shape })),
      estates: around.estates.map(({ name, x, y }) => ({ name, x, y })),
    },
    ...(context.background
      ? {
          background: {
            attribution: context.background.attribution,
            address: '/api/v1/map/background/{z}/{y}/{x}',
            grid: backgroundGrid,
          },
        }
      : {}),
    ...(shape && shape.length > 0 ? { m2: Math.round(shapeAreaM2(shape)) } : {}),
    findings: filled.findings.map(({ severity, problem, at }) => ({
      ...{ severity, code: problem.code, text: problemText(problem) },
      ...(at ? { at } : {}),
    })),
    keepable: filled.checked && errors.length === 0 && filled.problem === undefined,
    repairable,
    ...(filled.problem ? { problem: problemText(filled.problem) } : {}),
  };
}

function shapeIn(corners: string) {
  try {
    return shapeOfText(corners);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function shownField(field: ThemeField, value: string): ShownAreaField {
  const { name, type, kind, codes, length } = field;
  const list = areaDefinitions.codeLists.find(({ id }) => id === codes);
  const choices = list?.codes
    .filter(({ active, code }) => active || `${code}` === value)
    .map((code) => ({ value: `${code.code}`, label: textOfCode(code) }));
  const kinds = { date: 'date', int: 'number', decimal: 'number' } as const;
  return {
    name,
    label: labelOfField(field),
    kind: type in kinds ? must(kinds[type as keyof typeof kinds], type) : 'text',
    required: kind === 'O',
    value,
    ...(length === undefined ? {} : { length }),
    ...(choices ? { choices } : {}),
  };
}
