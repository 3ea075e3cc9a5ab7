import { dec } from '../../kernel/decimal.ts';
import type { IntakeRules } from '../../model/intake-rules.ts';
import { accountRules, chartsOfAccounts } from '../accounts/index.ts';
import { moveOuts } from '../factsheets/move-outs.ts';
import { kommuneCodes } from './code-lists.ts';
import { cellKeys, readReferenceKeys } from './reference-keys.ts';

/**
 * The intake rules in force.
 * @source persondata.md sections 1-3 and 5; faktaark.md section 10 (move-outs)
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
  moveOutShare: {
    ...{ definition: moveOuts.id, type: 'F', dwellings: moveOuts.fewestDwellings },
    ...{ least: dec('0.01'), most: dec('0.60') },
  },
  referenceKeys: { known: readReferenceKeys, cells: cellKeys, told: 5 },
  charts: chartsOfAccounts,
  accountTolerance: dec(String(accountRules.sumToleranceKr)),
};
