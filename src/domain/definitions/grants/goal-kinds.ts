import type { Text } from '../../kernel/language.ts';
import type { GoalKind } from '../../model/plan-goal.ts';

const level: GoalKind['units'] = {
  pct: { da: 'pct.', en: 'per cent' },
  point: { da: 'point', en: 'points' },
  antal: { da: 'antal', en: 'number' },
};
const difference: GoalKind['units'] = { ...level, pct: { da: 'procentpoint', en: 'percentage points' } };
const ofAll: Text = { da: 'pct. af alle almene afdelingers', en: 'per cent of that of all social housing afdelinger' };

/**
 * What a goal can be about. A change and a distance are counted from the value itself, so the same figures answer all.
 * @source prioritering.md section 7
 */
export const goalKinds: readonly GoalKind[] = [
  {
    id: 'niveau',
    name: { da: 'Niveau', en: 'Level' },
    about: { da: 'værdien selv', en: 'the value itself' },
    units: level,
    needsOthers: false,
  },
  {
    id: 'aendring',
    name: { da: 'Ændring', en: 'Change' },
    about: {
      da: 'hvor meget værdien ændrer sig fra udgangsåret',
      en: 'how much the value changes from the baseline year',
    },
    units: difference,
    needsOthers: false,
  },
  {
    id: 'tvillinger',
    name: { da: 'Afstand til tvillingerne', en: 'Distance from the twins' },
    about: { da: 'værdien minus tvillingernes gennemsnit', en: "the value less the twins' mean" },
    units: difference,
    needsOthers: true,
  },
  {
    id: 'landet',
    name: { da: 'Andel af landet', en: 'Share of the country' },
    about: {
      da: 'værdien i procent af den, alle almene afdelinger i landet har',
      en: 'the value in per cent of that of all social housing afdelinger in the country',
    },
    units: { pct: ofAll, point: ofAll, antal: ofAll },
    needsOthers: true,
  },
];
