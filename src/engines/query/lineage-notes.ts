import { formatDate } from '../../domain/kernel/format-date.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { SeriesBreak, TablePeriod } from '../../domain/model/period.ts';
import type { AfdelingEvent } from '../../domain/model/place.ts';
import type { LineageGap } from './carry-lineage.ts';
import type { Footing } from './footing.ts';
import type { PlaceIndex } from './place-index.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import { listOf } from './show-place.ts';

const masterData = 'Boligorganisationernes stamdata (afdeling_haendelser)';

const text = (make: (lang: Lang) => string): Text => ({ da: make('da'), en: make('en') });

function named(index: PlaceIndex, ids: readonly string[]): Text {
  return listOf(
    ids.map((id) => {
      const name = index.afdelinger.get(id)?.name;
      const shown = name === undefined ? id : `${id} ${name}`;
      return { da: shown, en: shown };
    }),
  );
}

function followed(index: PlaceIndex, event: AfdelingEvent): Text {
  const [from, to] = [named(index, event.from), named(index, event.to)];
  const day = text((lang) => formatDate(event.date, lang));
  switch (event.kind) {
    case 'sammenlagt':
      return {
        da: `${from.da} blev lagt sammen til ${to.da} den ${day.da}. Tallene før er summen af de tidligere afdelinger.`,
        en: `${from.en} were merged into ${to.en} on ${day.en}. Figures before are the sum of the former afdelinger.`,
      };
    case 'delt':
      return {
        da: `${from.da} blev delt i ${to.da} den ${day.da}. Tallene efter er summen af delene.`,
        en: `${from.en} was split into ${to.en} on ${day.en}. Figures after are the sum of the parts.`,
      };
    default:
      return {
        da: `${from.da} blev den ${day.da} overdraget og hedder derefter ${to.da}.`,
        en: `${from.en} was transferred on ${day.en} and is from then on ${to.en}.`,
      };
  }
}

function unfollowed(index: PlaceIndex, gap: LineageGap): Text {
  const { event } = gap;
  const [own, from, to] = [named(index, [gap.afdeling]), named(index, event.from), named(index, event.to)];
  const day = text((lang) => formatDate(event.date, lang));
  if (gap.part) {
    return {
      da: `Af ${own.da} ligger kun en del i området, og delen er talt for sig fra den ${day.da}. Tallene før kan ikke opgøres for området, som det er nu.`,
      en: `Only a part of ${own.en} lies in the area, and the part is counted by itself from ${day.en}. Earlier figures cannot be made for the area as it is now.`,
    };
  }
  if (event.to.includes(gap.afdeling)) {
    return {
      da: `${own.da} var før den ${day.da} en del af ${from.da}. Tallene før kan ikke genskabes for delene; se ${from.da}.`,
      en: `${own.en} was part of ${from.en} before ${day.en}. Earlier figures cannot be rebuilt for the parts; see ${from.en}.`,
    };
  }
  return {
    da: `${own.da} indgår fra den ${day.da} i ${to.da}. Tallene derefter findes kun samlet; se ${to.da}.`,
    en: `${own.en} is part of ${to.en} from ${day.en}. Later figures exist only for the whole; see ${to.en}.`,
  };
}

/** Notes and breaks that a selection's history gives a table. */
export interface LineageStory {
  readonly notes: readonly Text[];
  readonly breaks: readonly SeriesBreak[];
}

const units = ({ length }: readonly number[]): string => `${length} ${length === 1 ? 'afdeling' : 'afdelinger'}`;

function changesOfMembership(
  table: string,
  periods: readonly TablePeriod[],
  footings: readonly Footing[],
): readonly SeriesBreak[] {
  return periods.flatMap((period, i): readonly SeriesBreak[] => {
    const [now, before] = [footings[i]?.resolved.units, footings[i - 1]?.resolved.units];
    if (now === undefined || before === undefined || now.join() === before.join()) return [];
    const change: Text = {
      da: `Sammensætningen er ændret: ${units(before)} før, ${now.length} fra og med ${period.label.da}.`,
      en: `The membership changed: ${units(before)} before, ${now.length} from ${period.label.en}.`,
    };
    return [{ table, from: period.id, text: change, source: masterData }];
  });
}

// Nothing ever happened to most afdelinger.
const noStory: LineageStory = { notes: [], breaks: [] };

/**
 * What a reader must know about mergers, splits and transfers. A gap is a break; a merger followed by addition is
 * not, since the figures are about the same homes. Reading `dengang`, every change of membership is a break.
 */
export function tellLineage(
  index: PlaceIndex,
  table: string,
  resolver: SelectionResolver,
  periods: readonly TablePeriod[],
  footings: readonly Footing[],
): LineageStory {
  const isPlain = footings.every(({ resolved }) => resolved.used.length === 0 && resolved.gaps.length === 0);
  if (isPlain && resolver.lineage === 'nu') return noStory;
  const used = new Set(footings.flatMap((f) => f.resolved.used));
  const gaps = new Map<string, LineageGap>();
  for (const f of footings) for (const g of f.resolved.gaps) gaps.set(`${g.afdeling} ${g.event.id}`, g);
  const breaks = [...gaps.values()].flatMap((gap): readonly SeriesBreak[] => {
    const from = periods.find((p) => p.start >= gap.event.date);
    return from === undefined ? [] : [{ table, from: from.id, text: unfollowed(index, gap), source: masterData }];
  });
  const isWide = resolver.selection.terms.some((t) => ['kom', 'reg', 'land'].includes(t.place.kind));
  const changes = resolver.lineage === 'dengang' && !isWide ? changesOfMembership(table, periods, footings) : [];
  return {
    notes: [...[...used].map((e) => followed(index, e)), ...[...gaps.values()].map((g) => unfollowed(index, g))],
    breaks: [...breaks, ...changes],
  };
}
