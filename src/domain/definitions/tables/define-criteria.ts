import type { Text } from '../../kernel/language.ts';
import type { Formula, MeasureDefinition, Pick, RowDefinition } from '../../model/table-definition.ts';
import { row } from './define-rows.ts';

const adultsConvicted: readonly Pick[] = [
  { table: 'T21', block: 'lov', where: { age_krim: ['G18_29', 'G30_'], lov: ['ALLE'] } },
];
const adults: readonly Pick[] = [{ table: 'T21', block: 'beboere', where: { age_krim: ['G18_29', 'G30_'] } }];

/** Share of residents 18+ convicted at least once under one of the three laws in the year. */
export const convictedOfAdults: Formula = { kind: 'share', of: adultsConvicted, base: adults, part: 'heads' };

/** How a criterion's row is made. `distance` in persons has no meaning for income, whose unit is kroner. */
export interface CriterionRow {
  readonly code: string;
  readonly label: Text;
  /** Profile and criterion, `udsat.labour`: the dated rule that gives threshold and operator. */
  readonly criterion: string;
  readonly value: Formula;
  readonly unit: Text;
  readonly decimals: number;
  readonly inPersons: boolean;
  /** Points is the unit of the value; persons have none. */
  readonly inPoints: boolean;
}

/** The row of one criterion: value, threshold, distance in points and persons, verdict, the value a year before. */
export function criterionRow(spec: CriterionRow, first: boolean): RowDefinition {
  const { code, label, criterion, value, unit, decimals } = spec;
  return row(
    code,
    label,
    0,
    {
      vaerdi: value,
      graense: { kind: 'threshold', criterion },
      ...(spec.inPoints ? { afstand: { kind: 'distance', criterion, of: value, in: 'points' } as const } : {}),
      ...(spec.inPersons
        ? { afstand_personer: { kind: 'distance', criterion, of: value, in: 'persons' } as const }
        : {}),
      status: { kind: 'verdict', criterion, of: value },
      forrige: { kind: 'previous', of: value },
    },
    { unit, decimals, ...(first ? { total: true as const } : {}) },
  );
}

const measure = (id: MeasureDefinition['id'], da: string, en: string, unit: Text): MeasureDefinition => ({
  id,
  label: { da, en },
  unit,
  decimals: 1,
});

const own: Text = { da: 'rækkens enhed', en: "the row's unit" };

/** The columns of T24. */
export const criterionMeasures: readonly MeasureDefinition[] = [
  measure('vaerdi', 'Værdi', 'Value', own),
  measure('graense', 'Grænse', 'Threshold', own),
  measure('afstand', 'Afstand i point', 'Distance in points', { da: 'pct.point', en: 'percentage points' }),
  {
    ...measure('afstand_personer', 'Afstand i personer', 'Distance in persons', { da: 'personer', en: 'persons' }),
    decimals: 0,
    fixed: true,
  },
  {
    ...measure('status', 'Status', 'Status', { da: 'opfyldt eller ikke', en: 'met or not' }),
    decimals: 0,
    fixed: true,
  },
  measure('forrige', 'Værdi året før', 'Value the year before', own),
];
