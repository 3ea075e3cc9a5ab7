import { holdsOn, livesOn } from '../../domain/kernel/holds-on.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Afdeling, Unit } from '../../domain/model/place.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { FactRules } from '../../domain/model/query-plan.ts';
import { parquet } from '../../storage/duckdb/name-sources.ts';
import type { VaultSources } from './edition-sources.ts';

/** An afdeling that is counted in parts, from the first edition that any of them is counted in. */
export interface CutAfdeling {
  readonly afdeling: string;
  readonly from: string;
  readonly parts: readonly AfdelingPart[];
}

/** A part in a boligområde, or with no `omraade` everything else. Days are the first and last of years. */
interface AfdelingPart {
  readonly unit: string;
  readonly omraade?: string;
  readonly from: string;
  readonly to?: string;
  /** Today's dwellings in the part and in the afdeling, where every address of it says how many it has. */
  readonly inside?: number;
  readonly dwellings?: number;
  readonly x?: number;
  readonly y?: number;
}

/** Units that a kept release shows an edition by. What it has shown is neither cut nor put together later. */
export interface ShownUnits {
  readonly editions: readonly number[];
  readonly units: readonly Unit[];
}

/** The delivered rows of one afdeling and one area, and the editions it can be counted in. */
interface Asked {
  readonly afdeling: string;
  readonly omraade: string;
  /** Year the last row ends in; undefined where one is open. */
  readonly lastYear: number | undefined;
  readonly editions: ReadonlySet<number>;
}

/**
 * Which afdelinger the deliveries cut, and from when (layout afdelingsdele). A cut begins with the first edition in
 * which households have a tenancy at one of its addresses, and never in an edition that a kept release has shown
 * otherwise: a released leaf cannot be taken back. Editions whose person rows are gone keep the units they have leaves of.
 * @throws Problem KV-U34 when the deliveries no longer hold a cut that a kept release shows.
 */
export async function readCuts(
  engine: SqlEngine,
  sources: VaultSources,
  afdelinger: readonly Afdeling[],
  rules: Pick<FactRules, 'partMark'>,
  shown: readonly ShownUnits[] = [],
): Promise<readonly CutAfdeling[]> {
  const asked = await readAsked(engine, sources, rules);
  const known = new Map(afdelinger.map((afdeling) => [afdeling.id, afdeling]));
  const ground = asked.length > 0 ? await readGround(engine, sources) : new Map<string, Ground>();
  const cuts = Map.groupBy(asked, ({ afdeling }) => afdeling);
  const found = [...cuts].flatMap(([afdeling, own]): readonly CutAfdeling[] => {
    const closed = known.get(afdeling)?.validTo;
    const parts = own.flatMap((one) =>
      partOf(one, shown, rules, closed, ground.get(placeKey(one.afdeling, one.omraade))),
    );
    const [first] = parts.map(({ from }) => from).sort();
    if (first === undefined) return [];
    const rest = { unit: restOf(afdeling, rules), from: first, ...until(closed) };
    return [{ afdeling, from: first, parts: [...parts, { ...rest, ...spotOf(ground.get(placeKey(afdeling))) }] }];
  });
  demandShown(found, sources, shown);
  return found;
}

function unitOf(afdeling: string, omraade: string, { partMark }: Pick<FactRules, 'partMark'>): string {
  return `${afdeling}${partMark}${omraade}`;
}

function restOf(afdeling: string, rules: Pick<FactRules, 'partMark'>): string {
  return unitOf(afdeling, 'rest', rules);
}

