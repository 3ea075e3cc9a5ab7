import { dec } from '../../kernel/decimal.ts';
import type { IntakeRules } from '../../model/intake-rules.ts';
import { accountRules, chartsOfAccounts } from '../accounts/index.ts';
import { kommuneCodes } from './code-lists.ts';

/**
 * The intake rules in force.
 * @source persondata.md sections 1-3 and 5
 */
export const intakeRules: IntakeRules = {
  schemaVersion: '1.0',
  rejectLimit: dec('0.01'),
  decimalSignLimit: 5,
  firstLines: 5,
  shownLength: 40,
  personalNumberNames: [
    'cpr',
    'cprnr',
    'cpr_nr',
    'cprnummer',
    'personnummer',
    'person_nr',
    'pnr',
    'civilregistrationnumber',
  ],
  numberColumn: { distinct: 20, share: dec('0.5') },
  kommuner: kommuneCodes,
  unknownLimit: dec('0.05'),
  unknownFrom: 20,
  residentsJump: { share: dec('0.30'), persons: 20 },
  stockAndMoves: { persons: 2, share: dec('0.01') },
  charts: chartsOfAccounts,
  accountTolerance: dec(String(accountRules.sumToleranceKr)),
};
