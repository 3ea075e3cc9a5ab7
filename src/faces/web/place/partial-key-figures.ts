import type { Lang } from '../../../domain/kernel/language.ts';
import type { Coverage, KeyFigure, PlaceAnswer } from '../../../domain/model/answer.ts';
import { coverageMarks, type PartialSum } from '../table/coverage-note.tsx';

/** Which key figures are about a part of the place or of a comparator, told once for each different part. */
export interface PartialKeyFigures {
  readonly notes: readonly PartialSum[];
  /** Signs by key figure id and by the comparator's key. */
  readonly marks: ReadonlyMap<string, string>;
}

interface Part {
  /** Key figure ids, or a comparator's key: what the sign stands at. */
  readonly ids: readonly string[];
  /** A comparator's name; which key figures of the own place are meant, their signs say. */
  readonly name?: string;
  readonly coverage: Coverage;
}

// Key figures with the same part left out share a note.
function ownParts(figures: readonly KeyFigure[]): readonly Part[] {
  const partial = figures.flatMap((figure) => (figure.coverage ? [{ figure, coverage: figure.coverage }] : []));
  return [...Map.groupBy(partial, ({ coverage }) => coverage.reason.da).values()].flatMap((members) => {
    const coverage = members[0]?.coverage;
    if (!coverage) return [];
    return [{ ids: members.map((one) => one.figure.id), coverage }];
  });
}

// The part left out of a comparator may differ between key figures; the smallest coverage is told.
function comparatorParts(figures: readonly KeyFigure[], lang: Lang): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { place, coverage } of figures.flatMap((figure) => figure.comparators)) {
    const known = parts.get(place.key);
    if (!coverage || (known && known.coverage.included <= coverage.included)) continue;
    parts.set(place.key, { ids: [place.key], name: place.name[lang], coverage });
  }
  return [...parts.values()];
}

/** Finds the partial key figures of a place; one note without a sign when they all leave out the same. */
export function partialKeyFigures({ place, keyFigures }: PlaceAnswer, lang: Lang): PartialKeyFigures {
  const own = ownParts(keyFigures);
  const others = comparatorParts(keyFigures, lang).filter((part) => !part.ids.includes(place.key));
  const shown = keyFigures.filter((figure) => figure.cells.at(-1)?.kind !== 'hidden');
  const [only] = own;
  const isAll = own.length === 1 && only !== undefined && shown.every((figure) => only.ids.includes(figure.id));
  const marked = isAll ? others : [...own, ...others];
  const told = marked.map((part, at) => ({ ...part, mark: coverageMarks[at] ?? '*' }));
  return {
    notes: isAll ? [{ coverage: only.coverage }, ...told] : told,
    marks: new Map(told.flatMap(({ ids, mark }) => ids.map((id) => [id, mark] as const))),
  };
}