function partOf(
  { afdeling, omraade, lastYear, editions }: Asked,
  shown: readonly ShownUnits[],
  rules: Pick<FactRules, 'partMark'>,
  closed: string | undefined,
  ground: Ground | undefined,
): readonly AfdelingPart[] {
  const unit = unitOf(afdeling, omraade, rules);
  const otherwise = shown.flatMap((release) =>
    release.editions.filter((edition) => {
      const living = release.units.filter((own) => own.afdeling === afdeling && livesOn(own, `${edition}-01-01`));
      return living.length > 0 && !living.some(({ id }) => id === unit);
    }),
  );
  const after = Math.max(Number.NEGATIVE_INFINITY, ...otherwise);
  const first = [...editions].filter((edition) => edition > after).sort((a, b) => a - b)[0];
  if (first === undefined) return [];
  const last = [lastYear === undefined ? undefined : `${lastYear}-12-31`, closed].filter((day) => day !== undefined);
  const figures = ground?.inside === undefined ? {} : { inside: ground.inside, dwellings: ground.dwellings ?? 0 };
  return [{ unit, omraade, from: `${first}-01-01`, ...until(last.sort()[0]), ...figures, ...spotOf(ground) }];
}

function until(day: string | undefined): { readonly to?: string } {
  return day === undefined ? {} : { to: day };
}

// Taking a shown part back would show its people together with others of whom they were told apart before.
function demandShown(cuts: readonly CutAfdeling[], sources: VaultSources, shown: readonly ShownUnits[]): void {
  const parts = new Map(
    cuts.flatMap(({ afdeling, parts: own }) => own.map((part) => [part.unit, { afdeling, ...part }])),
  );
  for (const { editions, units } of shown) {
    for (const unit of units.filter(({ kind }) => kind === 'afdelingsdel')) {
      const part = parts.get(unit.id);
      const lost = sources.editions.find(({ edition }) => {
        const day = `${edition}-01-01`;
        const held = part && holdsOn(part, day);
        return editions.includes(edition) && livesOn(unit, day) && !held;
      });
      if (lost)
        throw new Problem('KV-U34', {
          afdeling: unit.afdeling ?? '',
          edition: lost.edition,
          ...(unit.omraade === undefined ? {} : { omraade: unit.omraade }),
        });
    }
  }
}

async function readAsked(
  engine: SqlEngine,
  sources: VaultSources,
  rules: Pick<FactRules, 'partMark'>,
): Promise<readonly Asked[]> {
  const path = sources.master.get('afdelingsdele');
  if (path === undefined) return [];
  const rows = await engine.rows(
    `SELECT afdeling_id, omraade_id, CASE WHEN COUNT(til) = COUNT(*) THEN YEAR(MAX(til)) END AS last_year,
  YEAR(MIN(fra)) + CASE WHEN MIN(fra) = DATE_TRUNC('year', MIN(fra)) THEN 0 ELSE 1 END AS first_year
FROM ${parquet(path)} GROUP BY afdeling_id, omraade_id ORDER BY afdeling_id, omraade_id`,
  );
  const editions = await placedEditions(engine, sources, rules);
  return rows.map((row) => {
    const [afdeling, omraade] = [String(row.afdeling_id), String(row.omraade_id)];
    const lastYear = row.last_year === null || row.last_year === undefined ? undefined : Number(row.last_year);
    const counted = editions.get(unitOf(afdeling, omraade, rules)) ?? [];
    const asked = counted.filter((year) => Number(row.first_year) <= year && year <= (lastYear ?? year));
    return { afdeling, omraade, lastYear, editions: new Set(asked) };
  });
}

