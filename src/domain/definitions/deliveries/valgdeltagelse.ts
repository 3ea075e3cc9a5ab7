import type { LayoutDefinition } from '../../model/delivery.ts';
import { electionCodes } from './code-lists.ts';
import { afdeling, codeYear, date, int, required } from './column.ts';

/**
 * Entitled voters and votes per afdeling and election.
 * @source persondata.md section 4.9
 */
export const valgdeltagelse: LayoutDefinition = {
  id: 'valgdeltagelse',
  version: '1',
  name: { da: 'Valgdeltagelse', en: 'Turnout' },
  about: {
    da: 'Berettigede og stemmer pr. afdeling og valg.',
    en: 'Entitled voters and votes per afdeling and election.',
  },
  source: 'persondata.md 4.9',
  key: ['afdeling_id', 'valg', 'valgdato'],
  once: true,
  columns: [
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('valg', codeYear('valg', electionCodes), 'Valg, fx FV2022', 'Election, e.g. FV2022'),
    required('valgdato', date, 'Valgdato', 'Day of the election'),
    required('beboere_18', int(0, 1000000), 'Beboere på 18 år og derover', 'Residents aged 18 or over'),
    required('berettigede', int(0, 1000000), 'Stemmeberettigede', 'Entitled to vote'),
    required('stemt', int(0, 1000000), 'Afgivne stemmer', 'Votes cast'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'stemt',
      when: 'stemt > berettigede',
      detail: { part: "'stemt'", whole: "'berettigede'" },
    },
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'berettigede',
      when: 'berettigede > beboere_18',
      detail: { part: "'berettigede'", whole: "'beboere_18'" },
    },
    { kind: 'afdeling', column: 'afdeling_id', on: 'valgdato' },
  ],
};
