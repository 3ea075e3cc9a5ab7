import { areaClasses } from '../../domain/definitions/area-classes/index.ts';
import { criteria } from '../../domain/definitions/criteria/index.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { AreaClassId, CriterionId } from '../../domain/model/area-class.ts';

/** A criterion's name in running text. */
export function criterionName(id: CriterionId): Text {
  return criteria.find((one) => one.id === id)?.name ?? { da: id, en: id };
}

/** What a class is called today. */
export function className(id: AreaClassId): Text {
  return areaClasses.find((one) => one.id === id)?.rules.at(-1)?.name ?? { da: id, en: id };
}

/** A name inside a sentence. */
export const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('da') + text.slice(1);

/** A share of a criterion as it is written: crimes are few, so theirs has another decimal. */
export const shareDecimals = (id: CriterionId): number => (id === 'convicted' ? 2 : 1);
