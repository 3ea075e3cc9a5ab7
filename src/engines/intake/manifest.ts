import * as z from 'zod';
import type { Text } from '../../domain/kernel/language.ts';
import type { DeliveryManifest, Finding, LayoutDefinition } from '../../domain/model/delivery.ts';
import { makeFinding } from './make-finding.ts';
import { holdsPersonalNumber } from './personal-number.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const texts = z.record(z.string(), z.string());
const file = z.strictObject({
  name: z.string().regex(/^[^/\\]+\.(csv|parquet)$/),
  layout: z.string(),
  rows: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  separator: z.enum([';', ',']).optional(),
  decimal: z.enum([',', '.']).optional(),
});
const shape = z.strictObject({
  delivery_id: z.uuid(),
  schema_version: z.literal('1.0'),
  supplier: z.strictObject({ cvr: z.string().regex(/^[0-9]{8}$/), name: z.string().min(1) }),
  purpose: z.string().min(1),
  legal_basis: z.string().min(1),
  data_class: z.enum(['offentlig', 'organisation', 'kommune', 'fond']),
  reference_date: day,
  edition: z.int().positive(),
  periods: texts,
  classification_versions: texts,
  pseudonymisation: z.strictObject({
    method: z.literal('hmac-sha256'),
    key_id: z.string().min(1),
    scope: z.string().min(1),
  }),
  files: z.array(file).min(1),
  replaces: z.uuid().nullable(),
  contact: z.string().min(1),
  synthetic: z.literal(true).optional(),
});

/** What reading a manifest gave: the manifest, or the one finding that stops the delivery. */
export type ManifestResult =
  | { readonly manifest: DeliveryManifest; readonly findings: readonly [] }
  | { readonly manifest?: undefined; readonly findings: readonly Finding[] };

/** Reads manifest.json. A missing key, an unknown layout or a personal number anywhere in it stops the delivery. */
export function readManifest(text: string | undefined, layouts: readonly LayoutDefinition[]): ManifestResult {
  if (text === undefined) return refused({ da: 'filen findes ikke', en: 'the file does not exist' });
  const parsed = parseJson(text);
  if (holdsPersonalNumber(text) || everyText(parsed).some(holdsPersonalNumber)) return personalNumber();
  if (parsed === undefined) return refused({ da: 'ikke læselig JSON', en: 'not readable JSON' });
  const checked = shape.safeParse(parsed);
  if (!checked.success) {
    const keys = [...new Set(checked.error.issues.map(issueKey))].slice(0, 10).join(', ');
    return refused({ da: `mangler eller er ugyldig: ${keys}`, en: `missing or invalid: ${keys}` });
  }
  const manifest = checked.data as DeliveryManifest;
  const known = new Set(layouts.map((l) => l.id));
  const stranger = manifest.files.find((f) => !known.has(f.layout));
  if (stranger)
    return refused({
      da: `layoutet ${stranger.layout} findes ikke`,
      en: `there is no layout ${stranger.layout}`,
    });
  const twice = manifest.files.find((f, i) => manifest.files.findIndex((g) => g.layout === f.layout) !== i);
  if (twice)
    return refused({ da: `to filer har layoutet ${twice.layout}`, en: `two files have the layout ${twice.layout}` });
  return { manifest, findings: [] };
}

function issueKey(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String);
  return issue.code === 'unrecognized_keys' ? [...path, ...issue.keys].join('.') : path.join('.') || 'manifest.json';
}

function refused(error: Text): ManifestResult {
  return { findings: [makeFinding('KV-F1', { error }, { file: 'manifest.json' })] };
}

function personalNumber(): ManifestResult {
  const at = { file: 'manifest.json', line: 1, column: '-', count: 1 };
  return { findings: [makeFinding('KV-C2', at, { file: 'manifest.json' })] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

// Values are scanned after parsing as well, since JSON can write a digit as \u0030.
function everyText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...everyText(inner)]);
}
