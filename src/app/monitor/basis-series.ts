import { basisomraader } from '../../domain/definitions/geofa/basisomraader.ts';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import type { AreaFilter } from '../../domain/model/area-store.ts';
import type { BasisSeries } from '../../domain/model/basisomraade.ts';
import { isBasisomraade, placeBasisomraader } from '../../engines/areas/place-basisomraader.ts';
import { mayRead } from '../../engines/areas/visible-areas.ts';
import { addBasisomraader } from '../../engines/monitor/months/add-basisomraader.ts';
import type { AreaBook, BookedArea } from '../areas/area-book.ts';
import type { MonthsByArea } from '../months/open-months.ts';
import { namedSeries } from './month-series.ts';

/** What an area's basisområder are sought with. */
export interface BasisAsked {
  readonly areas: AreaBook;
  /** Borders the reader may read: no other is placed, and none is told of by how it is covered. */
  readonly filter: AreaFilter;
  /** The multiple counts of the months are rounded to. */
  readonly n: number;
}

/**
 * Monthly figures of an area as the sum of its basisområder, of what the area has no figures of its own. Empty for a
 * basisområde, for an area without a border the reader may read, and where no basisområde has figures.
 * @param months - Released figures the reader may see.
 */
export function basisSeries(id: string, months: MonthsByArea, asked: BasisAsked): readonly BasisSeries[] {
  const own = asked.areas.areas.get(id);
  if (!own || !isOpen(own, asked.filter) || isBasis(own)) return [];
  const parts = [...months.keys()].flatMap((key) => {
    const booked = asked.areas.areas.get(key);
    return booked && isBasis(booked) && isOpen(booked, asked.filter) ? [booked] : [];
  });
  if (parts.length === 0) return [];
  // Every border the reader may read counts, also of a basisområde that shows nothing: the sum is then not the area.
  const borders = [...asked.areas.areas.values()]
    .filter((one) => isBasis(one) && isOpen(one, asked.filter))
    .flatMap(({ versions }) => versions);
  const placed = placeBasisomraader(own.versions, borders, areaDefinitions.tolerances);
  const delivered = new Set((months.get(id) ?? []).map(({ indikator }) => indikator));
  const figures = parts
    .flatMap(({ place }) => months.get(place.id) ?? [])
    .filter(({ indikator }) => !delivered.has(indikator));
  return addBasisomraader(figures, placed, asked.n).flatMap((sum) => {
    const named = namedSeries(sum);
    return named ? [{ ...named, months: sum.months }] : [];
  });
}

function isBasis({ versions }: BookedArea): boolean {
  return versions.some((version) => isBasisomraade(version, basisomraader, areaDefinitions.themes));
}

function isOpen({ versions }: BookedArea, filter: AreaFilter): boolean {
  return versions.every((version) => mayRead(filter, version));
}
