import type { LayoutDefinition } from '../../model/delivery.ts';
import { code, decimal, kommune, optional, plannedDate, required, text } from './column.ts';

const amount = decimal(2, '0.00', '999999999.99');

/**
 * Social-effort plans in one grant period.
 * @source persondata.md section 4.7
 */
export const helhedsplaner: LayoutDefinition = {
  id: 'helhedsplaner',
  version: '1',
  name: { da: 'Helhedsplaner', en: 'Helhedsplaner' },
  about: { da: 'Boligsociale helhedsplaner i en bevillingsperiode.', en: 'Social-effort plans in one grant period.' },
  source: 'persondata.md 4.7',
  key: ['plan_nr', 'bevillingsperiode'],
  columns: [
    required('plan_nr', text(20), 'Planens nummer', 'Number of the plan'),
    required('navn', text(200), 'Navn', 'Name'),
    required(
      'bevillingsperiode',
      code('bevillingsperiode', ['2015-2018', '2019-2026']),
      'Bevillingsperiode',
      'Grant period',
    ),
    required('fra', plannedDate, 'Første dag', 'First day'),
    required('til', plannedDate, 'Sidste dag', 'Last day'),
    required('kommune', kommune, 'Hovedkommune', 'Main kommune'),
    required('status', code('planstatus', ['prækvalifikation', 'aktiv', 'afsluttet', 'afslag']), 'Status', 'Status'),
    optional('budget_kr', amount, 'Budget, kr.', 'Budget, kr.'),
    optional('lbf_bevilling_kr', amount, 'Bevilling fra LBF, kr.', 'Grant from LBF, kr.'),
    optional('lokal_medfinansiering_kr', amount, 'Lokal medfinansiering, kr.', 'Local financing, kr.'),
    optional('ledelse', text(200), 'Ledelse', 'Management'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-B1',
      column: 'lokal_medfinansiering_kr',
      when: 'lokal_medfinansiering_kr * 100 < budget_kr * 25',
      detail: { plan: 'plan_nr', pct: 'round(100 * lokal_medfinansiering_kr / nullif(budget_kr, 0), 1)' },
    },
    {
      kind: 'row',
      code: 'KV-V2',
      column: 'budget_kr',
      when: 'abs(budget_kr - lbf_bevilling_kr - lokal_medfinansiering_kr) > 1',
      detail: { whole: 'budget_kr', parts: 'lbf_bevilling_kr + lokal_medfinansiering_kr' },
    },
    { kind: 'row', code: 'KV-V1', column: 'fra', when: 'til < fra', detail: { part: "'fra'", whole: "'til'" } },
  ],
};
