import { familyDwellingRule } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { readDanishNumber } from '../../domain/kernel/danish-number.ts';
import { decToText } from '../../domain/kernel/decimal.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { FamilyDwellings } from '../../domain/model/family-dwellings.ts';
import { type AreaDwellings, familyShare } from '../../engines/monitor/family-dwellings.ts';

const largest = 9_999_999;

/** Fields of the calculator in the order they are asked for. */
export const dwellingFields = ['family', 'other', 'built', 'demolished', 'commercialM2'] as const;

/** A field of the calculator. */
export type DwellingField = (typeof dwellingFields)[number];

/**
 * The share of almene family dwellings of a transformation area by § 168 a, and what each way to the goal takes.
 * @throws Problem KV-A5 on a number that is none, KV-L73 on an area without dwellings
 */
export function familyDwellings(asked: Readonly<Record<DwellingField, string | undefined>>): FamilyDwellings {
  const numberOf = (field: DwellingField): number => {
    const written = (asked[field] ?? '').trim();
    const value = written === '' ? 0 : readDanishNumber(written);
    if (value !== undefined && Number.isInteger(value) && value >= 0 && value <= largest) return value;
    throw new Problem('KV-A5', { parameter: field, found: written.slice(0, 20), valid: '0-9999999' });
  };
  const of: AreaDwellings = {
    family: numberOf('family'),
    other: numberOf('other'),
    built: numberOf('built'),
    demolished: numberOf('demolished'),
    commercialM2: numberOf('commercialM2'),
  };
  const found = familyShare(of, familyDwellingRule);
  if (!found) throw new Problem('KV-L73', {});
  const { share, ...counted } = found;
  const { goal, before, source } = familyDwellingRule;
  return { ...counted, share: decToText(share), goal: decToText(goal), before, source };
}
