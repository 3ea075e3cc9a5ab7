import { classification, gathered } from './define-classification.ts';

/**
 * Labour-market status at the end of November in nine groups, from the status codes of Danmarks Statistik. Employed = `L10` and `L20`.
 * @source beboertabeller.md section 2, Labour-market status
 */
export const ras9 = classification(
  'ras9',
  '2008-11-30',
  { da: 'Arbejdsmarkedsstatus', en: 'Labour-market status' },
  {
    da: 'Status ultimo november efter Danmarks Statistiks koder. Grupperingen er en produktbeslutning; beskæftigede er selvstændige, medarbejdende ægtefæller og lønmodtagere.',
    en: "Status at the end of November by Statistics Denmark's codes. The grouping is a product decision; the employed are the self-employed, assisting spouses and employees.",
  },
  'Danmarks Statistik, nomenklatur for socioøkonomisk status (RAS)',
  [
    gathered('L10', 'Selvstændige og medarbejdende ægtefæller', 'Self-employed and assisting spouses', ['110', '120']),
    gathered('L20', 'Lønmodtagere', 'Employees', ['131', '132', '133', '134', '135', '136']),
    gathered('L30', 'Arbejdsløse', 'Unemployed', ['200']),
    gathered(
      'L40',
      'Aktivering, orlov og sygefravær fra ledighed mv.',
      'Activation, leave and sickness from unemployment etc.',
      ['311', '312', '313', '314', '315', '316', '317', '321', '322', '361'],
    ),
    gathered(
      'L50',
      'Kontanthjælp, integrationsydelse, revalidering',
      'Cash assistance, integration benefit, rehabilitation',
      ['318', '319', '320'],
    ),
    gathered('L60', 'Førtidspension, fleksløntilskud', 'Disability pension, flex wage subsidy', ['411', '351']),
    gathered(
      'L70',
      'Efterløn, fleksydelse, folke- og anden pension',
      'Early retirement, flex benefit, state and other pension',
      ['412', '413', '414', '415'],
    ),
    gathered('L80', 'Under uddannelse', 'In education', ['511', '514', '515', '516', '517']),
    gathered('L90', 'Øvrige uden for arbejdsstyrken', 'Others outside the labour force', ['512', '513']),
  ],
);

/** The groups that are employed: self-employed, assisting spouses and employees. */
export const employedStatuses: readonly string[] = ['L10', 'L20'];
