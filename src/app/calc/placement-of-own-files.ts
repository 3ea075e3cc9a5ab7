import { areaClasses } from '../../domain/definitions/area-classes/index.ts';
import { lettingGroups, lettingRules } from '../../domain/definitions/placement/index.ts';
import { decToNumber } from '../../domain/kernel/decimal.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type {
  PlacedHouseholds,
  Placement,
  PlacementArea,
  PlacementLimit,
  PlacementPlan,
  Vacancies,
} from '../../domain/model/placement.ts';
import type { PlacementTask } from '../../engines/monitor/placement/allowed-homes.ts';
import { brokenLimits, judgePlan } from '../../engines/monitor/placement/judge-plan.ts';
import { type OneMoreHome, oneMoreHome } from '../../engines/monitor/placement/one-more-home.ts';
import { planPlacement } from '../../engines/monitor/placement/plan-placement.ts';
import type { NamedText } from '../../engines/protect/suppression/read-rows.ts';
import { demandOwnIds } from './file-records.ts';
import { type AreaRow, readAreaRows } from './own-numbers.ts';
import { textOf } from './own-table.ts';
import { withSolvers } from './with-solvers.ts';

/** Files of a placement, by path. */
export interface PlacementFiles {
  readonly households: string;
  readonly vacancies: string;
  readonly areas: string;
  /** A proposal of one's own, to be held beside the plan. */
  readonly proposal: string | undefined;
}

/** A plan for the households of a file, what one more home would change, and one's own proposal judged by the same limits. */
export interface PlacementAnswer {
  readonly plan: PlacementPlan;
  readonly oneMore: readonly OneMoreHome[];
  readonly proposal?: { readonly plan: PlacementPlan; readonly broken: readonly PlacementLimit[] };
}

/**
 * Plans where households may live, on household kinds and never on named persons.
 * @throws Problem KV-L2, KV-L40, KV-L41, KV-N5, KV-S13 and those of readAreaRows.
 * @source issue 6, point 13; monitorering.md section 13
 */
export async function placementOfOwnFiles(files: PlacementFiles): Promise<PlacementAnswer> {
  const { households, vacancies, areas, proposal } = files;
  return await placementOfTexts({
    households: await textOf(households),
    vacancies: await textOf(vacancies),
    areas: await textOf(areas),
    ...(proposal === undefined ? {} : { proposal: await textOf(proposal) }),
  });
}

/** The tables of a placement as texts, each under a name that messages call it by. */
export interface PlacementTexts {
  readonly households: NamedText;
  readonly vacancies: NamedText;
  readonly areas: NamedText;
  readonly proposal?: NamedText;
}

/** As {@link placementOfOwnFiles}, of texts that are at hand. @throws Problem as there */
export async function placementOfTexts(texts: PlacementTexts): Promise<PlacementAnswer> {
  const areas = readAreas(texts.areas);
  const task: PlacementTask = {
    households: readHouseholds(texts.households),
    vacancies: readVacancies(texts.vacancies, areas),
    areas,
    rules: lettingRules,
  };
  const own = texts.proposal === undefined ? undefined : readProposal(texts.proposal, task);
  return await withSolvers(async (pool) => {
    const plan = await planPlacement(task, pool);
    const oneMore = await oneMoreHome(task, plan, pool);
    return {
      plan,
      oneMore,
      ...(own && { proposal: { plan: judgePlan(task, own), broken: brokenLimits(task, own) } }),
    };
  });
}

function readHouseholds(file: NamedText): readonly PlacedHouseholds[] {
  const { name, rows } = read(file, ['type', 'dwelling', 'group', 'accessible', 'school_district'], {
    whole: ['households', 'persons', 'children'],
    amounts: ['rent_max'],
  });
  demandOwnIds(
    name,
    rows.map(({ line, texts: [id = ''] }) => ({ id, line })),
  );
  return rows.map((row) => {
    const [id = '', dwelling = '', group = '', accessible = '', district = ''] = row.texts;
    const [households, persons, children, rentCeiling] = numbersOf(row);
    demandWord(name, row.line, 'group', group, lettingGroups);
    return {
      id,
      dwelling,
      group,
      households: households ?? 0,
      persons: persons ?? 0,
      children: children ?? 0,
      needsAccess: isYes(name, row.line, 'accessible', accessible),
      ...(rentCeiling !== undefined && { rentCeiling }),
      ...(district !== '' && { district }),
    };
  });
}

