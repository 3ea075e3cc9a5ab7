import type { EfficiencyMeans } from '../../../domain/model/accounts.ts';
import { meanEfficiency } from './measure-efficiency.ts';

/** An afdeling with its figures; NaN = none. */
export interface FiguredAfdeling {
  readonly organisation: string;
  readonly dwellings: number;
  readonly official: number;
  readonly own: number;
}

/**
 * Means of the afdelinger of each organisation that has one with a figure, official and our own apart.
 * @source tvillinger.md section 8 (weighted by dwellings, simple mean beside)
 */
export function organisationMeans(afdelinger: readonly FiguredAfdeling[]): EfficiencyMeans {
  const groups = Map.groupBy(
    afdelinger.filter(({ official, own }) => !(Number.isNaN(official) && Number.isNaN(own))),
    ({ organisation }) => organisation,
  );
  const ids = [...groups.keys()].sort();
  const means = ids.map((id) => {
    const mean = (figure: 'official' | 'own') => {
      const known = (groups.get(id) ?? []).filter((afdeling) => !Number.isNaN(afdeling[figure]));
      const figures = known.map((afdeling) => ({ efficiency: afdeling[figure], dwellings: afdeling.dwellings }));
      return { ...meanEfficiency(figures), count: known.length };
    };
    return { official: mean('official'), own: mean('own') };
  });
  const column = (pick: (mean: (typeof means)[number]) => number): Float64Array => Float64Array.from(means, pick);
  return {
    ids,
    columns: {
      official: column(({ official }) => official.weighted),
      officialSimple: column(({ official }) => official.simple),
      officialCount: column(({ official }) => official.count),
      own: column(({ own }) => own.weighted),
      ownSimple: column(({ own }) => own.simple),
      ownCount: column(({ own }) => own.count),
    },
  };
}
