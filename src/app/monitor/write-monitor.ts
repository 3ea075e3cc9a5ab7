import { commaField } from '../../domain/kernel/comma-csv.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import type { DossierBeside } from '../../domain/model/area-dossier.ts';
import type { BasisSeries } from '../../domain/model/basisomraade.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { MonitoredArea, MonitoredLine } from '../../domain/model/monitor.ts';

/** Verdicts on classes as files have them. */
export const verdictWords: { readonly [V in Verdict]: string } = {
  met: 'ja',
  not_met: 'nej',
  unknown: 'kan_ikke_afgoeres',
};

/** What the monitoring says of a place, with the fields of kriterier.md section 4; what stands beside where it was asked for. */
export function monitorRecord(area: MonitoredArea, beside?: DossierBeside, basis: readonly BasisSeries[] = []) {
  const forebyggelse = area.classes.find(({ conditions }) => conditions !== undefined);
  return {
    area: area.place.key,
    name: area.place.name.da,
    list: area.list,
    as_of: area.asOf,
    statutory: area.statutory,
    ...(area.hidden ? { hidden: area.hidden.rule } : {}),
    ...(area.coverage ? { coverage: { included: area.coverage.included, of: area.coverage.of } } : {}),
    criteria: area.criteria.flatMap((criterion) =>
      criterion.lines.map((line) => ({
        id: line.id,
        profile: line.profile,
        state: line.state,
        strict_state: line.strict,
        ...(line.value === undefined ? {} : { value: line.value }),
        ...(line.band === undefined ? {} : { band: line.band }),
        op: line.op,
        ...(line.threshold === undefined ? {} : { threshold: line.threshold }),
        basis: 'release',
        within_rounding: line.withinRounding,
        averaging_sensitive: line.averagingSensitive,
        ...(line.reason === undefined ? {} : { reason: line.reason }),
        definition_id: `${line.id}_${line.profile}_${line.firstList}`,
        freshness: criterion.freshness,
        ...(criterion.period === undefined ? {} : { period: criterion.period }),
        wanted_period: criterion.wanted,
        ...distanceRecord(line),
        sources: criterion.sources,
      })),
    ),
    classes: Object.fromEntries(area.classes.map(({ id, state }) => [id, verdictWords[state]])),
    strict_classes: Object.fromEntries(area.classes.map(({ id, strict }) => [id, verdictWords[strict]])),
    ...(forebyggelse?.conditions ? { forebyggelse_conditions: verdictWords[forebyggelse.conditions] } : {}),
    ways: area.classes.flatMap(({ id, state, ways }) =>
      ways.map(({ criteria, total }) => ({ class: id, to: state === 'met' ? 'leave' : 'enter', criteria, total })),
    ),
    decisive: area.decisive,
    rules: [...new Set(area.criteria.flatMap(({ lines }) => lines.map(({ generation }) => generation)))].sort(),
    settings: { averaging: area.averaging, education_unknown: 'denominator' },
    ...(beside?.kind === 'twins' ? { twins: besideRecord(beside) } : {}),
    ...(beside?.kind === 'place' ? { beside: besideRecord(beside) } : {}),
    ...(basis.length > 0 ? { basisomraader: basis.map(basisRecord) } : {}),
  };
}

// Days and counts as in files of months; a count is what is shown and the whole numbers it can be.
function basisRecord({ indikator, definitionId, datakilde, months }: BasisSeries) {
  return {
    indikator,
    definition_id: definitionId,
    datakilde,
    months: months.map(({ period, members, covered, outside, missing, friskhed, part, whole }) => ({
      period,
      members,
      covered_pct: percentOf(covered),
      outside_pct: percentOf(outside),
      missing,
      friskhed,
      ...(part ? { taeller: part } : {}),
      ...(whole ? { naevner: whole } : {}),
    })),
  };
}

const percentOf = (share: number): number => Math.round(1000 * share) / 10;

function besideRecord({ note, shown }: DossierBeside) {
  if (!shown) return { note };
  const { name, criteria } = shown;
  return {
    note,
    name,
    criteria: criteria.flatMap(({ lines }) =>
      lines.map(({ id, profile, state, value, band }) => ({
        id,
        profile,
        state,
        ...(value === undefined ? {} : { value }),
        ...(band === undefined ? {} : { band }),
      })),
    ),
  };
}

function distanceRecord({ distance }: MonitoredLine) {
  const { kind, persons, countedMoving, othersMoving } = distance;
  if (kind !== 'persons' || !persons) return { distance: kind };
  return {
    persons,
    ...(countedMoving ? { counted_moving: countedMoving } : {}),
    ...(othersMoving ? { others_moving: othersMoving } : {}),
  };
}

const columns = [
  'area',
  'list',
  'id',
  'profile',
  'state',
  'strict_state',
  'value',
  'band',
  'op',
  'threshold',
  'persons_from',
  'persons_to',
  'freshness',
  'period',
  'reason',
  'definition_id',
] as const;

// What stands beside by name, or why it is not shown; only where it was asked for.
const besideColumns = {
  twins: ['twins', 'twins_state', 'twins_value', 'twins_band'],
  place: ['beside', 'beside_state', 'beside_value', 'beside_band'],
} as const;

/** The same as a comma-separated file, a row for each criterion and line. */
export function monitorCsv(area: MonitoredArea, beside?: DossierBeside, lang: Lang = 'da'): string {
  const record = monitorRecord(area);
  const names: readonly string[] = beside ? [...columns, ...besideColumns[beside.kind]] : columns;
  const own = beside && besideRecord(beside);
  const lines = record.criteria.map((one) => {
    const persons = 'persons' in one ? one.persons : undefined;
    const told: Readonly<Record<string, unknown>> = {
      ...one,
      area: record.area,
      list: record.list,
      persons_from: persons?.from,
      persons_to: persons?.to,
      ...(beside ? besideFields(beside.kind, own, one, lang) : {}),
    };
    return names.map((column) => commaField(`${told[column] ?? ''}`)).join();
  });
  return `${[names.join(), ...lines].join('\n')}\n`;
}

function besideFields(
  kind: DossierBeside['kind'],
  beside: ReturnType<typeof besideRecord> | undefined,
  { id, profile }: { readonly id: string; readonly profile: string },
  lang: Lang,
): Readonly<Record<string, string | undefined>> {
  const [name, state, value, band] = besideColumns[kind];
  if (beside?.criteria === undefined) return { [name]: beside?.note[lang] };
  const own = beside.criteria.find((one) => one.id === id && one.profile === profile);
  return { [name]: beside.name[lang], [state]: own?.state, [value]: own?.value, [band]: own?.band };
}
