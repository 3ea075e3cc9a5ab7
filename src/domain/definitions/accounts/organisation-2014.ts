import type { ChartOfAccounts } from '../../model/chart-of-accounts.ts';
import { account, sumAccount } from './define-account.ts';

/**
 * Accounts of a boligorganisation from accounting year 2014: what the key figures of organisations need. None of the
 * titles stands in public text, so all must be checked against the annex.
 * @source bekendtgørelse om drift af almene boliger m.v., annexes; tvillinger.md section 7
 */
export const organisation2014: ChartOfAccounts = {
  id: 'organisation',
  version: 'org-2014',
  level: 'org',
  name: { da: 'Kontoplan for boligorganisationer', en: 'Chart of accounts of organisations' },
  from: 2014,
  source:
    'bekendtgørelse om drift af almene boliger m.v. (nr. 1540 af 16. december 2013), bilag om organisationsregnskab',
  accounts: [
    account('cost', '501', 'Bestyrelsesvederlag mv.', 'Fees of the board'),
    account('cost', '502', 'Mødeudgifter og kontingenter', 'Meetings and memberships'),
    account('cost', '511', 'Personaleudgifter', 'Staff'),
    account('cost', '513', 'Kontorholdsudgifter', 'Office costs'),
    account('cost', '514', 'Kontorlokaler', 'Office premises'),
    account('cost', '515', 'Afskrivning på driftsmidler', 'Depreciation of equipment'),
    account('cost', '516', 'Særlige aktiviteter', 'Special activities'),
    account('cost', '521', 'Revision', 'Audit'),
    sumAccount(
      'cost',
      '530',
      ['501', '502', '511', '513', '514', '515', '516', '521'],
      'Bruttoadministrationsudgifter',
      'Gross costs of administration',
    ),
    account('income', '601', 'Administrationsbidrag', 'Contributions to administration'),
    account('income', '602', 'Lovmæssige gebyrer mv.', 'Statutory fees'),
    account('liability', '803', 'Dispositionsfond', 'Disposition fund'),
    account('liability', '805', 'Arbejdskapital', 'Working capital'),
  ],
};
