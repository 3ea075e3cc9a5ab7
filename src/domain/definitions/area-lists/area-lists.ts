import type { AreaListDefinition } from '../../model/area-list.ts';

const ofDecember = ['2014', '2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'];

/**
 * The lists there have been, the words their rows are known by, and how precisely they print. The day is confirmed for
 * 1 October 2012 and for 1 December from 2014 on.
 * @source kriterier.md sections 2, 3 (rounding) and 5
 */
export const areaLists: AreaListDefinition = {
  dates: [
    { list: '2010-10' },
    { list: '2011-01' },
    { list: '2011-10' },
    { list: '2012-10', day: '2012-10-01' },
    { list: '2013-10' },
    { list: '2014-02' },
    ...ofDecember.map((year) => ({ list: `${year}-12`, day: `${year}-12-01` })),
  ],
  yearly: { from: 2015, month: '12' },
  kinds: [
    {
      word: 'ghetto',
      classes: [
        { firstList: '2010-10', id: 'ghetto' },
        { firstList: '2018-12', id: 'parallelsamfund' },
      ],
      listed: true,
      name: { da: 'Ghettoområde', en: 'Ghetto area (official term until 2021)' },
    },
    {
      word: 'ghetto_left',
      classes: [{ firstList: '2010-10', id: 'ghetto' }],
      listed: false,
      name: { da: 'Udgået af listen', en: 'Off the list' },
    },
    {
      word: 'hard_ghetto',
      classes: [{ firstList: '2018-12', id: 'omdannelse' }],
      listed: true,
      name: { da: 'Hårdt ghettoområde', en: 'Hard ghetto area (official term until 2021)' },
    },
    {
      word: 'udsat',
      classes: [{ firstList: '2018-12', id: 'udsat' }],
      listed: true,
      name: { da: 'Udsat boligområde', en: 'Exposed housing area' },
    },
    {
      word: 'parallelsamfund',
      classes: [{ firstList: '2021-12', id: 'parallelsamfund' }],
      listed: true,
      name: { da: 'Parallelsamfund', en: 'Parallel society' },
    },
    {
      word: 'omdannelse',
      classes: [{ firstList: '2021-12', id: 'omdannelse' }],
      listed: true,
      name: { da: 'Omdannelsesområde', en: 'Transformation area' },
    },
    {
      word: 'forebyggelse',
      classes: [{ firstList: '2021-12', id: 'forebyggelse' }],
      listed: true,
      name: { da: 'Forebyggelsesområde', en: 'Prevention area' },
    },
    {
      word: 'kombineret_udlejning',
      classes: [{ firstList: '2012-10', id: 'kombineret' }],
      listed: true,
      name: { da: 'Kombineret udlejning', en: 'Combined letting' },
    },
  ],
  decimals: { size: 0, labour: 1, origin: 1, convicted: 2, education: 1, income: 1 },
};
