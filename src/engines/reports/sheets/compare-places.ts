import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { SheetFigure } from '../../../domain/model/factsheet.ts';
import type {
  SheetComparisonDefinition,
  SheetRatioDefinition,
  SheetTerm,
  ShownComparison,
  ShownRatio,
} from '../../../domain/model/sheet-comparison.ts';
import { sheetWords } from './sheet-words.ts';

/** A column of a comparison: one place, or the places that a region or the country is the sum of. */
export interface ComparedPlaces {
  readonly key: string;
  readonly name: string;
  readonly members: readonly (readonly SheetFigure[])[];
}

/** A ratio of a sum of places, and how many of them it is about. */
interface Summed {
  readonly value: number | undefined;
  readonly of: number;
  readonly included: number;
  readonly hidden: boolean;
}

/**
 * Places side by side by comparable figures. Sums of places are sums over sums, never means of shares; places without a
 * figure are left out of its sum and told, never counted as 0; a figure of another year is not compared.
 * @source faktaark.md section 6
 */
export function comparePlaces(
  definition: SheetComparisonDefinition,
  columns: readonly ComparedPlaces[],
  year: number,
  lang: Lang,
): ShownComparison {
  const own = columns[0]?.members[0] ?? [];
  const notes = new Set<string>();
  const rows = definition.ratios.flatMap((ratio) => {
    const sums = columns.map(({ members }) => sumOf(ratio, members, yearsOf(ratio, own)));
    // Told of nobody, as m² are where no accounts were delivered, a figure is not compared at all.
    if (sums.every(({ value }) => value === undefined)) return [];
    for (const [at, { of, included }] of sums.entries()) {
      if (included === 0 || included === of) continue;
      const all = `${of} ${definition.places[lang]}`;
      notes.add(sheetWords.partOfPlaces[lang](ratio.name[lang], columns[at]?.name ?? '', included, all));
    }
    const { id, version, name, about, unit } = ratio;
    const cells = sums.map((sum) => cellOf(sum, ratio, lang));
    return [{ id, version, name: name[lang], about: about[lang], unit: unit[lang], cells }];
  });
  return {
    ...{ id: definition.id, version: definition.version, year },
    columns: columns.map(({ key, name }) => ({ key, name })),
    rows,
    notes: [...notes],
  };
}

/** A ratio of one place; undefined where a part of it is not known. */
export function ratioOf(ratio: SheetRatioDefinition, figures: readonly SheetFigure[]): number | undefined {
  return sumOf(ratio, [figures], yearsOf(ratio, figures)).value;
}

function sumOf(
  ratio: SheetRatioDefinition,
  members: readonly (readonly SheetFigure[])[],
  years: ReadonlyMap<string, string>,
): Summed {
  let [numerator, denominator, included] = [0, 0, 0];
  let hidden = false;
  for (const figures of members) {
    const above = termsOf(ratio.numerator, figures, years);
    const below = termsOf(ratio.denominator, figures, years);
    hidden ||= [...ratio.numerator, ...ratio.denominator].some(
      ({ figure }) => figures.find(({ id }) => id === figure)?.value.kind === 'hidden',
    );
    if (above === undefined || below === undefined) continue;
    included += 1;
    numerator += above;
    denominator += below;
  }
  const value = included === 0 || denominator === 0 ? undefined : (ratio.per * numerator) / denominator;
  return { value, of: members.length, included, hidden };
}

function termsOf(
  terms: readonly SheetTerm[],
  figures: readonly SheetFigure[],
  years: ReadonlyMap<string, string>,
): number | undefined {
  let sum = 0;
  for (const { figure, part } of terms) {
    const found = figures.find(({ id }) => id === figure);
    if (found?.value.kind !== 'value' || found.year !== years.get(figure)) return undefined;
    const number = found.value[part ?? 'value'];
    if (number === undefined) return undefined;
    sum += number;
  }
  return sum;
}

function yearsOf(ratio: SheetRatioDefinition, figures: readonly SheetFigure[]): ReadonlyMap<string, string> {
  const terms = [...ratio.numerator, ...ratio.denominator];
  return new Map(terms.map(({ figure }) => [figure, figures.find(({ id }) => id === figure)?.year ?? '']));
}

function cellOf({ value, hidden }: Summed, { decimals }: SheetRatioDefinition, lang: Lang): ShownRatio {
  if (value === undefined) {
    const { cell, spoken } = sheetWords[hidden ? 'hidden' : 'missing'][lang];
    return { text: cell, spoken };
  }
  const text = formatNumber(value, decimals, lang);
  return { text, spoken: text, value };
}
