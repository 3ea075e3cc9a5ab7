import { daysAfter } from '../../domain/kernel/danish-day.ts';
import { reaches } from '../../domain/kernel/holds-on.ts';
import type { Boligomraade, OmraadeMember, Unit } from '../../domain/model/place.ts';
import type { CutAfdeling } from './read-cuts.ts';

/**
 * Units with those of cut afdelinger beside: the afdeling's own unit ends the day before its first cut, also where it
 * then never was.
 */
export function withParts(units: readonly Unit[], cuts: readonly CutAfdeling[]): readonly Unit[] {
  if (cuts.length === 0) return units;
  const byAfdeling = new Map(cuts.map((cut) => [cut.afdeling, cut]));
  return units.flatMap((unit): readonly Unit[] => {
    const cut = unit.kind === 'afdeling' ? byAfdeling.get(unit.id) : undefined;
    if (!cut) return [unit];
    const { x, y, validTo: _, ...whole } = unit;
    const parts = cut.parts.map((part): Unit => {
      const spot = part.x === undefined || part.y === undefined ? { x, y } : { x: part.x, y: part.y };
      return {
        ...whole,
        id: part.unit,
        kind: 'afdelingsdel',
        ...(part.omraade === undefined ? {} : { omraade: part.omraade }),
        validFrom: part.from,
        ...(part.to === undefined ? {} : { validTo: part.to }),
        ...(spot.x === undefined || spot.y === undefined ? {} : { x: spot.x, y: spot.y }),
      };
    });
    return [{ ...unit, validTo: daysAfter(cut.from, -1) }, ...parts];
  });
}

/**
 * Boligområder with the parts of cut afdelinger: from its cut on an afdeling counts in an area by its part there, and
 * where the area lists it but has no part of it, by what lies in no area. Before the cut it counts as it was listed.
 */
export function withPartMembers(
  omraader: readonly Boligomraade[],
  cuts: readonly CutAfdeling[],
): readonly Boligomraade[] {
  if (cuts.length === 0) return omraader;
  const byAfdeling = new Map(cuts.map((cut) => [cut.afdeling, cut]));
  return omraader.map((omraade) => {
    const listed = omraade.members.flatMap((member) => {
      const cut = byAfdeling.get(member.afdeling);
      return cut ? cutMember(member, cut, omraade.id) : [member];
    });
    return { ...omraade, members: [...listed, ...cuts.flatMap((cut) => partMembers(cut, omraade.id))] };
  });
}

function cutMember(member: OmraadeMember, { from, parts }: CutAfdeling, omraade: string): readonly OmraadeMember[] {
  const last = daysAfter(from, -1);
  const before =
    member.from > last ? [] : [member.to !== undefined && member.to <= last ? member : { ...member, to: last }];
  const rest = parts.find((part) => part.omraade === undefined);
  const after = reaches(member.to, from);
  if (!rest || !after || parts.some((part) => part.omraade === omraade)) return before;
  return [...before, { ...member, unit: rest.unit, from: member.from > from ? member.from : from }];
}

function partMembers({ afdeling, parts }: CutAfdeling, omraade: string): readonly OmraadeMember[] {
  return parts
    .filter((part) => part.omraade === omraade)
    .map(({ unit, from, to, inside, dwellings }) => ({
      afdeling,
      unit,
      from,
      ...(to === undefined ? {} : { to }),
      ...(inside === undefined || dwellings === undefined ? {} : { inside, dwellings }),
    }));
}
