import { decToText } from '../../domain/kernel/decimal.ts';
import type { LayoutDefinition, RowRule, WholeCheck } from '../../domain/model/delivery.ts';
import type { IntakeRules } from '../../domain/model/intake-rules.ts';
import { accountKnown, accountSums, accountUnchanged } from './account-checks.ts';
import type { CaseCheck } from './case-check.ts';
import { relationsOf } from './file-plan.ts';
import { outdoorArea } from './outdoor-area.ts';
import { identifier, literal } from './sql-text.ts';

/** Relation of all afdelinger (id, navn, kommune, gyldig_fra, gyldig_til) of the delivery and the vault's master data. */
export const masterAfdelinger = 'master_afdelinger';
/** Relation of afdeling events (fra, til, dato) of the delivery and the vault. */
export const masterHaendelser = 'master_haendelser';
/** Relation of the persons of the edition before (afdeling_id). */
export const previousPersoner = 'previous_personer';

const kept = (layout: string) => `kept_${layout}`;

/** Checks of the afdelinger a column names: unknown (KV-K2), and known but not valid that day (KV-K3). */
export function afdelingChecks(
  layout: LayoutDefinition,
  rule: Extract<RowRule, { kind: 'afdeling' }>,
): readonly CaseCheck[] {
  const name = relationsOf(layout.id);
  const days = `list_value(${rule.orDayBefore ? `${rule.on}, ${rule.on} - 1` : rule.on})`;
  const column = identifier(rule.column);
  const table = identifier(`doubtful_${layout.id}_${rule.column}`);
  const doubtful =
    'SELECT id, day, count(m.afdeling) AS known, min(m.gyldig_fra) AS valid_from, max(m.gyldig_til) AS valid_to ' +
    `FROM (SELECT DISTINCT ${column} AS id, ${rule.on} AS day, ${days} AS days FROM ${name.kept} WHERE ${column} IS NOT NULL) pair ` +
    `LEFT JOIN ${masterAfdelinger} m ON m.afdeling = pair.id GROUP BY id, day HAVING NOT coalesce(bool_or(` +
    "len(list_filter(days, lambda d: d BETWEEN m.gyldig_fra AND coalesce(m.gyldig_til, DATE '9999-12-31'))) > 0), false)";
  const rows = `FROM ${name.kept} t JOIN ${table} s ON s.id = t.${column} AND s.day = t.${identifier(rule.on)}`;
  const check = { column: rule.column, needs: [masterAfdelinger], first: { table, sql: doubtful } };
  return [
    {
      ...check,
      code: 'KV-K2',
      sql: `SELECT line, json_object('afdeling', id, 'date', day) AS found ${rows} WHERE known = 0`,
    },
    {
      ...check,
      code: 'KV-K3',
      sql: `SELECT line, json_object('id', id, 'from', valid_from, 'to', coalesce(valid_to::VARCHAR, '…'), 'date', day) AS found ${rows} WHERE known > 0`,
    },
  ];
}

/**
 * Rows whose key stands more than once; all copies are left out. A person in two afdelinger on one day is told as
 * that (KV-P7), other double keys as KV-K1.
 */
export function duplicateChecks(layout: LayoutDefinition): readonly CaseCheck[] {
  const name = relationsOf(layout.id);
  const keys = layout.key.map(identifier);
  const table = identifier(`double_${layout.id}`);
  const placed = layout.rules.some((r) => r.kind === 'whole' && r.check === 'person-once');
  const places = placed ? 'min(afdeling_id) AS a, max(afdeling_id) AS b' : 'NULL AS a, NULL AS b';
  const first = {
    table,
    sql: `SELECT ${keys.join(', ')}, min(line) AS l1, max(line) AS l2, ${places} FROM ${name.kept} GROUP BY ${keys.join(', ')} HAVING count(*) > 1`,
  };
  const same = keys.map((k) => `t.${k} IS NOT DISTINCT FROM g.${k}`).join(' AND ');
  const rows = `FROM ${name.kept} t JOIN ${table} g ON ${same}`;
  const other = "'line2', CASE WHEN line = g.l1 THEN g.l2 ELSE g.l1 END";
  return [
    {
      code: 'KV-P7',
      column: 'afdeling_id',
      needs: [],
      first,
      sql: `SELECT line, json_object(${other}, 'a', g.a, 'b', g.b) AS found ${rows} WHERE g.a <> g.b`,
    },
    {
      code: 'KV-K1',
      column: layout.key.join(', '),
      needs: [],
      first,
      sql: `SELECT line, json_object(${other}) AS found ${rows} WHERE NOT coalesce(g.a <> g.b, false)`,
    },
  ];
}