function readVacancies(file: NamedText, areas: readonly PlacementArea[]): readonly Vacancies[] {
  const { name, rows } = read(file, ['area', 'dwelling', 'accessible'], {
    whole: ['vacancies'],
    amounts: ['rent'],
  });
  return rows.map((row) => {
    const [area = '', dwelling = '', accessible = ''] = row.texts;
    const [vacant, rent] = numbersOf(row);
    demandWord(
      name,
      row.line,
      'area',
      area,
      areas.map(({ id }) => id),
    );
    return {
      area,
      dwelling,
      vacant: vacant ?? 0,
      accessible: isYes(name, row.line, 'accessible', accessible),
      ...(rent !== undefined && { rent }),
    };
  });
}

function readAreas(file: NamedText): readonly PlacementArea[] {
  const { name, rows } = read(file, ['area', 'class', 'exempt', 'school_district'], {
    whole: ['residents', 'placed', 'child_places'],
    amounts: [],
  });
  demandOwnIds(
    name,
    rows.map(({ line, texts: [id = ''] }) => ({ id, line })),
  );
  return rows.map((row) => {
    const [id = '', areaClass = '', exempt = '', district = ''] = row.texts;
    const [residents = 0, existing, childCapacity] = numbersOf(row);
    demandWord(name, row.line, 'class', areaClass, classWords);
    if (residents === 0) throw new Problem('KV-L41', { file: name, line: row.line, area: id });
    return {
      id,
      areaClass,
      residents,
      existing: existing ?? 0,
      exempt: isYes(name, row.line, 'exempt', exempt),
      ...(childCapacity !== undefined && { childCapacity }),
      ...(district !== '' && { district }),
    };
  });
}

function readProposal(file: NamedText, task: PlacementTask): readonly Placement[] {
  const { name, rows } = read(file, ['type', 'area', 'dwelling'], { whole: ['households'], amounts: [] });
  return rows.map((row) => {
    const [households = '', area = '', dwelling = ''] = row.texts;
    demandWord(
      name,
      row.line,
      'type',
      households,
      task.households.map(({ id }) => id),
    );
    demandWord(
      name,
      row.line,
      'area',
      area,
      task.areas.map(({ id }) => id),
    );
    return { households, area, dwelling, count: numbersOf(row)[0] ?? 0 };
  });
}

function read(
  file: NamedText,
  texts: readonly string[],
  { whole, amounts }: { readonly whole: readonly string[]; readonly amounts: readonly string[] },
): { readonly name: string; readonly rows: readonly AreaRow[] } {
  const numbers = [
    ...whole.map((column) => ({ column, wants: 'persons' as const })),
    ...amounts.map((column) => ({ column, wants: 'count' as const })),
  ];
  return { name: file.name, rows: readAreaRows(file, { texts, numbers }) };
}

function numbersOf({ values }: AreaRow): readonly (number | undefined)[] {
  return values.map((value) => value && decToNumber(value));
}

// A word with a slip in it must not open an area that the law closes.
const classWords = ['', 'ingen', ...new Set(areaClasses.flatMap(({ rules }) => rules.map(({ word }) => word)))];

const yes = ['ja', 'yes', '1'];
const no = ['', 'nej', 'no', '0'];

function isYes(file: string, line: number, column: string, found: string): boolean {
  const word = found.toLowerCase();
  demandWord(file, line, column, word, [...yes, ...no]);
  return yes.includes(word);
}

function demandWord(file: string, line: number, column: string, found: string, valid: readonly string[]): void {
  if (valid.includes(found)) return;
  throw new Problem('KV-L40', { file, line, column, found, valid: valid.filter((word) => word !== '') });
}
