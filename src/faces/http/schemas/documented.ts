import { z } from 'zod';
import { formatNames } from '../../../app/tables/file-formats.ts';
import { twinFormatNames } from '../../../app/twins/twin-formats.ts';
import { tableFileFormats } from '../../../engines/export/table-files.ts';
import { parallelFormats } from '../../../engines/export/twins/parallel-formats.ts';

/** The answers of an address in its description. Their types are left open: see {@link documented}. */
export interface DocumentedAnswer {
  readonly 200: unknown;
}

/**
 * An answer as the description of an address gives it. Figures are sent as the text they were made into once, and what
 * is sent as a text is not gone through again: describing them costs no time when answering.
 */
export function documented(schema: z.ZodType): DocumentedAnswer {
  return { 200: schema };
}

/** The same of an address that also answers with a file in each of the export formats. */
export function documentedFigures(
  schema: z.ZodType,
  otherFiles: { readonly [mediaType: string]: string } = {},
): DocumentedAnswer {
  const named = [
    ...formatNames.map((format) => [format.mediaType, format.name.en] as const),
    ...Object.entries(otherFiles),
  ];
  return withFiles(schema, named);
}

/** The same of what is also told as plain tables, a workbook or CSV. */
export function documentedTables(schema: z.ZodType): DocumentedAnswer {
  return withFiles(
    schema,
    tableFileFormats.map(({ id, mediaType }) => [mediaType, id] as const),
  );
}

/** The same of twins, which have formats of their own. */
export function documentedTwins(schema: z.ZodType): DocumentedAnswer {
  return withFiles(
    schema,
    twinFormatNames.map((format) => [format.mediaType, format.name.en]),
  );
}

/** The same of fact sheets. */
export function documentedSheet(schema: z.ZodType): DocumentedAnswer {
  return withFiles(schema, [
    ['application/pdf', 'Tagged PDF'],
    ['text/csv', 'Every printed figure, a line each'],
    ['image/svg+xml', 'Where the kommune lies'],
  ]);
}

/** The same of own afdelinger side by side. */
export function documentedParallel(schema: z.ZodType): DocumentedAnswer {
  return withFiles(
    schema,
    parallelFormats.map((format) => [format.mediaType, format.name.en]),
  );
}

function withFiles(schema: z.ZodType, named: readonly (readonly [string, string])[]): DocumentedAnswer {
  const files = named.map(([mediaType, about]) => [mediaType, { schema: z.string().describe(about) }] as const);
  const content = { 'application/json': { schema }, ...Object.fromEntries(files) };
  return { 200: { description: 'Figures, or a file of them with form=', content } };
}

/** An address that answers with a file of this type only. */
export function documentedFile(mediaType: string, description: string): DocumentedAnswer {
  return { 200: { description, content: { [mediaType]: { schema: z.string() } } } };
}
