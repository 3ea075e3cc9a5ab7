import { z } from 'zod';
import { mostParcels, readParcels } from '../../../app/areas/read-parcels.ts';
import { type AreaRegistration, judgeRegistration, registerArea } from '../../../app/areas/register-area.ts';
import { authorities } from '../../../domain/definitions/geofa/authorities.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaFinding, FieldValue } from '../../../domain/model/area.ts';
import type { Parcel } from '../../../domain/model/parcel.ts';
import { unionShapes } from '../../../engines/areas/combine-shapes.ts';
import { shapeOfText } from '../../../engines/areas/shape-of-text.ts';
import { writeShapeText } from '../../../engines/areas/shape-text.ts';
import type { SentForm } from '../request/multipart-form.ts';
import type { AreaAsked } from './area-asked.ts';
import { fieldsShown } from './area-fields.ts';
import type { PageRequest } from './page-request.ts';

/** The largest form of an area that is taken, with its parcels. */
export const largestAreaForm = 4_000_000;
const longestCorners = 1_500_000;
const longestField = 1024;
const sourceLength = 254;

/** A form of an area as it was sent, and what came of it. */
export interface FilledAreaForm {
  readonly values: Readonly<Record<string, string>>;
  readonly corners: string;
  readonly reason: string;
  readonly parcels: readonly Parcel[];
  readonly chosen: readonly number[];
  readonly source: string;
  readonly findings: readonly AreaFinding[];
  readonly checked: boolean;
  readonly problem?: Problem;
}

/** What a sent form led to: the area it wrote, or the form as it is now. */
export type AreaFormOutcome = { readonly objektId: string } | { readonly filled: FilledAreaForm };

/** Does what a button of the form asks for. @throws Problem KV-A1 without the right */
export async function takeAreaForm(asked: PageRequest, of: AreaAsked, sent: SentForm): Promise<AreaFormOutcome> {
  const filled = filledFrom(sent);
  try {
    return await act(asked, of, filled, sent);
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'KV-A1') throw error;
    return { filled: { ...filled, problem: error } };
  }
}

async function act(
  { context, reader }: PageRequest,
  of: AreaAsked,
  filled: FilledAreaForm,
  { fields, files }: SentForm,
): Promise<AreaFormOutcome> {
  if (fields.handling === 'jordstykker') {
    if (!files.jordstykker) return { filled };
    return { filled: { ...filled, ...(await readParcels(files.jordstykker, filled)) } };
  }
  if (fields.handling === 'brug') {
    return { filled: { ...filled, corners: writeShapeText(groundOf(filled)) } };
  }
  const registration = registrationOf(of, filled, fields.handling === 'ret');
  if (fields.handling === 'gem') {
    const { objektId, findings } = await registerArea(context, reader, registration);
    return objektId === undefined ? { filled: { ...filled, findings, checked: true } } : { objektId };
  }
  const { shape, findings } = await judgeRegistration(context, reader, registration);
  return { filled: { ...filled, findings, checked: true, corners: writeShapeText(shape) } };
}

function groundOf({ parcels, chosen }: FilledAreaForm) {
  return unionShapes(chosen.flatMap((at) => (parcels[at] ? [parcels[at].shape] : [])));
}

function registrationOf(of: AreaAsked, filled: FilledAreaForm, repair: boolean): AreaRegistration {
  const { theme, kommune, known } = of;
  const shape = shapeOfText(filled.corners);
  const values: Record<string, FieldValue> = { ...known?.version.fields, kommunekode: kommune };
  const cvr = known ? known.version.cvrKode : authorities.find(({ kommunekode }) => kommunekode === kommune)?.cvr;
  if (cvr !== undefined) values.cvr_kode = cvr;
  for (const { name } of fieldsShown(theme)) {
    const value = (filled.values[name] ?? '').trim();
    values[name] = value === '' ? null : value;
  }
  const { parcels, chosen } = filled;
  // A border that was moved since is no longer that of the parcels.
  const isOfParcels = chosen.length > 0 && writeShapeText(groundOf(filled)) === writeShapeText(shape);
  const own = chosen.flatMap((at) => parcels[at] ?? []);
  return {
    ...{ theme, values, shape, repair, reason: filled.reason },
    ...(known ? { from: known } : {}),
    ...(isOfParcels && of.takesParcels ? { parcels: { of: own, source: filled.source } } : {}),
  };
}

const position = z.tuple([z.number(), z.number()]);
const carried = z
  .array(
    z.object({
      ejerlav: z.number().int(),
      matrikelnummer: z.string().max(longestField),
      m2: z.number(),
      shape: z.array(z.array(z.array(position))),
    }),
  )
  .max(mostParcels);

function filledFrom({ fields }: SentForm): FilledAreaForm {
  const parcels = carriedParcels(fields.stykker ?? '');
  const under = (prefix: string): readonly (readonly [string, string])[] =>
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value.slice(0, longestField)] as const] : [],
    );
  return {
    values: Object.fromEntries(under('felt_')),
    corners: (fields.hjoerner ?? '').slice(0, longestCorners),
    reason: (fields.begrundelse ?? '').slice(0, longestField),
    parcels,
    chosen: under('stykke_').flatMap(([at]) => (parcels[Number(at)] ? [Number(at)] : [])),
    source: (fields.kilde ?? '').slice(0, sourceLength),
    findings: [],
    checked: false,
  };
}

// What a page carried is the reader's own; anything else in its place is no parcels.
function carriedParcels(text: string): readonly Parcel[] {
  if (text === '') return [];
  try {
    return carried.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
