import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { formatPersons } from '../../../domain/kernel/format-persons.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import type { RoundCaseFile } from '../../../domain/model/grant-round.ts';
import { domainName, grantClassNames, reasonText, verdictText } from '../../../domain/model/grant-words.ts';
import { kronerOf } from '../../../domain/model/local-money.ts';
import { inSourceOrder, localKindNames, localSourceNames } from '../../../domain/model/local-words.ts';
import { settingRows, stageNames, stepNames, stepText } from '../../../domain/model/round-words.ts';
import { numberColumn, type PartCell, type PartColumn, type PartTable, wordsColumn } from '../twins/part-table.ts';

const heads = {
  place: { da: 'Sted', en: 'Place' },
  key: { da: 'Nøgle', en: 'Key' },
  kommune: { da: 'Kommune', en: 'Municipality' },
  class: { da: 'Klasse', en: 'Class' },
  computed: { da: 'Beregnet klasse', en: 'Computed class' },
  why: { da: 'Hvorfor', en: 'Why' },
  score: { da: 'Indeks', en: 'Index' },
  rank: { da: 'Rang', en: 'Rank' },
  bestRank: { da: 'Bedste rang over metoder', en: 'Best rank over methods' },
  worstRank: { da: 'Dårligste rang over metoder', en: 'Worst rank over methods' },
  residents: { da: 'Beboere', en: 'Residents' },
  need: { da: 'Behov (kr. om året)', en: 'Need (kr. a year)' },
  grant: { da: 'Bevilling (kr. om året)', en: 'Grant (kr. a year)' },
  local: { da: 'Lokal medfinansiering, mindst (kr.)', en: 'Local co-financing, at least (kr.)' },
  confirmed: { da: 'Bekræftet lokal medfinansiering (kr.)', en: 'Confirmed local co-financing (kr.)' },
  localShare: { da: 'Lokal andel af budgettet (pct.)', en: 'Local share of the budget (per cent)' },
  missing: { da: 'Mangler (kr.)', en: 'Missing (kr.)' },
  source: { da: 'Kilde', en: 'Source' },
  kind: { da: 'Slags', en: 'Kind' },
  kroner: { da: 'Kr. om året', en: 'Kr. a year' },
  hours: { da: 'Timer om året', en: 'Hours a year' },
  rate: { da: 'Kr. pr. time', en: 'Kr. an hour' },
  signed: { da: 'Underskrevet af', en: 'Signed by' },
  shifts: { da: 'Skifter klasse ved', en: 'Changes class with' },
  criterion: { da: 'Kriterium', en: 'Criterion' },
  value: { da: 'Værdi', en: 'Value' },
  band: { da: 'Usikkerhed (±)', en: 'Margin (±)' },
  line: { da: 'Grænse', en: 'Line' },
  state: { da: 'Opfyldt', en: 'Met' },
  persons: { da: 'Til grænsen', en: 'To the line' },
  points: { da: 'Standardiseret', en: 'Standardised' },
  adds: { da: 'Bidrag til indeks', en: 'Adds to the index' },
  number: { da: 'Nr.', en: 'No.' },
  at: { da: 'Tid', en: 'Time' },
  who: { da: 'Hvem', en: 'Who' },
  what: { da: 'Hvad', en: 'What' },
  done: { da: 'Handling', en: 'Action' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  hash: { da: 'Fingeraftryk', en: 'Fingerprint' },
  setting: { da: 'Forudsætning', en: 'Setting' },
} as const satisfies { readonly [key: string]: Text };

type Head = keyof typeof heads;
const words = (key: Head, width: number): PartColumn => wordsColumn(key, heads[key], width);
const number = (key: Head, decimals: number, width = 14): PartColumn => numberColumn(key, heads[key], decimals, width);

/** Words of a row: class, reasons and what would change the class. */
export function rowWords(
  row: GrantRow,
  lang: Lang,
): { readonly class: string; readonly why: string; readonly shifts: string } {
  const reasons = row.computed.reasons.map((reason) => reasonText(reason)[lang]);
  const decided = row.decided ? [`${decidedWords[lang]}: ${row.decided.reason}`] : [];
  return {
    class: row.class ? `${row.class} ${grantClassNames[row.class][lang]}` : verdictText(row.computed)[lang],
    why: [...decided, ...reasons].join(' '),
    shifts: row.shifts.map(({ what, classes }) => `${what[lang]} (${verdictText({ classes })[lang]})`).join('; '),
  };
}

const listWords = {
  none: { da: 'ingen indlæst', en: 'none taken in' },
  said: {
    da: 'ingen indlæst; den, der åbnede runden, har oplyst, at ingen af områderne står på den',
    en: 'none taken in; whoever opened the round said that none of the areas is on it',
  },
} as const;
const decidedWords = { da: 'Besluttet', en: 'Decided' } as const;

/** The front of a case file: what the round is and what it was worked out from. */
export function frontTable({ round, shown, synthetic }: RoundCaseFile, lang: Lang): PartTable {
  const { inputs } = round;
  const { allocation } = shown.run;
  const facts: readonly (readonly PartCell[])[] = [
    [lang === 'da' ? 'Runde' : 'Round', `${round.id}: ${inputs.name}`],
    ...(synthetic ? [[lang === 'da' ? 'SYNTETISKE DATA' : 'SYNTHETIC DATA', '']] : []),
    [lang === 'da' ? 'Version' : 'Version', `${round.version}, ${stageNames[round.stage][lang]}`],
    [lang === 'da' ? 'År' : 'Year', `${inputs.year}`],
    [lang === 'da' ? 'Set fra' : 'Seen from', formatDate(inputs.asOf, lang)],
    [lang === 'da' ? 'Udgave' : 'Edition', `${inputs.edition} (${inputs.release})`],
    [lang === 'da' ? 'Liste' : 'List', inputs.list ?? listWords[inputs.noneListed ? 'said' : 'none'][lang]],
    [
      lang === 'da' ? 'Regler' : 'Rules',
      `${inputs.rules.name[lang]}, v${inputs.rules.version} (${inputs.rules.source})`,
    ],
    ...settingRows(round.settings, lang, inputs.methods),
    [lang === 'da' ? 'Fordelt' : 'Handed out', formatCount(allocation.granted, lang)],
    [lang === 'da' ? 'Tilbage i rammen' : 'Left in the frame', formatCount(allocation.left, lang)],
    [heads.hash[lang], shown.hash],
  ];
  return { sheet: 'Forside', columns: [words('setting', 36), words('value', 80)], rows: facts };
}

/** Places with class, money and why. */
export function placesTable({ shown }: RoundCaseFile, lang: Lang): PartTable {
  return {
    sheet: 'Fordeling',
    columns: [
      words('place', 34),
      words('key', 20),
      words('kommune', 18),
      words('class', 24),
      words('computed', 24),
      number('score', 3),
      number('rank', 1),
      number('bestRank', 1),
      number('worstRank', 1),
      number('residents', 0),
      number('need', 0),
      number('grant', 0),
      number('local', 0),
      number('confirmed', 0),
      number('localShare', 1),
      number('missing', 0),
      words('why', 80),
      words('shifts', 60),
    ],
    rows: shown.run.rows.map((row): readonly PartCell[] => {
      const told = rowWords(row, lang);
      const local = shown.local.get(row.unit.key);
      return [
        row.unit.name[lang],
        row.unit.key,
        row.unit.kommune,
        told.class,
        verdictText(row.computed)[lang],
        row.score.score,
        row.score.rank,
        row.ranks?.[0],
        row.ranks?.[1],
        row.unit.residents,
        row.need === undefined ? undefined : Number(row.need),
        row.grant,
        row.local,
        local?.confirmed,
        local && local.perMille / 10,
        local?.missing,
        told.why,
        told.shifts,
      ];
    }),
  };
}

/** When each grant is paid: a column for each calendar year. */
export function paymentTable({ shown }: RoundCaseFile, lang: Lang): PartTable {
  const years = [...new Set([...shown.payments.values()].flatMap((plan) => plan.map(({ year }) => year)))].sort();
  return {
    sheet: 'Betaling',
    columns: [
      words('place', 34),
      words('key', 20),
      ...years.map((year) => numberColumn(`y${year}`, { da: `${year} (kr.)`, en: `${year} (kr.)` }, 0, 14)),
    ],
    rows: shown.run.rows.flatMap(({ unit }): readonly (readonly PartCell[])[] => {
      const plan = shown.payments.get(unit.key);
      if (!plan) return [];
      const kroner = years.map((year) => plan.find((one) => one.year === year)?.kroner ?? 0);
      return [[unit.name[lang], unit.key, ...kroner]];
    }),
  };
}

/** Local money that was confirmed: a row for each place, source and kind. */
export function localTable({ shown }: RoundCaseFile, lang: Lang): PartTable {
  return {
    sheet: 'Medfinansiering',
    columns: [
      words('place', 34),
      words('key', 20),
      words('source', 24),
      words('kind', 12),
      number('kroner', 0),
      number('hours', 0),
      number('rate', 0),
      words('signed', 30),
    ],
    rows: shown.run.rows.flatMap(({ unit }) =>
      inSourceOrder(shown.local.get(unit.key)?.money ?? []).map((one): readonly PartCell[] => [
        ...[
          unit.name[lang],
          unit.key,
          localSourceNames[one.source][lang],
          localKindNames[one.kind][lang],
          kronerOf(one),
        ],
        ...(one.kind === 'hours' ? [one.hours, one.rate, one.signedBy] : [undefined, undefined, '']),
      ]),
    ),
  };
}

const stateWords = {
  met: { da: 'ja', en: 'yes' },
  not_met: { da: 'nej', en: 'no' },
  unknown: { da: 'kan ikke afgøres', en: 'cannot be decided' },
} as const;

/** Criteria and contributions of every place. */
export function criteriaTable({ shown }: RoundCaseFile, lang: Lang): PartTable {
  return {
    sheet: 'Kriterier',
    columns: [
      words('place', 34),
      words('key', 20),
      words('criterion', 18),
      number('value', 2),
      number('band', 2),
      number('line', 2),
      words('state', 16),
      words('persons', 26),
      number('points', 3),
      number('adds', 3),
    ],
    rows: shown.run.rows.flatMap(({ unit, score }) =>
      unit.criteria.map(({ id, value, band, line, state }): readonly PartCell[] => {
        const own = score.domains.find((domain) => domain.id === id);
        const persons = shown.persons.get(unit.key)?.find((one) => one.id === id);
        return [
          unit.name[lang],
          unit.key,
          domainName(id)[lang],
          value,
          band,
          line,
          stateWords[state][lang],
          persons ? formatPersons(persons, lang) : '',
          own?.points,
          own?.adds,
        ];
      }),
    ),
  };
}

/** The log: who decided what, when and why. */
export function logTable({ round, shown }: RoundCaseFile, lang: Lang): PartTable {
  const nameOf = (unit: string): string => shown.run.rows.find((row) => row.unit.key === unit)?.unit.name[lang] ?? unit;
  return {
    sheet: 'Log',
    columns: [
      number('number', 0, 6),
      words('at', 24),
      words('who', 24),
      words('done', 24),
      words('what', 60),
      words('reason', 80),
      words('hash', 66),
    ],
    rows: round.log.map(({ number: own, at, name, step, reason, hash }): readonly PartCell[] => [
      own,
      at,
      name[lang],
      stepNames[step.do][lang],
      stepText(step, nameOf, lang),
      reason,
      hash,
    ]),
  };
}
