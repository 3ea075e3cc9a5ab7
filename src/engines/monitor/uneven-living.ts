import type { Random } from '../../domain/kernel/random.ts';
import { drawBinomial } from './chance.ts';
import { dissimilarityOf } from './dissimilarity.ts';

/** People of a group in a place, and all people there, as a release shows them: within half-widths of two deviations. */
export interface GroupInPlace {
  readonly part: number;
  readonly whole: number;
  readonly partBand: number;
  readonly wholeBand: number;
}

/** The index of dissimilarity of released figures, and what chance would make of the same places. */
export interface UnevenLiving {
  readonly places: number;
  /** 0 = alike everywhere, 1 = nowhere together. */
  readonly index: number;
  /** Two standard errors. */
  readonly band: number;
  /** Mean of as many draws where everybody lives by chance in places of these sizes, rounded as the figures are. */
  readonly byChance: number;
}

/**
 * How unevenly a group and the others live over places. Small places make the index high by chance alone, and rounding
 * adds to it, so it is told beside what chance gives. Undefined where a group has nobody.
 * @param draws - How many times chance is tried.
 * @source monitorering.md section 12
 */
export function unevenLiving(places: readonly GroupInPlace[], random: Random, draws: number): UnevenLiving | undefined {
  const group = Float64Array.from(places, ({ part }) => part);
  const rest = Float64Array.from(places, ({ part, whole }) => Math.max(0, whole - part));
  const found = dissimilarityOf(group, rest);
  if (!found) return undefined;
  let variance = 0;
  for (const { partBand, wholeBand } of places) {
    // A person counted wrongly to the group is missing from the rest, so both terms turn the same way.
    const ofPart = (partBand * (1 / found.group + 1 / found.rest)) / 4;
    const ofWhole = wholeBand / found.rest / 4;
    variance += ofPart * ofPart + ofWhole * ofWhole;
  }
  return {
    places: places.length,
    index: found.index,
    band: 2 * Math.sqrt(variance),
    byChance: chanceIndex(places, found.group / (found.group + found.rest), random, draws),
  };
}

function chanceIndex(places: readonly GroupInPlace[], share: number, random: Random, draws: number): number {
  let sum = 0;
  let counted = 0;
  // Filled anew by every draw.
  const [group, rest] = [new Float64Array(places.length), new Float64Array(places.length)];
  for (let draw = 0; draw < draws; draw++) {
    for (const [at, { whole, partBand }] of places.entries()) {
      const people = Math.max(0, Math.round(whole));
      const lived = drawBinomial(people, share, random);
      const shown = Math.min(people, Math.max(0, lived + (partBand / 2) * random.normal()));
      group[at] = shown;
      rest[at] = people - shown;
    }
    const found = dissimilarityOf(group, rest);
    if (!found) continue;
    sum += found.index;
    counted += 1;
  }
  return counted === 0 ? 0 : sum / counted;
}
