import { holdsOn, livesOn } from '../../domain/kernel/holds-on.ts';
import type { Atom } from '../../domain/model/atom.ts';
import type {
  Boligorganisation,
  Helhedsplan,
  Kommune,
  PlaceDirectory,
  PlaceRef,
  Unit,
} from '../../domain/model/place.ts';
import { indexPlaces, unitsOfPlace } from './place-index.ts';

/** The places the demo personas are about. A kind the release has none of is absent. */
export interface PersonaPlaces {
  readonly kommune?: Kommune;
  readonly organisation?: Boligorganisation;
  readonly plan?: Helhedsplan;
}

/** What of a release can be shown for itself: whole places, and the afdelinger of today that are not merged with another. */
interface Shown {
  readonly whole: (place: PlaceRef) => boolean;
  readonly alone: readonly Unit[];
}

const preferredKommune = '657';
const enoughForASum = 3;

/**
 * Chooses the places of the demo personas: such as a newcomer finds something of each kind in, shown and not merged
 * with its neighbours. Without atoms every place counts as shown.
 */
export function personaPlaces(directory: PlaceDirectory, atoms: readonly Atom[]): PersonaPlaces {
  const shown = shownBy(directory, atoms);
  const kommune = personaKommune(directory, shown);
  const organisation = personaOrganisation(directory, kommune, shown);
  const plan = personaPlan(directory, shown);
  return { ...(kommune ? { kommune } : {}), ...(organisation ? { organisation } : {}), ...(plan ? { plan } : {}) };
}

function shownBy(directory: PlaceDirectory, atoms: readonly Atom[]): Shown {
  const index = indexPlaces(directory);
  const merged = new Map<string, Set<string>>();
  for (const { members } of atoms.filter((atom) => atom.members.length > 1)) {
    for (const member of members) merged.set(member, new Set([...(merged.get(member) ?? []), ...members]));
  }
  const whole = (place: PlaceRef): boolean => {
    const own = new Set(unitsOfPlace(index, place).map(({ id }) => id));
    return own.size > 0 && [...own].every((id) => [...(merged.get(id) ?? [])].every((member) => own.has(member)));
  };
  const today = dayOf(directory);
  const alone = directory.units.filter((u) => u.kind === 'afdeling' && livesOn(u, today) && !merged.has(u.id));
  return { whole, alone };
}

// The first of these that some kommune has: more to try comes before less.
function personaKommune(directory: PlaceDirectory, shown: Shown): Kommune | undefined {
  const today = dayOf(directory);
  const inhabited = new Set(directory.units.map((u) => u.kommune));
  const plans = directory.helhedsplaner.filter(
    (p) => p.status === 'aktiv' && holdsOn(p, today) && p.members.length > 0,
  );
  const kommuneOf = new Map(directory.units.flatMap((u) => (u.afdeling ? [[u.afdeling, u.kommune] as const] : [])));
  const planIn = ({ code }: Kommune, among: readonly Helhedsplan[]) =>
    among.some((plan) => kommuneOfPlan(plan, kommuneOf) === code);
  const shownPlans = plans.filter(({ id }) => shown.whole({ kind: 'plan', key: id }));
  const areas = directory.omraader.filter((o) => livesOn(o, today) && shown.whole({ kind: 'omr', key: o.id }));
  const areaIn = ({ code }: Kommune) => areas.some((o) => o.kommune === code);
  const several = ({ code }: Kommune) => organisationsIn(directory, code) > 1;
  const wishes: readonly ((kommune: Kommune) => boolean)[] = [
    (k) => several(k) && planIn(k, shownPlans) && areaIn(k),
    (k) => planIn(k, shownPlans) && areaIn(k),
    (k) => several(k) && planIn(k, shownPlans),
    (k) => several(k) && planIn(k, plans),
    () => true,
  ];
  const candidates = directory.kommuner.filter((k) => inhabited.has(k.code));
  const among = wishes.map((wish) => candidates.filter(wish)).find((met) => met.length > 0) ?? [];
  const sizes = countBy(shown.alone.map((u) => u.kommune));
  return (
    among.find((k) => k.code === preferredKommune) ??
    largest(
      among,
      (k) => sizes.get(k.code) ?? 0,
      (k) => k.code,
    )
  );
}

// A plan over the kommune's border is not the analyst's to see.
function kommuneOfPlan(plan: Helhedsplan, kommuneOf: ReadonlyMap<string, string>): string | undefined {
  const [first, ...others] = new Set(plan.members.map(({ afdeling }) => kommuneOf.get(afdeling)));
  return others.length === 0 ? first : undefined;
}

function organisationsIn({ units }: PlaceDirectory, kommune: string): number {
  return new Set(units.filter((u) => u.kommune === kommune).flatMap((u) => u.organisation ?? [])).size;
}

// Preferably one in the analyst's kommune, so that the personas' views overlap, with afdelinger to make a sum of.
function personaOrganisation(
  directory: PlaceDirectory,
  kommune: Kommune | undefined,
  shown: Shown,
): Boligorganisation | undefined {
  const sizes = countBy(directory.afdelinger.map((a) => a.organisation));
  const alone = countBy(shown.alone.flatMap((u) => u.organisation ?? []));
  const all = directory.organisationer.filter((o) => sizes.has(o.nr));
  const near = all.filter((o) => o.kommune === kommune?.code);
  const summed = (o: Boligorganisation) => (alone.get(o.nr) ?? 0) >= enoughForASum;
  const among = [near.filter(summed), all.filter(summed), near].find((met) => met.length > 0) ?? all;
  return largest(
    among,
    (o) => sizes.get(o.nr) ?? 0,
    (o) => o.nr,
  );
}

function personaPlan(directory: PlaceDirectory, shown: Shown): Helhedsplan | undefined {
  const newest = directory.helhedsplaner
    .map((p) => p.grantPeriod)
    .sort()
    .at(-1);
  const current = directory.helhedsplaner.filter((p) => p.grantPeriod === newest && p.members.length > 0);
  const whole = current.filter(({ id }) => shown.whole({ kind: 'plan', key: id }));
  return largest(
    whole.length > 0 ? whole : current,
    (p) => p.members.length,
    (p) => p.id,
  );
}

function dayOf({ edition }: PlaceDirectory): string {
  return `${edition}-01-01`;
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function largest<T>(items: readonly T[], size: (item: T) => number, key: (item: T) => string): T | undefined {
  const order = (a: T, b: T): number => size(b) - size(a) || (key(a) < key(b) ? -1 : 1);
  return [...items].sort(order)[0];
}
