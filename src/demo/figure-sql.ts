/** How a figure is found in the demo's files. `from` 1: events of a year come with the edition after it. */
export interface FigureSql {
  readonly from?: 1;
  readonly sql: (edition: string, master: string, year: number) => string;
}

const persons = (folder: string): string =>
  `(SELECT * FROM '${folder}/personer.parquet' WHERE afdeling_id IS NOT NULL AND alder <= 125)`;
const homes = (folder: string): string => `(SELECT * FROM '${folder}/husstande.parquet' WHERE afdeling_id IS NOT NULL)`;

// Region of a kommune by its code, as DST numbers them.
const regionSql = (code: string): string =>
  `CASE WHEN ${code} < '250' OR ${code} IN ('250', '260', '270', '400') THEN '084' WHEN ${code} < '400' THEN '085' ` +
  `WHEN ${code} < '615' OR ${code} IN ('621', '630') THEN '083' ` +
  `WHEN ${code} < '773' OR ${code} IN ('779', '791') THEN '082' ELSE '081' END`;

const share = (source: string, condition: string): string =>
  `SELECT 100.0 * count(*) FILTER (WHERE ${condition}) / nullif(count(*), 0) AS value FROM ${source}`;
const oneAdult = "hustype_dst IN ('M', 'K')";

const support = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'm'].map((g) => `ft_${g}`).join(' + ');

const moved = (end: 'fra' | 'til', folder: string): string =>
  `SELECT count(*) AS value FROM '${folder}/flytninger.parquet' WHERE ${end}_afdeling IS NOT NULL ` +
  `AND art NOT IN ('foedt', 'doed') AND fra_afdeling IS DISTINCT FROM til_afdeling`;

const left = (folder: string, type: string): string =>
  `SELECT 100.0 * sum(fraflytninger_ekstern + fraflytninger_intern) / sum(boliger) AS value ` +
  `FROM '${folder}/fraflytninger.parquet' WHERE boligtype IN (${type})`;

const rent = (folder: string, type: string): string =>
  `SELECT sum(aarsleje_kr) / sum(areal_m2) AS value FROM '${folder}/huslejer.parquet' WHERE boligtype IN (${type})`;

const all = "'F', 'U', 'A'";

const turnout = (of: string, base: string, election: string): FigureSql => ({
  from: 1,
  sql: (e) =>
    `SELECT 100.0 * sum(${of}) / sum(${base}) AS value FROM '${e}/valgdeltagelse.parquet' WHERE valg = '${election}'`,
});

const open = (year: number): string =>
  `gyldig_fra <= DATE '${year}-01-01' AND coalesce(gyldig_til, DATE '9999-12-31') >= DATE '${year}-01-01'`;

const dwelling = "art IN ('familie', 'ungdom', 'aeldre')";

