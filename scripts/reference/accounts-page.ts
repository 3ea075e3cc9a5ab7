import { chartsOfAccounts } from '../../src/domain/definitions/accounts/index.ts';
import { generatedNote, markdownTable, page } from './markdown.ts';

const sides = { cost: 'udgift', income: 'indtægt', asset: 'aktiv', liability: 'passiv' } as const;

/** The charts of accounts, with what has been checked against public text. */
export function accountsPage(): string {
  return page(
    '# Kontoplaner',
    '*Charts of accounts*',
    'Beløb er positive på kontoens egen side: en udgift på en udgiftskonto, en indtægt på en indtægtskonto. Konti uden ' +
      'kilde i den sidste kolonne følger almindelig brug og skal kontrolleres mod bilaget, før rigtige regnskaber vises.',
    ...chartsOfAccounts.flatMap((chart) => [
      `## ${chart.name.da} (\`${chart.version}\`)`,
      `*${chart.name.en}*. Fra regnskabsår ${chart.from}${chart.to === undefined ? '' : ` til ${chart.to}`}. Kilde: ${chart.source}.`,
      markdownTable(
        ['Konto', 'Dansk', 'English', 'Art', 'Sum af', 'Kontrolleret i'],
        chart.accounts.map((a) => [
          a.number,
          a.name.da,
          a.name.en,
          sides[a.side],
          (a.parts ?? []).join(', '),
          a.checkedIn ?? '',
        ]),
      ),
    ]),
    generatedNote,
  );
}
