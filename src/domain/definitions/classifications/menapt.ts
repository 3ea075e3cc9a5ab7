import type { Classification } from '../../model/classification.ts';
import { menaptCountries, westernCountries } from './countries.ts';
import { code, gathered } from './define-classification.ts';

/**
 * MENAPT: the Middle East, North Africa, Pakistan and Turkey, 24 countries; other non-western; western.
 * @source beboertabeller.md section 2, Origin; European Commission on Denmark's new statistics category, 2020
 */
export const menapt: Classification = {
  id: 'menapt',
  version: 'v2020-12',
  validFrom: '2020-12-13',
  name: { da: 'MENAPT og øvrige lande', en: 'MENAPT and other countries' },
  about: {
    da: 'MENAPT er 24 lande i Mellemøsten og Nordafrika samt Pakistan og Tyrkiet efter ministeriets liste fra 2020. Israel og alle lande, der hverken er på listen eller vestlige, er øvrige ikke-vestlige.',
    en: "MENAPT is 24 countries in the Middle East and North Africa with Pakistan and Turkey, the ministry's list of 2020. Israel and all countries neither on the list nor western are other non-western.",
  },
  source: 'Udlændinge- og Integrationsministeriet, 13. december 2020 (24 lande)',
  categories: [
    { ...gathered('M', 'MENAPT-lande', 'MENAPT countries', menaptCountries), sensitive: true },
    code('OI', 'Øvrige ikke-vestlige lande', 'Other non-western countries'),
    gathered('V', 'Vestlige lande', 'Western countries', westernCountries),
  ],
};
