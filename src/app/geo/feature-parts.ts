import { createHash } from 'node:crypto';
import type { FeatureProperty } from '../../engines/areas/features/feature-type.ts';

const idLength = 32;

/** A property of features that holds words. */
export function textProperty(name: string, da: string, en: string): FeatureProperty {
  return { name, kind: 'string', about: { da, en } };
}

/** A property of features that holds a number. */
export function numberProperty(name: string, da: string, en: string): FeatureProperty {
  return { name, kind: 'number', about: { da, en } };
}

/** A property of features that holds a whole number: a code, a year. */
export function wholeProperty(name: string, da: string, en: string): FeatureProperty {
  return { ...numberProperty(name, da, en), integer: true };
}

/** The id of a feature from what makes it the same as another, which may hold any sign, while an XML name may not. */
export function featureId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, idLength);
}
