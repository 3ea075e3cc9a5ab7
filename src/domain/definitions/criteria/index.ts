import type { CriterionDefinition } from '../../model/criterion.ts';
import { convicted } from './convicted.ts';
import { education } from './education.ts';
import { income } from './income.ts';
import { labour } from './labour.ts';
import { origin } from './origin.ts';
import { size } from './size.ts';

/** Every criterion of the area lists, sorted by id. */
export const criteria: readonly CriterionDefinition[] = [convicted, education, income, labour, origin, size];
