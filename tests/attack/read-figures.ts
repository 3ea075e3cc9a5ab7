import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { formatNames } from '../../src/app/tables/file-formats.ts';

type ReadFigures = (bytes: Buffer) => readonly number[] | Promise<readonly number[]>;

/** Every format a reader can take tables home in. */
export const forms: readonly string[] = formatNames.map(({ id }) => id);

/** How a machine finds the figures of a file; a PDF is for eyes. */
const readers: Readonly<Record<string, ReadFigures>> = {
  csv: (bytes) =>
    lines(bytes.toString('utf8')).flatMap((line) => (line[5] === '' ? [] : Number((line[5] ?? '').replace(',', '.')))),
  'json-stat': (bytes) => {
    const told: { readonly value: readonly (number | null)[] } = JSON.parse(bytes.toString('utf8'));
    return told.value.flatMap((value) => value ?? []);
  },
  px: (bytes) => {
    const text = bytes.toString('utf8');
    return [...text.slice(text.indexOf('DATA=')).matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  },
  parquet: async (bytes) => {
    const rows = await parquetReadObjects({ file: arrayBuffer(bytes) });
    return rows.flatMap(({ vaerdi }) => (typeof vaerdi === 'number' ? [vaerdi] : []));
  },
  xlsx: sheetNumbers,
  pdf: () => [],
};

/** The formats whose every figure a machine can read. */
export const readableForms: readonly string[] = forms.filter((form) => form !== 'pdf');

/** The numbers a machine finds where figures stand in a file. @throws Error for a format nobody said how to read */
export async function numbersIn(form: string, bytes: Buffer): Promise<readonly number[]> {
  const read = readers[form];
  if (!read) throw new Error(`tests/attack/read-figures.ts does not say how figures are read from ${form}`);
  return await read(bytes);
}

function lines(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(';'));
}

/** Values of cells that are no shared strings, in every sheet of figures of the package, shown or not. */
function sheetNumbers(bytes: Buffer): readonly number[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/sheet[5-9]\d*\.xml$/.test(name));
  return parts.flatMap(([, part]) =>
    [...new TextDecoder().decode(part).matchAll(/<c r="[A-Z]+\d+"(?![^>]*t="s")[^>]*><v>([^<]*)<\/v>/g)].map(([, v]) =>
      Number(v),
    ),
  );
}

/** The bytes alone, as readers of Parquet want them. */
export function arrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
