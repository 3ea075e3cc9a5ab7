import { randomUUID } from 'node:crypto';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { observedCodes, observedIndicators } from '../../domain/definitions/geofa/observed-indicators.ts';
import { monthSources } from '../../domain/definitions/monitoring/month-sources.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { NumberForm } from '../../domain/model/column-mapping.ts';
import type { Observation } from '../../domain/model/observation.ts';
import { isDay } from '../../engines/areas/check-fields.ts';
import { holdLarge } from '../../engines/areas/observations/hold-large.ts';
import {
  areaColumns,
  judgeObservations,
  type ObservationRow,
  type ObservationSetting,
} from '../../engines/areas/observations/judge-observations.ts';
import type { RowFinding } from '../../engines/areas/observations/read-cells.ts';
import { reviseObservations } from '../../engines/areas/observations/revise-observations.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import { observedKommuner } from '../access/observed-kommuner.ts';
import { roleNames } from '../access/role-powers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/** A delivery of figures of areas. */
export interface ObservationDelivery {
  /** What messages call it. */
  readonly file: string;
  readonly rows: readonly ObservationRow[];
  /** Rows with errors are left out instead of stopping the whole. */
  readonly skipRejected: boolean;
  /** How its numbers are written; left out where cells hold numbers. */
  readonly numbers?: NumberForm;
  /** Figures far from the area's own are right, too. */
  readonly acceptLarge?: true;
  /** Judged and compared with what stands, but not kept. */
  readonly onlyCheck?: true;
}

/** What a delivery of figures did, or would have done. */
export interface KeptObservations {
  readonly written: boolean;
  readonly rows: number;
  readonly added: number;
  readonly revised: number;
  readonly same: number;
  readonly findings: readonly RowFinding[];
}

/** Columns every delivery of figures has, beside one that names the area. */
export const neededColumns: readonly string[] = ['indikator', 'definition_id', 'periode', 'datakilde'];

/**
 * Keeps figures a kommune delivers of its own areas, whole or not at all, each on the border it was counted on. Nothing is
 * overwritten: a figure that differs closes the one that stood. Only the deliverer sees them until they are protected.
 * @throws Problem KV-I1 when columns are missing, KV-A1 without a right to any kommune, KV-I10 when somebody else was first
 */
export async function observeAreas(
  context: AppContext,
  reader: Reader,
  { file, rows, skipRejected, numbers, acceptLarge, onlyCheck }: ObservationDelivery,
): Promise<KeptObservations> {
  const at = context.clock();
  const areas = await ownAreas(context, reader, at.slice(0, 10));
  demandColumns(file, rows);
  const judged = judgeObservations(rows, {
    ...{ indicators: observedIndicators, areas, now: at, codes: codesInUse(), lawful: monthSources },
    ...(numbers === undefined ? {} : { numbers }),
  });
  const standing = await context.state.observations({ of: [...new Set(areas.flatMap(kommuneOf))] });
  const { drafts, held } = acceptLarge ? { drafts: judged.drafts, held: [] } : holdLarge(judged, standing);
  const findings = [...judged.findings, ...held];
  const stamp = { at, user: reader.id, newId: randomUUID };
  const { step, ...counts } = reviseObservations(drafts, standing, stamp);
  const written = !onlyCheck && (skipRejected || findings.every(({ note }) => note === true));
  if (written && step.open.length > 0) await context.state.keepObservations(step);
  return { written, rows: rows.length, findings, ...counts };
}

/** Observations a reader may see: those of own kommuner. @throws Problem KV-G35 for a moment that is none */
export async function listObservations(
  context: AppContext,
  reader: Reader,
  asked: { readonly objektId?: string; readonly indikator?: string; readonly known?: string; readonly history?: true },
): Promise<readonly Observation[]> {
  const { known } = asked;
  if (known !== undefined && !isDay(known.slice(0, 10)))
    throw new Problem('KV-G35', { parameter: 'known', found: known });
  const moment = known !== undefined && isDay(known) ? `${known}T23:59:59.999Z` : known;
  const of = observedKommuner(reader, context.clock().slice(0, 10));
  const object = `observations ${asked.objektId ?? ''} ${asked.indikator ?? ''}`.trim();
  await logUse(context, reader, { action: 'area', object }, { allowed: of === 'all' || of.length > 0 });
  return await context.state.observations({ ...asked, of, ...(moment === undefined ? {} : { known: moment }) });
}

/** Areas the reader may deliver figures of: seen, of a kommune, and the reader's to change. */
async function ownAreas(context: AppContext, reader: Reader, today: string): Promise<ObservationSetting['areas']> {
  const all = await context.state.areas({ filter: visibleTo(areaViewerOf(reader, today)) });
  const verdicts = new Map(
    [...new Set(all.flatMap(kommuneOf))].map((code) => [code, mayChangeAreas(reader, new Set([code]), today)] as const),
  );
  const verdict = [...verdicts.values()].find(({ allowed }) => allowed) ?? mayChangeAreas(reader, new Set(), today);
  await logUse(context, reader, { action: 'area', object: 'observe' }, verdict);
  if (!verdict.allowed)
    throw new Problem('KV-A1', {
      what: { da: 'levere tal for områder', en: 'deliver figures of areas' },
      role: roleNames.leverandoer,
    });
  return all.filter(({ kommunekode }) => kommunekode !== undefined && verdicts.get(kommunekode)?.allowed);
}

function kommuneOf({ kommunekode }: { readonly kommunekode?: number }): readonly number[] {
  return kommunekode === undefined ? [] : [kommunekode];
}

function demandColumns(file: string, rows: readonly ObservationRow[]): void {
  const found = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const missing = neededColumns.filter((column) => !found.includes(column));
  const area = areaColumns.some((column) => found.includes(column)) ? [] : [areaColumns.join(' / ')];
  if (missing.length + area.length > 0) throw new Problem('KV-I1', { file, missing: [...area, ...missing], found });
}

function codesInUse(): ObservationSetting['codes'] {
  const inUse = ({ list, fallback }: (typeof observedCodes)[keyof typeof observedCodes]) => {
    const codes = areaDefinitions.codeLists.find(({ id }) => id === list)?.codes ?? [];
    return { fallback, valid: codes.filter(({ active }) => active).map(({ code }) => code) };
  };
  const { friskhed, skjult, off_kode } = observedCodes;
  return { friskhed: inUse(friskhed), skjult: inUse(skjult), off_kode: inUse(off_kode) };
}
