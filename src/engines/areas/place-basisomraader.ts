import { must } from '../../domain/kernel/invariant.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { AreaTheme, AreaTolerances } from '../../domain/model/area-theme.ts';
import type { BasisDefinition, BasisPlacement } from '../../domain/model/basisomraade.ts';
import { isValidOn } from './area-versions.ts';
import { readyShape } from './combine-shapes.ts';
import { boxesMeet, boxOf, shapeAreaM2 } from './measure-shape.ts';
import { shapesThatOverlap, sharedGround } from './overlapping-shapes.ts';

type Version = Pick<AreaVersion, 'objektId' | 'shape' | 'gyldigFra' | 'gyldigTil'>;
type Tolerances = Pick<AreaTolerances, 'widthM' | 'sliverM2'>;

/** Whether a version is of a basisområde. */
export function isBasisomraade(
  { theme, fields }: Pick<AreaVersion, 'theme' | 'fields'>,
  basis: BasisDefinition,
  themes: readonly AreaTheme[],
): boolean {
  if (theme !== basis.theme) return false;
  const { typeField } = must(
    themes.find(({ code }) => code === theme),
    `${theme}`,
  ).rules;
  return typeField !== undefined && Number(fields[typeField]) === basis.type;
}

/**
 * Which basisområder an area is taken to be, day by day: those that have more than half of their ground inside its border of
 * that day, so that of areas beside one another at most one is given each. Ground stands for dwellings, since where homes of
 * other tenures stand is not delivered.
 * @param area - Versions of the area, none of which is a basisområde.
 * @returns By ISO day: undefined where the area has no border, no basisområde is its own, or two of them share ground.
 * @source architecture.md section 3, "Unit"
 */
export function placeBasisomraader(
  area: readonly Version[],
  basis: readonly Version[],
  tolerances: Tolerances,
): (day: string) => BasisPlacement | undefined {
  const shares = area.map((own) => ({ own, near: sharesOf(own, basis, tolerances) }));
  const made = new Map<string, BasisPlacement | undefined>();
  return (day) => {
    const now = shares.find(({ own }) => isValidOn(own, day));
    const members = now?.near.filter(({ version }) => isValidOn(version, day)) ?? [];
    if (!now || members.length === 0) return undefined;
    const key = [shares.indexOf(now), ...members.map(({ version }) => basis.indexOf(version))].join();
    if (!made.has(key)) made.set(key, placementOf(now.own, members, tolerances));
    return made.get(key);
  };
}

interface Share {
  readonly version: Version;
  /** Its own ground, and what of it lies in the area. */
  readonly ground: number;
  readonly inside: number;
}

function sharesOf(area: Version, basis: readonly Version[], tolerances: Tolerances): readonly Share[] {
  const [box, ready] = [boxOf(area.shape), readyShape(area.shape)];
  return basis
    .filter(({ shape }) => boxesMeet(box, boxOf(shape)))
    .map((version) => ({
      version,
      ground: shapeAreaM2(version.shape),
      inside: shapeAreaM2(sharedGround(ready, readyShape(version.shape), tolerances)),
    }))
    .filter(({ ground, inside }) => 2 * inside > ground);
}

function placementOf(area: Version, members: readonly Share[], tolerances: Tolerances): BasisPlacement | undefined {
  const shapes = members.map(({ version }) => version.shape);
  // Ground in two of them would count its residents twice.
  if (shapesThatOverlap(shapes, tolerances).length > 0) return undefined;
  const sum = (of: (share: Share) => number): number => members.reduce((all, share) => all + of(share), 0);
  const [inside, ground] = [sum((share) => share.inside), sum((share) => share.ground)];
  return {
    members: members.map(({ version }) => version.objektId).sort(),
    covered: Math.min(1, inside / shapeAreaM2(area.shape)),
    outside: Math.max(0, 1 - inside / ground),
  };
}
