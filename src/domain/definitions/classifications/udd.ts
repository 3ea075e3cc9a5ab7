import { classification, code } from './define-classification.ts';

/**
 * Highest completed education, main groups of DISCED-15.
 * @source beboertabeller.md section 2, Education; StatBank FORLOB10, LIGEUI2
 */
export const udd = classification(
  'udd',
  '2015-01-01',
  { da: 'Højest fuldførte uddannelse', en: 'Highest completed education' },
  {
    da: 'Hovedgrupper i DISCED-15 den 1. oktober. Uoplyst omfatter især personer med uddannelse fra udlandet, som registret ikke kender.',
    en: 'Main groups of DISCED-15 on 1 October. Not stated is mostly persons with a foreign education unknown to the register.',
  },
  'Danmarks Statistik, DISCED-15; StatBank FORLOB10',
  [
    code('H10', 'Grundskole', 'Basic school'),
    code('H20', 'Gymnasial uddannelse', 'Upper secondary education'),
    code('H30', 'Erhvervsfaglig uddannelse', 'Vocational education'),
    code('H35', 'Adgangsgivende uddannelsesforløb', 'Qualifying courses'),
    code('H40', 'Kort videregående uddannelse (KVU)', 'Short higher education'),
    code('H50', 'Mellemlang videregående uddannelse (MVU)', 'Medium higher education'),
    code('H60', 'Bachelor', 'Bachelor'),
    code('H70', 'Lang videregående uddannelse (LVU)', 'Long higher education'),
    code('H80', 'Ph.d. og forskeruddannelse', 'PhD'),
    code('H90', 'Uoplyst', 'Not stated'),
  ],
);
