import type { AreaClassDefinition } from '../../model/area-class.ts';
import { forebyggelse } from './forebyggelse.ts';
import { ghetto } from './ghetto.ts';
import { kombineret } from './kombineret.ts';
import { omdannelse } from './omdannelse.ts';
import { parallelsamfund } from './parallelsamfund.ts';
import { udsat } from './udsat.ts';

/** Every class of the area lists, sorted by id. */
export const areaClasses: readonly AreaClassDefinition[] = [
  forebyggelse,
  ghetto,
  kombineret,
  omdannelse,
  parallelsamfund,
  udsat,
];
