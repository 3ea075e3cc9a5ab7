import type { ObservedIndicator } from '../../model/observation.ts';

function indicator(id: string, kind: ObservedIndicator['kind'], da: string, en: string): ObservedIndicator {
  return { id, kind, name: { da, en } };
}

/** What can be observed about areas. A new one is a line. @source monitorering.md section 2 */
export const observedIndicators: readonly ObservedIndicator[] = [
  indicator('labour', 'share', 'Uden for arbejdsmarkedet', 'Outside the labour market'),
  indicator('origin', 'share', 'Indvandrere og efterkommere fra ikke-vestlige lande', 'Of non-western origin'),
  indicator('convicted', 'share', 'Dømte', 'Convicted'),
  indicator('education', 'share', 'Grundskole som højeste uddannelse', 'Basic school as highest education'),
  indicator('income', 'mean', 'Gennemsnitlig bruttoindkomst', 'Mean gross income'),
  indicator('residents', 'count', 'Beboere', 'Residents'),
  indicator('households', 'count', 'Husstande', 'Households'),
  indicator('moves_in', 'count', 'Tilflytninger', 'Moves in'),
  indicator('moves_out', 'count', 'Fraflytninger', 'Moves out'),
  indicator('evictions', 'count', 'Udsættelser', 'Evictions'),
  indicator('vacancies', 'count', 'Ledige boliger', 'Vacant dwellings'),
  indicator('u18', 'share', 'Under 18 år', 'Under 18'),
  indicator('single_provider', 'share', 'Enlige forsørgere', 'Single providers'),
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
