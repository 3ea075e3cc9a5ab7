import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdNr, code, flag, int, largeKroner, optional, orgNr, plannedDate, required, text } from './column.ts';

/**
 * Accounts and budgets per account number.
 * @source persondata.md section 4.8
 */
export const regnskaber: LayoutDefinition = {
  id: 'regnskaber',
  version: '1',
  name: { da: 'Regnskaber', en: 'Accounts' },
  about: { da: 'Regnskab og budget pr. konto.', en: 'Accounts and budgets per account number.' },
  source: 'persondata.md 4.8',
  key: ['niveau', 'org_nr', 'afd_nr', 'periode_fra', 'konto', 'art'],
  columns: [
    required('niveau', code('niveau', ['afd', 'org']), 'Niveau', 'Level'),
    required('org_nr', orgNr, 'Organisationens nummer', 'Number of the organisation'),
    optional('afd_nr', afdNr, 'Afdelingens nummer', 'Number of the afdeling'),
    required('regnskabsaar', int(1990, 2200), 'Regnskabsår', 'Accounting year'),
    required('periode_fra', plannedDate, 'Periodens første dag', 'First day of the period'),
    required('periode_til', plannedDate, 'Periodens sidste dag', 'Last day of the period'),
    required('konto', text(6, '[0-9]{3}([.][0-9]{1,2})?'), 'Konto', 'Account'),
    required('beloeb', largeKroner, 'Beløb, kr.', 'Amount, kr.'),
    required('art', code('regnskabsart', ['regnskab', 'budget']), 'Regnskab eller budget', 'Accounts or budget'),
    optional('revideret', flag, 'Revideret', 'Audited'),
    required('indberettet', plannedDate, 'Indberettet', 'Reported'),
  ],
  rules: [
    { kind: 'required-when', column: 'afd_nr', when: "niveau = 'afd'" },
    // The year holding most days of the period; a tie goes to the later year.
    {
      kind: 'derive',
      column: 'regnskabsaar',
      sql: 'CASE WHEN year(periode_fra) = year(periode_til) OR (make_date(year(periode_fra), 12, 31) - periode_fra + 1) <= (periode_til - make_date(year(periode_til), 1, 1) + 1) THEN year(periode_til) ELSE year(periode_fra) END::INTEGER',
    },
    {
      kind: 'row',
      code: 'KV-R3',
      column: 'periode_til',
      when: "art = 'regnskab' AND periode_til <> periode_fra + INTERVAL 12 MONTH - INTERVAL 1 DAY",
      detail: { afdeling: "org_nr || '-' || coalesce(afd_nr, '')", days: 'periode_til - periode_fra + 1' },
    },
    { kind: 'whole', check: 'account-known' },
    { kind: 'whole', check: 'account-sums' },
    { kind: 'whole', check: 'account-unchanged' },
  ],
};