const addressOnce: CaseCheck = {
  code: 'KV-O1',
  column: 'adgangsadresse_id',
  needs: [],
  sql:
    "SELECT t.line, json_object('address', t.adgangsadresse_id, 'a', t.afdeling_id, 'b', min(o.afdeling_id), 'date', max(greatest(t.fra, o.fra))) AS found " +
    'FROM kept_adresser t JOIN kept_adresser o ON t.adgangsadresse_id = o.adgangsadresse_id AND t.afdeling_id <> o.afdeling_id ' +
    "AND t.fra <= coalesce(o.til, DATE '9999-12-31') AND o.fra <= coalesce(t.til, DATE '9999-12-31') " +
    'GROUP BY t.line, t.adgangsadresse_id, t.afdeling_id',
};

const sameDays = (a: string, b: string) =>
  `${a}.fra <= coalesce(${b}.til, DATE '9999-12-31') AND ${b}.fra <= coalesce(${a}.til, DATE '9999-12-31')`;

const partOnce: CaseCheck = {
  code: 'KV-O5',
  column: 'adgangsadresse_id',
  needs: [],
  sql:
    "SELECT t.line, json_object('address', t.adgangsadresse_id, 'a', t.omraade_id, 'b', min(o.omraade_id), 'date', max(greatest(t.fra, o.fra))) AS found " +
    'FROM kept_afdelingsdele t JOIN kept_afdelingsdele o ON t.adgangsadresse_id = o.adgangsadresse_id AND t.omraade_id <> o.omraade_id ' +
    `AND t.afdeling_id = o.afdeling_id AND ${sameDays('t', 'o')} GROUP BY t.line, t.adgangsadresse_id, t.omraade_id`,
};

const partAddress: CaseCheck = {
  code: 'KV-O6',
  column: 'adgangsadresse_id',
  needs: [kept('adresser')],
  sql:
    "SELECT line, json_object('address', adgangsadresse_id, 'afdeling', afdeling_id) AS found FROM kept_afdelingsdele t " +
    'WHERE NOT EXISTS (SELECT 1 FROM kept_adresser a WHERE a.adgangsadresse_id = t.adgangsadresse_id ' +
    `AND a.afdeling_id = t.afdeling_id AND ${sameDays('a', 't')})`,
};

const tenancyPlaced: CaseCheck = {
  code: 'KV-O7',
  column: 'adgangsadresse_id',
  needs: [kept('afdelingsdele')],
  sql:
    "SELECT 0::BIGINT AS line, json_object('afdeling', afdeling_id, 'n', count(DISTINCT enhed_id)) AS found FROM kept_lejemaal " +
    "WHERE adgangsadresse_id IS NULL AND art IN ('familie', 'ungdom', 'aeldre') " +
    'AND afdeling_id IN (SELECT afdeling_id FROM kept_afdelingsdele) GROUP BY afdeling_id',
};

const perHousehold =
  "(SELECT husstand_id, ref_dato, count(*) AS persons, count(*) FILTER (familierolle = 'V') AS adults FROM kept_personer GROUP BY husstand_id, ref_dato)";

const householdSize: CaseCheck = {
  code: 'KV-H1',
  column: 'antal_personer',
  needs: [kept('personer')],
  sql:
    "SELECT line, json_object('a', antal_personer, 'b', coalesce(p.persons, 0), 'of', (SELECT count(*) FROM kept_husstande)) AS found FROM kept_husstande h " +
    `LEFT JOIN ${perHousehold} p USING (husstand_id, ref_dato) WHERE antal_personer <> coalesce(p.persons, 0)`,
};

