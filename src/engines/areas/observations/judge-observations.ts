import type { ProblemOf } from '../../../domain/kernel/problems/problem.ts';
import type { AreaVersion, FieldValue, FieldValues } from '../../../domain/model/area.ts';
import type { NumberForm } from '../../../domain/model/column-mapping.ts';
import type { ObservationDraft, ObservedIndicator } from '../../../domain/model/observation.ts';
import { isValidOn } from '../area-versions.ts';
import { type PeriodSpan, periodOfText } from './period-of-text.ts';
import { cellReader, type RowFinding } from './read-cells.ts';

/** A row of a delivery of figures. */
export interface ObservationRow {
  readonly row: number;
  readonly values: FieldValues;
}

/** The codes of a column. */
export interface ObservedCodes {
  readonly valid: readonly number[];
  readonly fallback: number;
}

/** What rows are judged beside. */
export interface ObservationSetting {
  readonly indicators: readonly ObservedIndicator[];
  /** Current versions of the areas the deliverer may send figures of. */
  readonly areas: readonly AreaVersion[];
  /** When figures that do not say were retrieved. */
  readonly now: string;
  /** Codes a column may have, and the one of rows that say none. */
  readonly codes: Readonly<Record<'friskhed' | 'skjult' | 'off_kode', ObservedCodes>>;
  /** How numbers are written; left out where cells hold numbers or plain texts. */
  readonly numbers?: NumberForm;
  /** Ways of counting by indicator: those a criterion takes, and those that only come near. */
  readonly lawful: readonly {
    readonly indicator: string;
    readonly definitions: readonly string[];
    readonly proxies: readonly string[];
  }[];
}

/** Rows that can be kept, and what is wrong with the others. */
export interface JudgedObservations {
  readonly drafts: readonly ObservationDraft[];
  /** Rows of the drafts, in their order. */
  readonly rows: readonly number[];
  readonly findings: readonly RowFinding[];
}

/**
 * Rows of figures as observations, each tied to the border that is true at the end of its period. A row is accepted or told
 * with its column; of rows that are the same figure the second is told.
 * @source monitorering.md section 2
 */
export function judgeObservations(rows: readonly ObservationRow[], setting: ObservationSetting): JudgedObservations {
  const findings: RowFinding[] = [];
  const drafts: ObservationDraft[] = [];
  const kept: number[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const told: ProblemOf[] = [];
    const draft = judgeRow(row, setting, told);
    if (draft && told.length === 0) {
      const key = keyOfObservation(draft);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, row.row);
        const held = heldToDefinition(row.row, draft, setting);
        drafts.push(held.draft);
        kept.push(row.row);
        if (held.note) findings.push({ row: row.row, problem: held.note, note: true });
      } else told.push({ code: 'KV-I6', data: { row: row.row, first } });
    }
    findings.push(...told.map((problem) => ({ row: row.row, problem })));
  }
  return { drafts, rows: kept, findings };
}

// Counted otherwise than the law does it is kept under its own name; by proxy it is never fresh, whatever it was called.
function heldToDefinition(row: number, draft: ObservationDraft, { lawful }: ObservationSetting) {
  const { indikator, definitionId, friskhed } = draft;
  const known = lawful.find(({ indicator }) => indicator === indikator);
  if (!known || known.definitions.includes(definitionId)) return { draft };
  if (known.proxies.includes(definitionId)) {
    if (friskhed >= proxyCode) return { draft };
    const data = { row, indicator: indikator, definition: definitionId, found: friskhed };
    return { draft: { ...draft, friskhed: proxyCode }, note: { code: 'KV-I12', data } satisfies ProblemOf };
  }
  const valid = [...known.definitions, ...known.proxies];
  const data = { row, indicator: indikator, definition: definitionId, valid };
  return { draft, note: { code: 'KV-L49', data } satisfies ProblemOf };
}

const proxyCode = 4;
const hiddenCode = 1;
const figureColumns = ['taeller', 'naevner', 'vaerdi'] as const;

/** What makes a figure the same as another: at most one of them is open. */
export function keyOfObservation(draft: ObservationDraft): string {
  const { objektId, indikator, definitionId, periodeType, periodeFra, datakilde } = draft;
  return [objektId, indikator, definitionId, periodeType, periodeFra, datakilde].join('\n');
}

/** One area's figures of one thing from one source, whatever the period. */
export function seriesOfObservation(draft: ObservationDraft): string {
  const { objektId, indikator, definitionId, periodeType, datakilde } = draft;
  return [objektId, indikator, definitionId, periodeType, datakilde].join('\n');
}

