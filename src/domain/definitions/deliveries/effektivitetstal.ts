import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdeling, code, decimal, int, plannedDate, required } from './column.ts';

/**
 * Efficiency and potential per afdeling.
 * @source persondata.md section 4.9
 */
export const effektivitetstal: LayoutDefinition = {
  id: 'effektivitetstal',
  version: '1',
  name: { da: 'Effektivitetstal', en: 'Efficiency figures' },
  about: { da: 'Effektivitetstal og potentiale pr. afdeling.', en: 'Efficiency and potential per afdeling.' },
  source: 'persondata.md 4.9',
  key: ['afdeling_id', 'beregnet_dato', 'kilde'],
  columns: [
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('beregnet_dato', plannedDate, 'Beregnet', 'Computed'),
    required('regnskabsaar', int(1990, 2200), 'Regnskabsår', 'Accounting year'),
    required('effektivitetstal', decimal(1, '0.0', '100.0'), 'Effektivitetstal', 'Efficiency'),
    required('potentiale', decimal(1, '0.0', '100.0'), 'Potentiale', 'Potential'),
    required('kilde', code('kilde', ['officiel', 'egen']), 'Kilde', 'Source'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-V2',
      column: 'effektivitetstal',
      when: 'abs(effektivitetstal + potentiale - 100) > 0.1',
      detail: { whole: '100', parts: 'effektivitetstal + potentiale' },
    },
    { kind: 'afdeling', column: 'afdeling_id', on: 'beregnet_dato' },
  ],
};
