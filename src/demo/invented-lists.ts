import { areaClasses } from '../domain/definitions/area-classes/index.ts';
import { criteria } from '../domain/definitions/criteria/index.ts';
import { commaLine } from '../domain/kernel/comma-csv.ts';
import { dec } from '../domain/kernel/decimal.ts';
import type { AreaClassId, CriterionId } from '../domain/model/area-class.ts';
import { classifyArea, lawOnList } from '../engines/monitor/classify-area.ts';
import { printed } from '../engines/monitor/exact-ratio.ts';
import type { AreaCounts, AreaTally } from './area-tally.ts';
import type { Sector } from './sector.ts';
import { convictedRate, regionGross } from './write-references.ts';

/** Ends of the lists that are invented; the last is that of the December before the demo's newest data. */
const years = { first: 2018, last: 2025 };
const source = 'Syntetiske data';
const header =
  'year,list,area,kommune,residents,outside_labour_pct,non_western_pct,convicted_pct,basic_education_pct,income_pct,source_url';

/** Words of a class in files of lists, by the first year it is called so. */
const words: Readonly<Partial<Record<AreaClassId, readonly (readonly [from: number, word: string])[]>>> = {
  udsat: [[2018, 'udsat']],
  parallelsamfund: [
    [2018, 'ghetto'],
    [2021, 'parallelsamfund'],
  ],
  forebyggelse: [[2021, 'forebyggelse']],
};

type Values = Readonly<Record<CriterionId, string>>;

/**
 * Lists of 1 December as the ministry would have published them of the invented boligområder: classified by the law of each
 * year from true counts, printed with the decimals of the published lists. A file a list, by name.
 */
export function inventedLists(sector: Sector, tally: AreaTally): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const onList = sector.areas.map(() => 0);
  for (let year = years.first; year <= years.last; year++) {
    const rows = sector.areas.flatMap((area, at) => {
      const [now, before, later] = [year, year - 1, year + 1].map((edition) => tally.get(edition)?.[at]);
      const kommune = sector.kommuner[area.kommune];
      if (!now || !before || !later || !kommune || now.residents === 0) return [];
      const values = valuesOf({ now, before, later }, regionGross(kommune.region, year + 1));
      const found = classesOf(values, year);
      onList[at] = found.includes('parallelsamfund') ? (onList[at] ?? 0) + 1 : 0;
      const named = found.flatMap((id) => words[id]?.findLast(([from]) => from <= year)?.[1] ?? []);
      const all = (onList[at] ?? 0) >= 5 ? [...named, 'omdannelse'] : named;
      const { size, labour, origin, convicted, education, income } = values;
      const printedRow = [size, labour, origin, convicted, education, income];
      return all.map((word) => commaLine([`${year}`, word, area.name, kommune.name, ...printedRow, source]));
    });
    if (rows.length > 0) files.set(`syntetisk-liste-${year}-12.csv`, [header, ...rows, ''].join('\n'));
  }
  return files;
}

// Incomes of the year before the list come with the edition after it.
function valuesOf(
  { now, before, later }: { readonly [when in 'now' | 'before' | 'later']: AreaCounts },
  regionMean: number,
): Values {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  const mean = (of: (counts: AreaCounts) => number): number => (of(now) + of(before)) / 2;
  return {
    size: `${now.residents}`,
    labour: mean(({ fulltime, workAge }) => share(fulltime, workAge)).toFixed(1),
    origin: share(now.nonWestern, now.residents).toFixed(1),
    convicted: mean(({ convicted, adults }) => share(convicted, adults)).toFixed(2),
    education: share(now.basic, now.middleAged).toFixed(1),
    income: share(later.income / Math.max(1, later.taxable), regionMean).toFixed(1),
  };
}

function classesOf(values: Values, year: number): readonly AreaClassId[] {
  const law = lawOnList(`${year}-12`, areaClasses, criteria);
  if (!law) return [];
  const { rule } = classifyArea(law, {
    valueOf: (id) => printed(dec(values[id])),
    national: dec(convictedRate(year).toFixed(4)),
  });
  const word = law.ladder.find((place) => place.rule === rule)?.definition.id;
  if (word === undefined) return [];
  return word === 'parallelsamfund' ? ['udsat', word] : [word];
}