const householdType: CaseCheck = {
  code: 'KV-H2',
  column: 'hustype_dst',
  needs: [kept('personer')],
  sql:
    `SELECT line, json_object('type', hustype_dst, 'adults', p.adults) AS found FROM kept_husstande h JOIN ${perHousehold} p USING (husstand_id, ref_dato) ` +
    "WHERE antal_personer = p.persons AND CASE WHEN hustype_dst IN ('M', 'K') THEN p.adults <> 1 WHEN hustype_dst IN ('PAR', 'PA') THEN p.adults <> 2 " +
    "WHEN hustype_dst = 'IHB' THEN p.adults > 0 ELSE false END",
};

const counts = (relation: string) =>
  `(SELECT afdeling_id AS afdeling, count(*) AS n FROM ${relation} WHERE afdeling_id IS NOT NULL GROUP BY 1)`;

// A merger, a split or changed addresses move residents without any of them moving.
const withoutEvent = `afdeling NOT IN (SELECT unnest(list_concat(fra, til)) FROM ${masterHaendelser})`;

const residentsVanished: CaseCheck = {
  code: 'KV-O3',
  column: 'afdeling_id',
  needs: [previousPersoner, masterHaendelser, masterAfdelinger],
  sql:
    `SELECT 0::BIGINT AS line, json_object('afdeling', p.afdeling, 'residents', p.n, 'name', coalesce((SELECT min(navn) FROM ${masterAfdelinger} m WHERE m.afdeling = p.afdeling), '')) AS found ` +
    `FROM ${counts(previousPersoner)} p LEFT JOIN ${counts('kept_personer')} c USING (afdeling) ` +
    `WHERE c.n IS NULL AND p.afdeling NOT IN (SELECT unnest(fra) FROM ${masterHaendelser})`,
};

function residentsJump(rules: IntakeRules): CaseCheck {
  const { share, persons } = rules.residentsJump;
  return {
    code: 'KV-O4',
    column: 'afdeling_id',
    needs: [previousPersoner, masterHaendelser],
    sql:
      "SELECT 0::BIGINT AS line, json_object('afdeling', afdeling, 'before', p.n, 'now', c.n) AS found " +
      `FROM ${counts(previousPersoner)} p JOIN ${counts('kept_personer')} c USING (afdeling) ` +
      `WHERE abs(c.n - p.n) > ${persons} AND abs(c.n - p.n) > ${decToText(share)} * p.n AND ${withoutEvent}`,
  };
}

function stockAndMoves(rules: IntakeRules): CaseCheck {
  const { share, persons } = rules.stockAndMoves;
  const inward = "CASE WHEN fra_afdeling IS DISTINCT FROM til_afdeling OR art <> 'flytning' THEN antal ELSE 0 END";
  return {
    code: 'KV-M2',
    column: 'til_afdeling',
    needs: [kept('personer'), previousPersoner, masterHaendelser],
    sql:
      `WITH flow AS (SELECT afdeling, sum(d) AS explained FROM (SELECT til_afdeling AS afdeling, ${inward} AS d FROM kept_flytninger ` +
      `UNION ALL SELECT fra_afdeling, -(${inward}) FROM kept_flytninger) WHERE afdeling IS NOT NULL GROUP BY afdeling) ` +
      "SELECT 0::BIGINT AS line, json_object('afdeling', afdeling, 'change', coalesce(c.n, 0) - coalesce(p.n, 0), 'explained', coalesce(explained, 0)) AS found " +
      `FROM ${counts('kept_personer')} c FULL JOIN ${counts(previousPersoner)} p USING (afdeling) LEFT JOIN flow USING (afdeling) ` +
      'WHERE abs(coalesce(c.n, 0) - coalesce(p.n, 0) - coalesce(explained, 0)) > ' +
      `greatest(${persons}, ${decToText(share)} * coalesce(p.n, 0)) AND ${withoutEvent}`,
  };
}

