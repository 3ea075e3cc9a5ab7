import type { Region } from '../../model/place.ts';

/**
 * The five regions by DST's code. Geodata write the same with a leading 1: 1081 is Nordjylland.
 * @source Danmarks Statistik, områdekoder; beboertabeller.md section 5
 */
export const regioner: readonly Region[] = [
  { code: '081', name: 'Nordjylland' },
  { code: '082', name: 'Midtjylland' },
  { code: '083', name: 'Syddanmark' },
  { code: '084', name: 'Hovedstaden' },
  { code: '085', name: 'Sjælland' },
];
