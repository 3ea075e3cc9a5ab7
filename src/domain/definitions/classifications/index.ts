import type { Classification } from '../../model/classification.ts';
import { age5 } from './age5.ts';
import { agemain } from './agemain.ts';
import { herkomst3 } from './herkomst3.ts';
import { herkomst5 } from './herkomst5.ts';
import { hustype } from './hustype.ts';

/** Every classification of the product, sorted by id. */
export const classifications: readonly Classification[] = [age5, agemain, herkomst3, herkomst5, hustype];
