import { criteria } from '../../domain/definitions/criteria/index.ts';
import { criterionSources } from '../../domain/definitions/monitoring/criterion-sources.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { CriterionId } from '../../domain/model/area-class.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { ExactFor } from '../../domain/model/protected.ts';
import { ruleOnList } from '../../engines/monitor/rule-on-list.ts';
import { answerParts, partsDefinition } from '../../engines/query/answer-parts.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { contextOf } from '../../engines/query/query-context.ts';
import { scopeOf } from '../access/access-scope.ts';
import { demandProof } from '../access/demand-proof.ts';
import { exactFor } from '../access/exact-for.ts';
import { maySeeExact } from '../access/may-see-exact.ts';
import { maySeeSelection } from '../access/may-see-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { readTrueTables } from '../exact/read-true-tables.ts';
import { figureKey, type ToldFigures, toldFigures } from '../exact/told-figures.ts';
import { withTrueHeads } from '../exact/true-tables.ts';
import { openMonths } from '../months/open-months.ts';
import type { OpenRelease } from '../release/open-release.ts';
import {
  type AreaQuestion,
  criterionParts,
  criterionTable,
  judgePlace,
  type PlaceAsked,
  placeAsked,
} from './open-area.ts';

/** A place against the law with exact counts as far as the ledger lets them be, for one reader and never to be kept. */
export interface OpenedExactArea {
  readonly area: ExactFor<MonitoredArea>;
  readonly why: AccessVerdict;
  readonly release: OpenRelease;
  /** Criteria whose figures are all exact, and those of which the ledger refused one. */
  readonly told: readonly CriterionId[];
  readonly refused: readonly CriterionId[];
}

const longestReason = 200;
const lineage = 'nu';

/**
 * Criteria, verdicts and persons to the line of a place from its exact counts. Full-time persons and incomes are sums, which no
 * ledger tells: those two criteria stay ranges. Only the years the next list looks at are asked for, since each uses the ledger up.
 * @param reason - Why the reader needs them, in the reader's own words; stands in the log and in the ledger.
 * @throws Problem KV-A1 without the right, KV-A2 and KV-Q* as openArea, KV-U20 where the true leaves are not kept here, KV-V21 where
 * the vault cannot be opened
 * @source kriterier.md section 4 (released figures); diskretion.md 9.1
 */
export async function openExactArea(
  context: AppContext,
  reader: Reader,
  question: AreaQuestion,
  reason: string,
): Promise<OpenedExactArea> {
  const release = await context.desk.openFor(reader, question.udgave);
  const selection = parseSelection(question.sted);
  const seen = maySeeSelection(reader, selection, scopeOf(context, release, criterionTable));
  const right = maySeeExact(reader, selection, scopeOf(context, release));
  const object = `kriterier ${question.sted} · ${reason.slice(0, longestReason)}`;
  const use = { action: 'exact', object, release: release.manifest.id } as const;
  if (seen.allowed && right.allowed) demandProof(reader, context.clock(), seeExact, 'exact');
  await logUse(context, reader, use, seen.allowed ? right : seen);
  if (!seen.allowed) throw new Problem('KV-A2', { asked: question.sted });
  if (!right.allowed) throw new Problem('KV-A1', { what: seeExact });
  const asked = await placeAsked(context, release, question);
  const months = await openMonths(context, reader, release);
  const known = { ...asked, ...(months ? { months: months.byArea.content } : {}) };
  const found = await exactCounts(context, release, known, { reader: reader.id, query: object });
  const area = judgePlace(release.release.content, { ...known, exact: found.cellOf });
  return {
    area: exactFor(area, release.release.release, { reader, right }),
    ...{ why: right, release, told: found.told, refused: found.refused },
  };
}

const seeExact = { da: 'se nøjagtige tal', en: 'see exact numbers' };

