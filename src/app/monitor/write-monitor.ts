import type { Verdict } from '../../domain/model/cell.ts';
import type { MonitoredArea, MonitoredLine } from '../../domain/model/monitor.ts';
import { asField } from '../calc/read-own-rows.ts';

/** Verdicts on classes as files have them. */
export const verdictWords: { readonly [V in Verdict]: string } = {
  met: 'ja',
  not_met: 'nej',
  unknown: 'kan_ikke_afgoeres',
};

/** What the monitoring says of a place, with the fields of kriterier.md section 4. */
export function monitorRecord(area: MonitoredArea) {
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
    rules: [...new Set(area.criteria.flatMap(({ lines }) => lines.map((line) => `${line.profile}:${line.firstList}`)))],
    settings: { averaging: area.averaging, education_unknown: 'denominator' },
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

/** The same as a comma-separated file, a row for each criterion and line. */
export function monitorCsv(area: MonitoredArea): string {
  const record = monitorRecord(area);
  const lines = record.criteria.map((one) => {
    const persons = 'persons' in one ? one.persons : undefined;
    const told: Readonly<Record<string, unknown>> = {
      ...one,
      area: record.area,
      list: record.list,
      persons_from: persons?.from,
      persons_to: persons?.to,
    };
    return columns.map((column) => asField(`${told[column] ?? ''}`)).join();
  });
  return `${[columns.join(), ...lines].join('\n')}\n`;
}
