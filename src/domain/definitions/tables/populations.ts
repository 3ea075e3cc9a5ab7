import type { Condition, Pick } from '../../model/table-definition.ts';

/** Residents with completed years between `from` and `to`, both included; open upwards without `to`. */
export function aged(from: number, to?: number): Condition {
  return { kind: 'between', column: 'alder', from: String(from), ...(to === undefined ? {} : { to: String(to) }) };
}

/**
 * Fully taxable residents aged 18 and over with a known personal income: the population of T17.
 * A row without an income amount cannot be placed in a band and is left out of the heads too.
 */
export const taxableAdults: Condition = {
  kind: 'all',
  of: [
    aged(18),
    { kind: 'equals', column: 'fuldt_skattepligtig', value: 1 },
    { kind: 'known', column: 'personindkomst' },
  ],
};

/** Resident pupils in folkeskole grades 4-9: the population whose well-being T09 shows. */
export const pupils: Condition = { kind: 'between', column: 'klassetrin', from: '4', to: '9' };

/** All residents on 1 January of the edition: the base of shares in tables on a part of the residents. */
export const allResidents: readonly Pick[] = [{ table: 'T01', block: 'agemain' }];
