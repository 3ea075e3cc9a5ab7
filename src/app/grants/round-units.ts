import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { dec } from '../../domain/kernel/decimal.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { keepOne } from '../../domain/kernel/keep-one.ts';
import type { GrantCriterion, GrantUnit } from '../../domain/model/grant.ts';
import type { FrozenListing, MergedPlace, RoundInputs } from '../../domain/model/grant-round.ts';
import type { GrantRules } from '../../domain/model/grant-rules.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { nearLine } from '../../engines/grants/near-line.ts';
import { afdelingerOf, aliveAfdelinger, areasOn, judgedPlace, largeAfdelinger } from './judge-places.ts';

/** Places of a round: those that may be given money, those that only count, and how many are too small for either. */
export interface RoundUnits {
  readonly units: readonly GrantUnit[];
  readonly background: readonly GrantUnit[];
  readonly small: number;
}

/**
 * Boligområder, and afdelinger outside them, with their criteria on the day of a round. An afdeling inside a boligområde
 * counts in means and ranks, but its area is what is given money. Parts of a merged place are in it and nowhere else.
 */
export function roundUnits(content: ReleaseContent, inputs: RoundInputs, merged: readonly MergedPlace[]): RoundUnits {
  const { directory } = content;
  const areas = areasOn(content, inputs.asOf);
  const inside = new Set(areas.flatMap(({ id }) => afdelingerOf(directory, `omr:${id}`, inputs.asOf)));
  const large = largeAfdelinger(content, inputs.asOf, inputs.rules.universe.residents);
  const taken = new Set(merged.flatMap(({ parts }) => parts));
  const own = (key: string): readonly GrantUnit[] => unitOf(content, inputs, key);
  const afdelinger = large.flatMap((id) => own(`afd:${id}`));
  const isRow = ({ key }: GrantUnit): boolean => !inside.has(key.slice('afd:'.length)) && !taken.has(key);
  return {
    units: [
      ...areas.filter(({ id }) => !taken.has(`omr:${id}`)).flatMap(({ id }) => own(`omr:${id}`)),
      ...afdelinger.filter(isRow),
      ...merged.flatMap((place) => mergedUnit(content, inputs, place)),
    ],
    background: afdelinger.filter((unit) => !isRow(unit)),
    small: aliveAfdelinger(content, inputs.asOf).length - large.length,
  };
}

const notOnLists: FrozenListing = { listed: 'not_met', prevention: 'not_met', left: 'not_met' };

function unitOf(content: ReleaseContent, inputs: RoundInputs, key: string): readonly GrantUnit[] {
  const area = judgedPlace(content, key, inputs.asOf);
  if (!area) return [];
  // The lists are about areas; an afdeling by itself is on none of them.
  const listing = key.startsWith('omr:') ? (inputs.listings[key.slice('omr:'.length)] ?? notOnLists) : notOnLists;
  return [{ ...factsOf(content, inputs, area, key), ...listing }];
}

function factsOf(content: ReleaseContent, { rules, asOf }: RoundInputs, area: MonitoredArea, key: string) {
  const size = area.criteria.find(({ id }) => id === 'size')?.lines[0]?.value;
  const afdelinger = key.split(',').flatMap((part) => afdelingerOf(content.directory, part, asOf));
  const tilt = tiltOf(area, rules);
  return {
    key,
    name: area.place.name,
    kommune: kommuneOf(content.directory, afdelinger),
    ...(size === undefined ? {} : { residents: Math.round(Number(size)) }),
    criteria: rules.criteria.of.flatMap((id) => criterionOf(area, id, rules)),
    ...(tilt === undefined ? {} : { tiltPersons: tilt }),
    counts: key.startsWith('afd:'),
    afdelinger,
  };
}

function criterionOf(area: MonitoredArea, id: GrantCriterion['id'], rules: GrantRules): readonly GrantCriterion[] {
  const found = area.criteria.find((one) => one.id === id);
  const line = found?.lines.find(({ profile }) => profile === rules.criteria.profile);
  const isDated = found?.freshness === 'fresh' || found?.freshness === 'carried';
  if (!line || !isDated || line.value === undefined) return [{ id, state: 'unknown', near: 'unknown' }];
  return [
    {
      id,
      state: line.state,
      value: Number(line.value),
      band: Number(line.band ?? 0),
      ...(line.threshold === undefined ? {} : { line: Number(line.threshold) }),
      near: nearLine(line, dec(rules.criteria.margin)),
    },
  ];
}

function tiltOf({ classes, statutory }: MonitoredArea, { lists }: GrantRules): number | undefined {
  if (!statutory) return undefined;
  const nearest = classes
    .filter(({ id, state }) => lists.full.includes(id) && state === 'not_met')
    .flatMap(({ ways }) => ways.map(({ total }) => total.to));
  const least = Math.min(...nearest);
  return least <= monitorSettings.tiltPersons ? least : undefined;
}

type Homes = ReadonlyMap<string, readonly { readonly at: number; readonly kommune: string }[]>;

const homesOf = keepOne(readHomes);

// In the order of the units, whichever way the afdelinger are named: a case file says the same again.
function kommuneOf(directory: PlaceDirectory, afdelinger: readonly string[]): string {
  const homes = homesOf(directory);
  const own = afdelinger.flatMap((id) => homes.get(id) ?? []).toSorted((a, b) => a.at - b.at);
  const codes = new Set(own.map(({ kommune }) => kommune));
  return [...codes].map((code) => directory.kommuner.find((one) => one.code === code)?.name ?? code).join(', ');
}

function readHomes({ units }: PlaceDirectory): Homes {
  const homes = units.flatMap(({ afdeling, kommune }, at) =>
    afdeling === undefined ? [] : [{ at, afdeling, kommune }],
  );
  return Map.groupBy(homes, ({ afdeling }) => afdeling);
}

function mergedUnit(content: ReleaseContent, inputs: RoundInputs, place: MergedPlace): readonly GrantUnit[] {
  const parts = place.parts.flatMap((key) => unitOf(content, inputs, key));
  const sum = judgedPlace(content, place.parts.join(','), inputs.asOf);
  if (!sum || parts.length === 0) return [];
  const facts = factsOf(content, inputs, sum, place.parts.join(','));
  const listed = parts.filter((part) => part.listed === 'met');
  const first = must(parts[0], 'a part');
  return [
    {
      ...facts,
      key: place.key,
      name: { da: place.name, en: place.name },
      kommune: facts.kommune || first.kommune,
      // A place put together is no area of the law: only its listed part is given money as such.
      listed: 'not_met',
      prevention: parts.some((part) => part.prevention === 'met') ? 'met' : 'not_met',
      left: parts.some((part) => part.left === 'met') ? 'met' : 'not_met',
      counts: false,
      ...(listed.length === 0
        ? {}
        : { listedResidents: listed.reduce((all, { residents = 0 }) => all + residents, 0) }),
    },
  ];
}
