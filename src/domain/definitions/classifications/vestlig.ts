import type { Classification } from '../../model/classification.ts';
import { nonWesternNamedCodes, westernCountries } from './countries.ts';
import { gathered } from './define-classification.ts';

/**
 * Western and non-western countries of origin, list version v2020-12. Every country that is not western is
 * non-western, stateless and unknown included; Montenegro is non-western, since the public lists disagree.
 * Closed country codes still occur: Tjekkoslovakiet 5129 is western, Sovjetunionen 5162 and Jugoslavien 5152 are not.
 * @source beboertabeller.md section 2, Origin; uim.dk, 13-12-2020
 */
export const vestlig: Classification = {
  id: 'vestlig',
  version: 'v2020-12',
  validFrom: '2020-12-13',
  name: { da: 'Vestlige og ikke-vestlige lande', en: 'Western and non-western countries' },
  about: {
    da: 'Vestlige lande er EU-landene, Storbritannien, Andorra, Island, Liechtenstein, Monaco, Norge, San Marino, Schweiz, Vatikanstaten, Canada, USA, Australien og New Zealand; Grønland og Færøerne hører til rigsfællesskabet. Alle andre lande, statsløse og ukendte er ikke-vestlige.',
    en: 'Western countries are the EU countries, the United Kingdom, Andorra, Iceland, Liechtenstein, Monaco, Norway, San Marino, Switzerland, the Vatican, Canada, the USA, Australia and New Zealand; Greenland and the Faroes belong to the Realm. All other countries, stateless and unknown are non-western.',
  },
  source: 'Udlændinge- og Integrationsministeriet, 13. december 2020; Danmarks Statistik, højkvalitetsvariable: LAND',
  categories: [
    gathered('V', 'Vestlige lande', 'Western countries', westernCountries),
    gathered(
      'IV',
      'Ikke-vestlige lande (og alle andre)',
      'Non-western countries (and all others)',
      nonWesternNamedCodes,
    ),
  ],
};