async function exactCounts(
  context: AppContext,
  release: OpenRelease,
  asked: PlaceAsked,
  asker: { readonly reader: string; readonly query: string },
) {
  const { content } = release.release;
  const { selection } = asked;
  if (!content.tables.has(criterionTable)) return { cellOf: asShown, told: [], refused: [] };
  const { sealed } = await context.openVault();
  const wanted = wantedYears(release, asked.list, await sealed.editionsOf(release.manifest.id));
  const periods = [...new Set([...wanted.values()].flat())];
  const definition = partsDefinition(content, criterionTable, criterionParts);
  const isWanted = (row: string, period: TablePeriod): boolean =>
    wanted.get(criterionOf(row))?.includes(period) ?? false;
  // Read first: an answer that cannot be given is not to stand in the ledger as one that was.
  const truth = await trueCells(context, release, selection, periods);
  const told = await toldFigures(context, release, { selection, lineage, definition, periods, asker, isWanted });
  const isTold = (row: number, edition: number): boolean =>
    told.get(
      figureKey(
        row,
        periods.findIndex((one) => one.edition === edition),
        0,
      ),
    ) === true;
  const cellOf: NonNullable<PlaceAsked['exact']> = (part, edition, shown) => {
    const row = criterionParts.findIndex(({ id }) => id === part);
    const exact = isTold(row, edition) ? truth(row, edition) : undefined;
    return exact?.kind === 'rounded' || exact?.kind === 'value' ? { kind: 'value', value: exact.value } : shown;
  };
  return { cellOf, ...namesOf(told) };
}

const asShown: NonNullable<PlaceAsked['exact']> = (_part, _edition, shown) => shown;

const criterionOf = (part: string): CriterionId | undefined =>
  criterionSources.find(({ id }) => part.startsWith(`${id}.`))?.id;

/** Periods of T24 that the rules of a list average, for every criterion that is made of counts kept for all of them. */
function wantedYears(
  release: OpenRelease,
  list: string,
  kept: readonly number[],
): ReadonlyMap<CriterionId | undefined, readonly TablePeriod[]> {
  const { content } = release.release;
  const { periods } = contextOf(content).cubeOf(criterionTable).table;
  const until = periods.filter(({ edition }) => edition <= Number(list.slice(0, 'YYYY'.length)));
  const counted = criterionSources.filter(({ part, whole }) => part.kind === 'count' && whole.kind === 'count');
  return new Map(
    counted.map(({ id }) => {
      const rules = criteria.find((one) => one.id === id)?.rules.filter((rule) => ruleOnList([rule], list)) ?? [];
      const years = Math.max(0, ...rules.map(({ averageYears }) => averageYears));
      const own = years === 0 ? [] : until.slice(-years);
      return [id, own.every(({ edition }) => kept.includes(edition)) ? own : []];
    }),
  );
}

/** The true cells of a place's parts; nothing is read where no year is wanted. */
async function trueCells(
  context: AppContext,
  release: OpenRelease,
  selection: PlaceAsked['selection'],
  periods: readonly TablePeriod[],
) {
  if (periods.length === 0) return () => undefined;
  const editions = periods.map(({ edition }) => edition);
  const exact = withTrueHeads(release.release.content, await readTrueTables(context, release.manifest.id, editions));
  const truth = answerParts(exact, { table: criterionTable, parts: criterionParts, selection, lineage });
  return (row: number, edition: number) => {
    const at = truth.periods.findIndex((one) => one.edition === edition);
    return truth.cells[row]?.[at]?.[0];
  };
}

function namesOf(told: ToldFigures): Pick<OpenedExactArea, 'told' | 'refused'> {
  const answers = Map.groupBy(told, ([key]) => criterionOf(criterionParts[Number(key.split(' ')[0])]?.id ?? ''));
  const ids = criterionSources.flatMap(({ id }) => (answers.has(id) ? [id] : []));
  const isWhole = (id: CriterionId): boolean => (answers.get(id) ?? []).every(([, allowed]) => allowed);
  return { told: ids.filter(isWhole), refused: ids.filter((id) => !isWhole(id)) };
}
