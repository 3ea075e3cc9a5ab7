import { classification, code } from './define-classification.ts';

/**
 * Ongoing education on 1 October; `I00` is none.
 * @source beboertabeller.md section 2, Education
 */
export const igang = classification(
  'igang',
  '2015-01-01',
  { da: 'Igangværende uddannelse', en: 'Ongoing education' },
  {
    da: 'Den uddannelse, personen er i gang med den 1. oktober, i hovedgrupper efter DISCED-15.',
    en: 'The education a person is in on 1 October, main groups of DISCED-15.',
  },
  'Danmarks Statistik, DISCED-15',
  [
    code('I00', 'Ikke under uddannelse', 'Not in education'),
    code('I10', 'Grundskole', 'Basic school'),
    code('I15', 'Forberedende uddannelse (FGU mv.)', 'Preparatory education'),
    code('I20', 'Gymnasial uddannelse', 'Upper secondary education'),
    code('I29', 'Erhvervsfagligt grundforløb', 'Vocational basic course'),
    code('I30', 'Erhvervsfagligt hovedforløb', 'Vocational main course'),
    code('I35', 'Adgangsgivende uddannelsesforløb', 'Qualifying courses'),
    code('I40', 'Kort videregående uddannelse (KVU)', 'Short higher education'),
    code('I50', 'Mellemlang videregående uddannelse (MVU)', 'Medium higher education'),
    code('I60', 'Bachelor', 'Bachelor'),
    code('I70', 'Lang videregående uddannelse (LVU)', 'Long higher education'),
    code('I80', 'Ph.d. og forskeruddannelse', 'PhD'),
  ],
);
