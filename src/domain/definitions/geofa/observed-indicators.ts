import type { ObservedIndicator } from '../../model/observation.ts';

type Kind = Pick<ObservedIndicator, 'kind' | 'tier' | 'sensitive' | 'slack'>;

function indicator(id: string, kind: Kind, da: string, en: string): ObservedIndicator {
  return { id, ...kind, name: { da, en } };
}

const count: Kind = { kind: 'count', tier: 1 };
const share: Kind = { kind: 'share', tier: 1 };
const socioEconomic: Kind = { kind: 'share', tier: 3 };

/** What can be observed about areas. A new one is a line. @source monitorering.md section 2 */
export const observedIndicators: readonly ObservedIndicator[] = [
  indicator('labour', { ...socioEconomic, slack: 0.5 }, 'Uden for arbejdsmarkedet', 'Outside the labour market'),
  indicator(
    'origin',
    { ...share, tier: 2 },
    'Indvandrere og efterkommere fra ikke-vestlige lande',
    'Of non-western origin',
  ),
  indicator('convicted', { kind: 'share', tier: 4, sensitive: true }, 'Dømte', 'Convicted'),
  indicator('education', socioEconomic, 'Grundskole som højeste uddannelse', 'Basic school as highest education'),
  indicator('income', { kind: 'mean', tier: 3 }, 'Gennemsnitlig bruttoindkomst', 'Mean gross income'),
  indicator('residents', count, 'Beboere', 'Residents'),
  indicator('households', count, 'Husstande', 'Households'),
  indicator('moves_in', count, 'Tilflytninger', 'Moves in'),
  indicator('moves_out', count, 'Fraflytninger', 'Moves out'),
  indicator('evictions', { ...count, tier: 3 }, 'Udsættelser', 'Evictions'),
  indicator('vacancies', count, 'Ledige boliger', 'Vacant dwellings'),
  indicator('u18', share, 'Under 18 år', 'Under 18'),
  indicator('single_provider', share, 'Enlige forsørgere', 'Single providers'),
];

/**
 * Code lists of an observation's columns with the code of rows that say none: of unknown freshness, not hidden at the
 * source, seen by the responsible authority alone.
 */
export const observedCodes = {
  friskhed: { list: 'kv_d_9004_friskhed', fallback: 5 },
  skjult: { list: 'kv_d_9004_skjult', fallback: 0 },
  off_kode: { list: 'd_basis_off_kode', fallback: 2 },
} as const;
