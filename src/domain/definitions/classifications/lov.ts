import { classification, gathered, sensitive } from './define-classification.ts';

/**
 * The laws a charge or conviction is counted under. `values` are the first two digits of the seven-digit offence code of
 * Danmarks Statistik. Traffic, tax and other special laws never count. `ALLE` counts a person once.
 * @source beboertabeller.md section 2, Crime
 */
export const lov = classification(
  'lov',
  '2013-01-01',
  { da: 'Lovområde', en: 'Law' },
  {
    da: 'Straffeloven, lov om euforiserende stoffer og våbenloven. Færdselsloven, skattelove og øvrige særlove tæller ikke. "Mindst én af de tre" tæller en person én gang.',
    en: 'The penal code, the drugs act and the weapons act. Traffic, tax and other special laws do not count. "At least one of the three" counts a person once.',
  },
  'Danmarks Statistik, højkvalitetsvariable: kriminalitet, AFG_GER7',
  sensitive([
    gathered('S', 'Straffeloven', 'Penal code', ['10', '11', '12', '13', '14']),
    gathered('N', 'Lov om euforiserende stoffer', 'Drugs act', ['32']),
    gathered('V', 'Våbenloven', 'Weapons act', ['34']),
    gathered('ALLE', 'Mindst én af de tre love', 'At least one of the three laws', [
      '10',
      '11',
      '12',
      '13',
      '14',
      '32',
      '34',
    ]),
  ]),
);