function judgeRow(
  { row, values }: ObservationRow,
  setting: ObservationSetting,
  told: ProblemOf[],
): ObservationDraft | undefined {
  const cells = cellReader(row, values, told, setting.numbers);
  const period = periodIn(row, cells.text('periode'), told);
  if (period && period.periodeTil > setting.now.slice(0, 10))
    told.push({ code: 'KV-L51', data: { row, day: period.periodeTil } });
  const indicator = indicatorIn(row, cells.text('indikator'), setting, told);
  const area = period && areaIn(row, values, period, setting, told);
  const [definitionId, datakilde] = [cells.needed('definition_id', 80), cells.needed('datakilde', 40)];
  const figures = {
    taeller: cells.decimal('taeller'),
    naevner: cells.decimal('naevner'),
    vaerdi: cells.decimal('vaerdi'),
  };
  const codeIn = (column: keyof ObservationSetting['codes']) =>
    cells.code(column, setting.codes[column].valid) ?? setting.codes[column].fallback;
  const [friskhed, offKode] = [codeIn('friskhed'), codeIn('off_kode')];
  // What the source does not tell is not known, never 0, whether it says so in the figure or beside it.
  const isWithheld = figureColumns.some(cells.isWithheld);
  const skjult = cells.code('skjult', setting.codes.skjult.valid) ?? (isWithheld ? hiddenCode : codeIn('skjult'));
  const hentetTid = cells.moment('hentet_tid') ?? setting.now;
  const [enhed, kildeRef] = [cells.text('enhed', 20), cells.text('kilde_ref', 254)];
  if (!period || !indicator || !area || told.length > 0) return undefined;
  told.push(...figureProblems(row, indicator, figures, skjult));
  const { objektId, versionsId, kommunekode, cvrKode } = area;
  return {
    ...{ indikator: indicator.id, definitionId, objektId, versionsId, ...period, datakilde, hentetTid },
    ...{ friskhed, skjult, offKode },
    ...present({ ...figures, enhed, kildeRef }),
    ...(kommunekode === undefined ? {} : { kommunekode }),
    ...(cvrKode === undefined ? {} : { cvrKode }),
  };
}

type Figures = Readonly<Record<'taeller' | 'naevner' | 'vaerdi', string>>;

function present<K extends string>(texts: Readonly<Record<K, string>>): { readonly [P in K]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as { readonly [P in K]?: string };
}

function periodIn(row: number, found: string, told: ProblemOf[]): PeriodSpan | undefined {
  const period = periodOfText(found);
  if (!period) told.push({ code: 'KV-I4', data: { row, found } });
  return period;
}

function indicatorIn(
  row: number,
  found: string,
  { indicators }: ObservationSetting,
  told: ProblemOf[],
): ObservedIndicator | undefined {
  const indicator = indicators.find(({ id }) => id === found);
  if (!indicator) told.push({ code: 'KV-I2', data: { row, found, valid: indicators.map(({ id }) => id) } });
  return indicator;
}

/** Columns that name an area, the surest first. */
export const areaColumns = ['omraade_objekt_id', 'noegle', 'omraade_navn'];

const foldedName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('da');

function areaIn(
  row: number,
  values: FieldValues,
  { periodeTil }: PeriodSpan,
  { areas }: ObservationSetting,
  told: ProblemOf[],
): AreaVersion | undefined {
  const given = (name: string): FieldValue => values[name] ?? null;
  const column = areaColumns.find((one) => given(one) !== null) ?? 'noegle';
  const found = `${given(column) ?? ''}`.trim();
  const isAsked = (area: AreaVersion): boolean => {
    if (column === 'omraade_navn') return foldedName(`${area.fields.omraade_navn ?? ''}`) === foldedName(found);
    return column === 'noegle' ? area.noegle === found : area.objektId === found.toLowerCase();
  };
  const known = found === '' ? [] : areas.filter(isAsked);
  const ids = new Set(known.map(({ objektId }) => objektId));
  if (ids.size !== 1) {
    told.push({ code: 'KV-I3', data: { row, column, found, matches: ids.size } });
    return undefined;
  }
  const asked = given('omraade_versions_id');
  const version = known.find((area) =>
    asked === null ? isValidOn(area, periodeTil) : area.versionsId === `${asked}`.toLowerCase(),
  );
  if (!version) {
    const near = nearestTo(known, periodeTil);
    told.push({ code: 'KV-I7', data: { row, area: found, day: periodeTil, ...(near ? { near } : {}) } });
  }
  return version;
}

// The border whose time begins or ends nearest the day.
function nearestTo(versions: readonly AreaVersion[], day: string) {
  const apart = ({ gyldigFra = day, gyldigTil = day }: AreaVersion): number => {
    const [from, to, asked] = [gyldigFra, gyldigTil, day].map((one) => Date.parse(one));
    return Math.max((from ?? 0) - (asked ?? 0), (asked ?? 0) - (to ?? 0), 0);
  };
  const [nearest] = versions.toSorted((a, b) => apart(a) - apart(b));
  return nearest && { id: nearest.versionsId, from: nearest.gyldigFra ?? '', to: nearest.gyldigTil ?? '' };
}

function figureProblems(
  row: number,
  { id: indicator, kind, slack = 0 }: ObservedIndicator,
  { taeller, naevner, vaerdi }: Figures,
  skjult: number,
): readonly ProblemOf[] {
  const wrong = (column: string, needed: boolean): ProblemOf => ({
    code: 'KV-I9',
    data: { row, indicator, column, needed },
  });
  const shown = skjult === 0;
  if (kind === 'mean') return shown && vaerdi === '' ? [wrong('vaerdi', true)] : [];
  if (vaerdi !== '') return [wrong('vaerdi', false)];
  if (kind === 'count') return shown && taeller === '' ? [wrong('taeller', true)] : [];
  const whole = taeller !== '' && naevner !== '' && Number(taeller) <= Number(naevner) + slack;
  return shown && !whole ? [{ code: 'KV-I5', data: { row, indicator, taeller, naevner } }] : [];
}