/** A variable that is unknown for more of an afdeling's persons than the rules bear (KV-P6). */
export function unknownShare(
  layout: LayoutDefinition,
  { column, of, unknown }: Extract<RowRule, { kind: 'unknown' }>,
  rules: IntakeRules,
): CaseCheck {
  const { kept: rows } = relationsOf(layout.id);
  return {
    code: 'KV-P6',
    column,
    needs: [],
    sql:
      "SELECT 0::BIGINT AS line, json_object('unit', afdeling_id, 'pct', round(100.0 * unknown / n, 1), " +
      `'limit', 100 * ${decToText(rules.unknownLimit)}) AS found ` +
      `FROM (SELECT afdeling_id, count(*) AS n, count(*) FILTER (${unknown}) AS unknown FROM ${rows} ` +
      `WHERE (${of}) AND afdeling_id IS NOT NULL GROUP BY afdeling_id) ` +
      `WHERE n >= ${rules.unknownFrom} AND unknown > ${decToText(rules.unknownLimit)} * n ` +
      `AND EXISTS (SELECT 1 FROM ${rows} WHERE ${identifier(column)} IS NOT NULL)`,
  };
}

function moveOutShare({ moveOutShare: rule }: IntakeRules): CaseCheck {
  const [least, most] = [decToText(rule.least), decToText(rule.most)];
  return {
    code: 'KV-M4',
    column: 'fraflytninger_ekstern',
    needs: [masterAfdelinger],
    sql:
      `SELECT 0::BIGINT AS line, json_object('kommune', kommune, 'year', aar, 'pct', round(100.0 * out / n, 1), 'definition', '${rule.definition}') AS found ` +
      'FROM (SELECT kommune, aar, sum(boliger) AS n, sum(fraflytninger_ekstern - coalesce(udlejning_max_1_md, 0)) AS out ' +
      `FROM kept_fraflytninger t JOIN (SELECT afdeling, arg_max(kommune, gyldig_fra) AS kommune FROM ${masterAfdelinger} GROUP BY ALL) m ` +
      `ON m.afdeling = t.afdeling_id WHERE boligtype = '${rule.type}' GROUP BY ALL) ` +
      `WHERE n >= ${rule.dwellings} AND (out < ${least} * n OR out > ${most} * n)`,
  };
}

// A value under a key that nothing reads would lie there unseen: a comparison is then missing for no reason one can find.
function referenceKeys({ referenceKeys: { known, cells, told } }: IntakeRules): CaseCheck {
  const keys = [...known, ...cells].map(literal).join(', ');
  const strange = `SELECT line, noegle FROM kept_referencevaerdier WHERE noegle NOT IN (${keys})`;
  const some = `list_slice(list_sort(list(DISTINCT noegle)), 1, ${told})`;
  return {
    code: 'KV-T9',
    column: 'noegle',
    needs: [],
    sql:
      `WITH strange AS (${strange}), named AS (SELECT array_to_string(${some}, ', ') AS keys, count(DISTINCT noegle) AS n FROM strange) ` +
      `SELECT line, json_object('keys', keys, 'others', greatest(n - ${told}, 0), 'known', ${literal(known.join(', '))}, ` +
      `'cell', ${literal(cells[0] ?? '')}) AS found FROM strange, named`,
  };
}

/** The check of a name, with the limits it needs. */
export function wholeCheck(check: Exclude<WholeCheck, 'person-once'>, rules: IntakeRules): CaseCheck {
  switch (check) {
    case 'address-once':
      return addressOnce;
    case 'part-once':
      return partOnce;
    case 'part-address':
      return partAddress;
    case 'tenancy-placed':
      return tenancyPlaced;
    case 'household-size':
      return householdSize;
    case 'household-type':
      return householdType;
    case 'residents-vanished':
      return residentsVanished;
    case 'residents-jump':
      return residentsJump(rules);
    case 'stock-and-moves':
      return stockAndMoves(rules);
    case 'account-known':
      return accountKnown(rules.charts);
    case 'account-sums':
      return accountSums(rules.charts, rules.accountTolerance);
    case 'account-unchanged':
      return accountUnchanged;
    case 'outdoor-area':
      return outdoorArea;
    case 'move-out-share':
      return moveOutShare(rules);
    case 'reference-keys':
      return referenceKeys(rules);
  }
}
