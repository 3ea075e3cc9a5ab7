import { basename } from 'node:path';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import type { AreaFinding, AreaVersion, FieldValues } from '../../domain/model/area.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import { checkAreas } from '../../engines/areas/check-areas.ts';
import { checkAgainstKommuner, type KommuneGround } from '../../engines/areas/check-coverage.ts';
import type { CheckOccasion } from '../../engines/areas/check-fields.ts';
import { draftsFromLayer, type LayerReading, type ReadArea } from '../../engines/areas/drafts-from-layer.ts';
import type { ReadLayer } from '../../engines/areas/files/area-file.ts';
import { keyedAreas } from '../../engines/areas/keyed-areas.ts';
import { type CrsName, shapeToUtm32 } from '../../engines/areas/project.ts';
import { kommuneOfAuthority } from './area-definitions.ts';
import { readAreaFile } from './read-area-file.ts';

/** What somebody says about a file of areas beside the file itself. */
export interface AreaFileQuestion {
  readonly path: string;
  readonly theme: AreaTheme;
  readonly layer?: string;
  readonly crs?: CrsName;
  readonly repair: boolean;
  /** Fields of the theme that stand under another name in the file: Feltnavn → name in the file. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Values every row gets where it has none. */
  readonly set: FieldValues;
  /** A file with the ground of kommuner (`kode`, `navn`), to check coverage against. */
  readonly kommuner?: string;
}

/** A file of areas, read and judged; nothing is written. */
export interface JudgedFile {
  readonly file: string;
  readonly areas: readonly ReadArea[];
  readonly findings: readonly AreaFinding[];
  /** Places in `areas` that an error stands against. */
  readonly rejected: ReadonlySet<number>;
}

/**
 * Reads and judges a file beside the areas of its theme that are current. Findings are about the file; what is wrong
 * among areas that are there already is not told again.
 * @throws Problem KV-G20 to KV-G29 when the file cannot be read
 */
export async function judgeAreaFile(question: AreaFileQuestion, known: readonly AreaVersion[]): Promise<JudgedFile> {
  const { path, theme, repair, crs } = question;
  const layer = withNames(await readAreaFile(path, question.layer), question);
  const kommuner = question.kommuner === undefined ? [] : groundOfKommuner(await readAreaFile(question.kommuner));
  const how = { file: basename(path), theme, repair, kommuner, occasion: 'import' } as const;
  return judgeLayer(layer, crs === undefined ? how : { ...how, crs }, known);
}

/** How rows of areas are read and judged, wherever they come from. */
export interface LayerQuestion extends Pick<AreaFileQuestion, 'theme' | 'crs' | 'repair'> {
  /** What the rows are called in findings. */
  readonly file: string;
  readonly kommuner: readonly KommuneGround[];
  /** Authority and kommune of rows that name none. */
  readonly fallback?: LayerReading['fallback'];
  readonly occasion: CheckOccasion;
}

/** Judges rows beside the areas of their theme that are current: the same for a file and for one area typed in. */
export function judgeLayer(layer: ReadLayer, question: LayerQuestion, known: readonly AreaVersion[]): JudgedFile {
  const { file, theme, repair, crs, kommuner, occasion, fallback = {} } = question;
  const { areas, findings: reading } = keyedAreas(
    layer,
    draftsFromLayer(layer, {
      ...{ file, theme, definitions: areaDefinitions, repair, fallback, kommuneOf: kommuneOfAuthority },
      ...(crs === undefined ? {} : { crs }),
    }),
    { file, theme, known },
  );
  const replaced = new Set(areas.map(({ draft }) => draft.objektId));
  const others = known.filter((version) => !replaced.has(version.objektId));
  const all = [...areas.map(({ draft }) => draft), ...others];
  const rules = checkAreas(all, theme, areaDefinitions, occasion);
  const placed = checkAgainstKommuner(all, theme, areaDefinitions, kommuner, kommuneOfAuthority);
  const ofFile = (finding: AreaFinding) => finding.areas.length === 0 || finding.areas.some((at) => at < areas.length);
  const findings = [...reading, ...[...rules, ...placed].filter(ofFile)];
  const wrong = findings.filter(({ severity }) => severity === 'error').flatMap((finding) => finding.areas);
  return { file, areas, findings, rejected: new Set(wrong.filter((at) => at < areas.length)) };
}

/** A layer with values under the names of fields: columns that are called otherwise, and values for rows that have none. */
export function withNames(layer: ReadLayer, { renamed, set }: Pick<AreaFileQuestion, 'renamed' | 'set'>): ReadLayer {
  const features = layer.features.map((feature) => {
    const moved = Object.entries(renamed).map(([field, name]) => [field, feature.values[name] ?? null] as const);
    const given = Object.entries(feature.values).filter(([, value]) => value !== null);
    return { ...feature, values: { ...set, ...Object.fromEntries(given), ...Object.fromEntries(moved) } };
  });
  return { ...layer, features };
}

/** Ground of kommuner from any file with `kode` or `komkode` and `navn`, in degrees or EPSG:25832. */
export function groundOfKommuner(layer: ReadLayer): readonly KommuneGround[] {
  const crs: CrsName = /25832/.test(layer.crs ?? '') ? '25832' : 'CRS84';
  return layer.features.flatMap(({ values, geometry }) => {
    const code = Number(values.kode ?? values.komkode ?? values.kommunekode);
    if (!Number.isInteger(code) || !('shape' in geometry)) return [];
    return [{ code, name: `${values.navn ?? values.komnavn ?? code}`, shape: shapeToUtm32(geometry.shape, crs) }];
  });
}
