import type { LayoutDefinition } from '../../model/delivery.ts';
import { code, decimal, optional, required, text } from './column.ts';

/**
 * Already protected figures from LBF or DST.
 * @source persondata.md section 4.9
 */
export const tabelceller: LayoutDefinition = {
  id: 'tabelceller',
  version: '1',
  name: { da: 'Tabelceller', en: 'Table cells' },
  about: { da: 'Allerede beskyttede tal fra LBF eller DST.', en: 'Already protected figures from LBF or DST.' },
  source: 'persondata.md 4.9',
  key: ['tabel', 'enhed', 'periode', 'raekke', 'maal'],
  columns: [
    required('tabel', text(10, '[A-Z0-9]+'), 'Tabel', 'Table'),
    required('enhed', text(60), 'Enhed', 'Unit'),
    required('periode', text(20), 'Periode', 'Period'),
    required('raekke', text(40), 'Række', 'Row'),
    required('maal', text(40), 'Mål', 'Measure'),
    optional('vaerdi', decimal(4, '-999999999', '999999999'), 'Værdi', 'Value'),
    optional('status', code('status', ['r', 'g', 'u', 'c', 'b', 'a', 'm', 'z', 'p']), 'Status', 'Status'),
    required('kilde', text(200), 'Kilde', 'Source'),
    required('udgave', text(40), 'Udgave', 'Edition'),
  ],
  rules: [],
};
