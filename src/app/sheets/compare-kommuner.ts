import { regioner } from '../../domain/definitions/classifications/regioner.ts';
import { ownFile } from '../../domain/definitions/twins/own-file.ts';
import { dec } from '../../domain/kernel/decimal.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { SheetComparisonDefinition } from '../../domain/model/sheet-comparison.ts';
import type { TwinMethod } from '../../domain/model/twin-method.ts';
import { type ComparedPlaces, ratioOf } from '../../engines/reports/sheets/compare-places.ts';
import { nearestTwins } from '../../engines/twins/nearest-twins.ts';
import { twinSpace } from '../../engines/twins/twin-space.ts';
import type { KommuneFigures } from './kommune-figures.ts';

const countryNames = { da: 'Hele landet', en: 'All of Denmark' } as const;

/**
 * What a kommune is set beside: itself, kommuner that were chosen (the nearest without a choice), its region and the
 * country. Region and country are the kommuner of them that have almene dwellings.
 * @throws Problem KV-W4 for more kommuner than a comparison has room for
 */
export function besideKommune(
  figures: KommuneFigures,
  definition: SheetComparisonDefinition,
  asked: { readonly kommune: string; readonly year: number; readonly chosen: readonly string[] | undefined },
  lang: Lang,
): readonly ComparedPlaces[] {
  const { kommune, year, chosen } = asked;
  if (chosen && chosen.length > definition.mostChosen)
    throw new Problem('KV-W4', { found: chosen.length, most: definition.mostChosen });
  const others = chosen ?? nearestKommuner(figures, definition, kommune, year);
  const named = (code: string): string => figures.kommuner.find((one) => one.code === code)?.name ?? code;
  const region = figures.kommuner.find(({ code }) => code === kommune)?.region;
  const one = (code: string): ComparedPlaces => ({
    ...{ key: `kom:${code}`, name: named(code), members: [figures.of(code, { year })] },
  });
  const sum = (key: string, name: string, codes: readonly string[]): ComparedPlaces => ({
    ...{ key, name, members: codes.map((code) => figures.of(code, { year })) },
  });
  const codesIn = (wanted: string | undefined): readonly string[] =>
    figures.kommuner.filter((one) => wanted === undefined || one.region === wanted).map(({ code }) => code);
  const regionName = regioner.find(({ code }) => code === region)?.name;
  return [
    one(kommune),
    ...others.filter((code) => code !== kommune).map(one),
    ...(region === undefined ? [] : [sum(`reg:${region}`, `Region ${regionName ?? region}`, codesIn(region))]),
    sum('land:000', countryNames[lang], codesIn(undefined)),
  ];
}

/** The kommuner most like one, nearest first; none where a figure it is measured by is not known. */
export function nearestKommuner(
  figures: KommuneFigures,
  { ratios, nearest }: SheetComparisonDefinition,
  kommune: string,
  year: number,
): readonly string[] {
  const ids = figures.kommuner.map(({ code }) => code);
  const subject = ids.indexOf(kommune);
  if (subject < 0 || ids.length < 3) return [];
  const columns = new Map(
    nearest.ratios.map((id) => {
      const ratio = must(
        ratios.find((one) => one.id === id),
        id,
      );
      return [id, Float64Array.from(ids, (code) => ratioOf(ratio, figures.of(code, { year })) ?? Number.NaN)] as const;
    }),
  );
  try {
    const space = twinSpace({ ids, columns }, methodOf(nearest.ratios));
    return nearestTwins(space, { subject, count: nearest.count }).twins.map(({ id }) => id);
  } catch (error) {
    // Where no variable tells the kommuner apart there are no nearest ones.
    if (error instanceof Problem && error.code === 'KV-N2') return [];
    throw error;
  }
}

function methodOf(keys: readonly string[]): TwinMethod {
  const usual = { deviation: 'n-1', group: 'all', ...ownFile.chosen, scaling: 'z', weight: dec('1') } as const;
  return { ...ownFile, variables: keys.map((key) => ({ ...usual, key })) };
}
