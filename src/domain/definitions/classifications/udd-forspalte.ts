import { classification, gathered } from './define-classification.ts';

/**
 * The old main groups (Forspalte) and the family income register's own four-digit codes, mapped to DISCED-15.
 * Surprising: `60` is bachelor and `65` long higher education, so the old codes do not sort like the new ones.
 * @source beboertabeller.md section 2, Education; Danmarks Statistik, Times: famhoejstudda
 */
export const uddForspalte = classification(
  'udd_forspalte',
  '1981-01-01',
  { da: 'Uddannelse, gamle hovedgrupper', en: 'Education, old main groups' },
  {
    da: 'Oversættelse fra Danmarks Statistiks tidligere hovedgrupper (Forspalte) og familieindkomstregistrets egne firecifrede koder til DISCED-15.',
    en: "Translation from Statistics Denmark's former main groups and the family income register's own four-digit codes to DISCED-15.",
  },
  'Produktbeslutning efter Danmarks Statistik, Times, familieindkomst: famhoejstudda',
  [
    gathered('H10', 'Grundskole', 'Basic school', ['10', '1002', '1003', '1004', '1005', '1006', '1007', '1008']),
    gathered('H20', 'Gymnasial uddannelse', 'Upper secondary education', ['20', '25']),
    gathered('H30', 'Erhvervsfaglig uddannelse', 'Vocational education', ['35']),
    gathered('H40', 'Kort videregående uddannelse (KVU)', 'Short higher education', ['40']),
    gathered('H50', 'Mellemlang videregående uddannelse (MVU)', 'Medium higher education', ['50']),
    gathered('H60', 'Bachelor', 'Bachelor', ['60']),
    gathered('H70', 'Lang videregående uddannelse (LVU)', 'Long higher education', ['65']),
    gathered('H80', 'Ph.d. og forskeruddannelse', 'PhD', ['70']),
    gathered('H90', 'Uoplyst', 'Not stated', ['0', '1001']),
  ],
);
