import { partFormats } from './to-part-csv.ts';
import { twinCsv } from './to-twin-csv.ts';
import { twinXlsx } from './to-twin-xlsx.ts';
import type { TwinFileFormat } from './twin-file.ts';

/** Every file format of twins, in the order of the menu. A new one is a file and a line here. */
export const twinFormats: readonly TwinFileFormat[] = [twinXlsx, twinCsv, ...partFormats];
