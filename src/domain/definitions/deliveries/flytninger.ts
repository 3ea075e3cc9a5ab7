import type { LayoutDefinition } from '../../model/delivery.ts';
import { herkomst5Codes, hustyper10, modparter } from './code-lists.ts';
import { afdeling, code, date, int, kommune, optional, required, text } from './column.ts';

/**
 * One row per registered change of address in the year before the reference date, births and deaths included.
 * @source persondata.md section 4.3
 */
export const flytninger: LayoutDefinition = {
  id: 'flytninger',
  version: '1',
  name: { da: 'Flytninger', en: 'Moves' },
  about: {
    da: 'En række pr. registreret flytning. Flytninger inden for samme afdeling beholdes, men tælles ikke.',
    en: 'One row per registered move. Moves inside one afdeling are kept but not counted.',
  },
  source: 'persondata.md 4.3',
  key: ['flytning_id'],
  once: true,
  columns: [
    required('flytning_id', text(64), 'Nummer på flytningen', 'Number of the move'),
    optional('person_id', { kind: 'pseudonym', prefix: 'p' }, 'Pseudonym for personen', 'Pseudonym of the person'),
    required('antal', int(1, 100000), 'Personer; 1 når personen er angivet', 'Persons; 1 where the person is given'),
    required('dato', date, 'Flyttedato', 'Date of the move'),
    optional('fra_afdeling', afdeling, 'Fraflyttet afdeling', 'Afdeling moved from'),
    optional('til_afdeling', afdeling, 'Tilflyttet afdeling', 'Afdeling moved to'),
    optional('fra_kommune', kommune, 'Kommune før; tom er udlandet', 'Kommune before; empty is abroad'),
    optional('til_kommune', kommune, 'Kommune efter; tom er udlandet', 'Kommune after; empty is abroad'),
    optional('modpart_fra', code('modpart', modparter), 'Hvor der flyttes fra', 'Kind of place moved from'),
    optional('modpart_til', code('modpart', modparter), 'Hvor der flyttes til', 'Kind of place moved to'),
    optional('hustype_foer', code('hustype', hustyper10), 'Husstandstype før', 'Household type before'),
    optional('hustype_efter', code('hustype', hustyper10), 'Husstandstype efter', 'Household type after'),
    optional('herkomst5', code('herkomst5', herkomst5Codes), 'Herkomst i fem grupper', 'Origin in five groups'),
    required(
      'art',
      code('flytteart', ['flytning', 'foedt', 'doed', 'indvandret', 'udvandret', 'korrektion']),
      'Hændelsens art',
      'Kind of event',
    ),
  ],
  rules: [
    { kind: 'row', code: 'KV-M1', column: 'fra_afdeling', when: 'fra_afdeling IS NULL AND til_afdeling IS NULL' },
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'antal',
      when: 'person_id IS NOT NULL AND antal > 1',
      detail: { part: "'antal'", whole: "'1 (person_id)'" },
    },
    {
      kind: 'row',
      code: 'KV-K3',
      column: 'dato',
      when: 'dato < period_from OR dato > period_to',
      detail: { id: 'flytning_id', from: 'period_from', to: 'period_to', date: 'dato' },
    },
    { kind: 'afdeling', column: 'fra_afdeling', on: 'dato', orDayBefore: true },
    { kind: 'afdeling', column: 'til_afdeling', on: 'dato' },
    { kind: 'whole', check: 'stock-and-moves' },
  ],
};