/** Editions by part: those with households at its addresses, and those whose kept leaves have its unit. */
async function placedEditions(
  engine: SqlEngine,
  { editions, master }: VaultSources,
  rules: Pick<FactRules, 'partMark'>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>();
  const put = (unit: string, edition: number) => found.set(unit, [...(found.get(unit) ?? []), edition]);
  const [cut, tenancies] = [master.get('afdelingsdele'), master.get('lejemaal')];
  for (const { edition, files, counted } of editions) {
    if (counted) {
      const units = new Set((await counted()).tables.flatMap((table) => table.units));
      for (const unit of units) if (unit.includes(rules.partMark)) put(unit, edition);
      continue;
    }
    const households = files.get('husstande');
    if (!households || !cut || !tenancies || !(await hasAddresses(engine, tenancies))) continue;
    const day = `DATE '${edition}-01-01'`;
    const rows = await engine.rows(
      `SELECT DISTINCT d.afdeling_id, d.omraade_id FROM ${parquet(cut)} AS d
JOIN ${parquet(tenancies)} AS l ON l.afdeling_id = d.afdeling_id AND l.adgangsadresse_id = d.adgangsadresse_id
JOIN ${parquet(households)} AS h ON h.afdeling_id = d.afdeling_id AND h.enhed_id = l.enhed_id
WHERE d.fra <= ${day} AND COALESCE(d.til, ${day}) >= ${day} AND l.gyldig_fra <= ${day} AND COALESCE(l.gyldig_til, ${day}) >= ${day}`,
    );
    for (const row of rows) put(unitOf(String(row.afdeling_id), String(row.omraade_id), rules), edition);
  }
  return found;
}

async function hasAddresses(engine: SqlEngine, tenancies: string): Promise<boolean> {
  const rows = await engine.rows(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${parquet(tenancies)})`);
  return rows.some((row) => row.column_name === 'adgangsadresse_id');
}

/** Today's dwellings and middle of a part. */
interface Ground {
  readonly inside?: number;
  readonly dwellings?: number;
  readonly x?: number;
  readonly y?: number;
}

function placeKey(afdeling: string, omraade = ''): string {
  return `${afdeling} ${omraade}`;
}

function spotOf(ground: Ground | undefined): { readonly x?: number; readonly y?: number } {
  return ground?.x === undefined || ground.y === undefined ? {} : { x: ground.x, y: ground.y };
}

/** Ground of parts by afdeling and area, from today's addresses; the area is '' for what lies in none. */
async function readGround(engine: SqlEngine, { master }: VaultSources): Promise<ReadonlyMap<string, Ground>> {
  const [cut, addresses] = [master.get('afdelingsdele'), master.get('adresser')];
  if (!cut || !addresses) return new Map();
  const rows = await engine.rows(
    `WITH own AS (
  SELECT a.afdeling_id, a.adgangsadresse_id, MIN(d.omraade_id) AS omraade_id, MIN(a.boliger) AS boliger, MIN(a.x) AS x, MIN(a.y) AS y
  FROM ${parquet(addresses)} AS a
  LEFT JOIN ${parquet(cut)} AS d ON d.afdeling_id = a.afdeling_id AND d.adgangsadresse_id = a.adgangsadresse_id AND d.til IS NULL
  WHERE a.til IS NULL AND a.afdeling_id IN (SELECT afdeling_id FROM ${parquet(cut)})
  GROUP BY a.afdeling_id, a.adgangsadresse_id
), whole AS (
  SELECT afdeling_id, CASE WHEN COUNT(boliger) = COUNT(*) THEN SUM(boliger) END AS boliger FROM own GROUP BY afdeling_id
)
SELECT own.afdeling_id, COALESCE(omraade_id, '') AS omraade_id, CAST(ROUND(AVG(x), 1) AS DOUBLE) AS x, CAST(ROUND(AVG(y), 1) AS DOUBLE) AS y,
  CAST(CASE WHEN MIN(whole.boliger) IS NOT NULL THEN SUM(own.boliger) END AS INTEGER) AS inside, CAST(MIN(whole.boliger) AS INTEGER) AS dwellings
FROM own JOIN whole ON whole.afdeling_id = own.afdeling_id GROUP BY own.afdeling_id, omraade_id`,
  );
  const number = (value: unknown) => (value === null || value === undefined ? undefined : Number(value));
  return new Map(
    rows.map((row) => {
      const figures = {
        inside: number(row.inside),
        dwellings: number(row.dwellings),
        x: number(row.x),
        y: number(row.y),
      };
      const known = Object.entries(figures).filter(([, value]) => value !== undefined);
      return [placeKey(String(row.afdeling_id), String(row.omraade_id)), Object.fromEntries(known)] as const;
    }),
  );
}