const byId: ReadonlyMap<string, FigureSql> = new Map<string, FigureSql>([
  ['residents', { sql: (e) => `SELECT count(*) AS value FROM ${persons(e)}` }],
  ['households', { sql: (e) => `SELECT count(*) AS value FROM ${homes(e)}` }],
  ['dwellings', { sql: (e) => `SELECT sum(boliger) AS value FROM '${e}/fraflytninger.parquet'` }],
  [
    'afdelinger',
    { sql: (_, m, year) => `SELECT count(*) AS value FROM '${m}/afdelinger.parquet' WHERE ${open(year)}` },
  ],
  ['household_size', { sql: (e) => `SELECT avg(antal_personer) AS value FROM ${homes(e)}` }],
  ['one_adult', { sql: (e) => share(homes(e), oneAdult) }],
  ['single_women', { sql: (e) => share(homes(e), "hustype_dst = 'K'") }],
  ['single_men', { sql: (e) => share(homes(e), "hustype_dst = 'M'") }],
  ['single_parents', { sql: (e) => share(homes(e), `${oneAdult} AND antal_boern > 0`) }],
  ['mean_age', { sql: (e) => `SELECT avg(alder) AS value FROM ${persons(e)}` }],
  ['age65', { sql: (e) => share(persons(e), 'alder >= 65') }],
  [
    'public_support',
    { sql: (e) => `SELECT 100.0 * avg(${support}) AS value FROM ${persons(e)} WHERE alder BETWEEN 18 AND 64` },
  ],
  ['moves_in', { from: 1, sql: (e) => moved('til', e) }],
  ['moves_out', { from: 1, sql: (e) => moved('fra', e) }],
  ['moveouts', { from: 1, sql: (e) => left(e, all) }],
  ['moveouts:F', { from: 1, sql: (e) => left(e, "'F'") }],
  ['moveouts:U', { from: 1, sql: (e) => left(e, "'U'") }],
  ['moveouts:A', { from: 1, sql: (e) => left(e, "'A'") }],
  [
    'july',
    {
      from: 1,
      sql: (e) =>
        share(
          `(SELECT * FROM '${e}/flytninger.parquet' WHERE fra_afdeling IS NOT NULL AND art <> 'doed')`,
          'month(dato) = 7',
        ),
    },
  ],
  [
    'family_dwellings',
    {
      sql: (e) =>
        `SELECT 100.0 * sum(boliger) FILTER (WHERE boligtype = 'F') / sum(boliger) AS value FROM '${e}/fraflytninger.parquet'`,
    },
  ],
  [
    'dwellings:084',
    {
      sql: (_, m) =>
        share(
          `(SELECT a.kommune FROM '${m}/lejemaal.parquet' l JOIN (SELECT DISTINCT org_nr || '-' || afd_nr AS id, kommune FROM '${m}/afdelinger.parquet') a ON a.id = l.afdeling_id WHERE ${dwelling} AND l.gyldig_til IS NULL)`,
          `${regionSql('kommune')} = '084'`,
        ),
    },
  ],
  [
    'area_m2',
    {
      sql: (_, m) =>
        `SELECT avg(areal_m2) AS value FROM '${m}/lejemaal.parquet' WHERE ${dwelling} AND gyldig_til IS NULL`,
    },
  ],
  [
    'etage',
    {
      sql: (_, m) =>
        `SELECT 100.0 * sum(byggeart_etage_boliger) / sum(byggeart_etage_boliger + byggeart_taetlav_boliger) AS value ` +
        `FROM '${m}/byggeafsnit.parquet'`,
    },
  ],
  ['rent', { sql: (e) => rent(e, all) }],
  ['rent:F', { sql: (e) => rent(e, "'F'") }],
  ['rent:U', { sql: (e) => rent(e, "'U'") }],
  ['rent:A', { sql: (e) => rent(e, "'A'") }],
  ['turnout:FV2019', turnout('stemt', 'berettigede', 'FV2019')],
  ['turnout:EP2019', turnout('stemt', 'berettigede', 'EP2019')],
  ['turnout:KV2017', turnout('stemt', 'berettigede', 'KV2017')],
  ['eligible:KV2017', turnout('berettigede', 'beboere_18', 'KV2017')],
  ['eligible:FV2019', turnout('berettigede', 'beboere_18', 'FV2019')],
]);

/** The figure of a target id; `id:081` restricts a person or household figure to a region. @throws RangeError unknown id */
export function figureSql(id: string): FigureSql {
  const known = byId.get(id);
  if (known) return known;
  const [figure = '', region = ''] = id.split(':');
  const whole = byId.get(figure);
  if (!whole) throw new RangeError(`no figure ${id}`);
  const only = (sql: string): string => {
    const filter = `AND ${regionSql('kommune')} = '${region}'`;
    return sql.replace(/WHERE afdeling_id IS NOT NULL/, `WHERE afdeling_id IS NOT NULL ${filter}`);
  };
  return { ...whole, sql: (edition, master, year) => only(whole.sql(edition, master, year)) };
}
