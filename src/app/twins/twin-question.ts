import { twinSearchRules } from '../../domain/definitions/twins/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { TwinBasis } from '../../domain/model/twin-answer.ts';
import {
  type OpenRange,
  type TwinFilters,
  type TwinQuestion,
  twinFilterParameters,
} from '../../domain/model/twin-question.ts';
import type { AskedTwins } from './asked-twins.ts';
import { readOwnVariables, writeOwnVariables } from './own-variables.ts';

/** A question with what could not be used of it: pages show it as notes, the API answers with the first. */
export interface ReadTwinQuestion {
  readonly question: TwinQuestion;
  readonly problems: readonly Problem[];
}

/** Names of an address of the twin finder. `v_le=0.5` and the like come from its form. */
export const twinParameters = [
  'sted',
  'basis',
  'variable',
  'skala',
  'tilfoej',
  'profil',
  ...twinFilterParameters,
  'regnskabsaar',
  'udgave',
] as const;

/** Bases by every word for them, Danish and English. */
const bases: Readonly<Record<string, TwinBasis>> = {
  stamdata: 'stamdata',
  size: 'stamdata',
  socio: 'socio',
  'socio-economic': 'socio',
  kombineret: 'kombineret',
  combined: 'kombineret',
  egne: 'egne',
  own: 'egne',
};

const forms: Readonly<Record<string, 'etage' | 'taetLav'>> = {
  etage: 'etage',
  blocks: 'etage',
  'taet-lav': 'taetLav',
  'low-rise': 'taetLav',
};
const kinds: Readonly<Record<string, 'family' | 'youth' | 'elderly'>> = {
  familie: 'family',
  family: 'family',
  ungdom: 'youth',
  youth: 'youth',
  aeldre: 'elderly',
  elderly: 'elderly',
};
const releaseIds = /^r_[0-9a-f]{16}$/;
const usualCount = 5;

/** Reads a question; what cannot be used falls back to what is usual and is told. */
export function readTwinQuestion(asked: AskedTwins): ReadTwinQuestion {
  const problems: Problem[] = [];
  const bad = (parameter: string, valid: string): undefined => {
    problems.push(new Problem('KV-A5', { parameter, found: (asked[parameter] ?? '').slice(0, 40), valid }));
    return undefined;
  };
  const word = <T>(parameter: string, words: Readonly<Record<string, T>>): T | undefined => {
    const found = asked[parameter]?.trim().toLowerCase() ?? '';
    if (found === '') return undefined;
    return Object.hasOwn(words, found) ? words[found] : bad(parameter, Object.keys(words).join(' / '));
  };
  const own = readOwnVariables(asked);
  problems.push(...own.problems);
  const basis = word('basis', bases) ?? (own.variables.length > 0 ? 'egne' : undefined);
  const udgave = asked.udgave ?? '';
  const regnskabsaar = readYear(asked, bad);
  if (udgave !== '' && !releaseIds.test(udgave)) bad('udgave', 'r_ + 16 tegn / characters');
  return {
    question: {
      sted: (asked.sted ?? '').trim(),
      ...(basis ? { basis } : {}),
      antal: readCount(asked.antal, problems),
      variable: basis === 'egne' ? own.variables : [],
      filters: readFilters(asked, word, bad),
      ...(regnskabsaar === undefined ? {} : { regnskabsaar }),
      ...(releaseIds.test(udgave) ? { udgave } : {}),
    },
    problems,
  };
}

/** The question, or the first thing wrong with it. @throws Problem KV-A5, KV-N12, KV-N16, KV-N17 */
export function strictTwinQuestion(asked: AskedTwins): TwinQuestion {
  const { question, problems } = readTwinQuestion(asked);
  const [first] = problems;
  if (first) throw first;
  return question;
}

/** The question as the query part of an address; what is as usual is left out. */
export function writeTwinQuestion(question: TwinQuestion, change: Partial<TwinQuestion> = {}): string {
  const { sted, basis, antal, variable, filters, regnskabsaar, udgave } = { ...question, ...change };
  const { le, aar } = filters;
  const fields: readonly (readonly [(typeof twinParameters)[number], string | number | undefined])[] = [
    ['sted', sted],
    ['basis', basis],
    ['antal', antal === usualCount ? undefined : antal],
    ['variable', basis === 'egne' ? writeOwnVariables(variable) : undefined],
    ['region', filters.region.join(',')],
    ['kommune', filters.kommune.join(',')],
    ['omraade', filters.omraade.join(',')],
    ['byggeart', filters.byggeart && { etage: 'etage', taetLav: 'taet-lav' }[filters.byggeart]],
    ['boligtype', filters.boligtype && { family: 'familie', youth: 'ungdom', elderly: 'aeldre' }[filters.boligtype]],
    ['egen', filters.withoutOwn ? 'uden' : undefined],
    ['le_fra', le.from],
    ['le_til', le.to],
    ['aar_fra', aar.from],
    ['aar_til', aar.to],
    ['regnskab', filters.withAccounts ? 'ja' : undefined],
    ['effektivitet', filters.withEfficiency ? 'ja' : undefined],
    ['regnskabsaar', regnskabsaar],
    ['udgave', udgave],
  ];
  return fields
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(String(value)).replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%40/g, '@')}`,
    )
    .join('&');
}

function readCount(asked: string | undefined, problems: Problem[]): number {
  if (asked === undefined || asked.trim() === '') return usualCount;
  const { from, to } = twinSearchRules.nearest;
  const count = /^\d+$/.test(asked.trim()) ? Number(asked) : Number.NaN;
  if (count >= from && count <= to) return count;
  problems.push(new Problem('KV-N12', { found: asked.slice(0, 20), from, to }));
  return usualCount;
}

function readYear(asked: AskedTwins, bad: Refuse): number | undefined {
  const text = (asked.regnskabsaar ?? '').trim();
  if (text === '') return undefined;
  return /^\d{4}$/.test(text) ? Number(text) : bad('regnskabsaar', '2000-2099');
}

type ReadWord = <T>(parameter: string, words: Readonly<Record<string, T>>) => T | undefined;
type Refuse = (parameter: string, valid: string) => undefined;

const yes: Readonly<Record<string, boolean>> = { ja: true, yes: true, '1': true, on: true, nej: false, no: false };
const own: Readonly<Record<string, boolean>> = { uden: true, without: true, med: false, with: false };

function readFilters(asked: AskedTwins, word: ReadWord, bad: Refuse): TwinFilters {
  const byggeart = word('byggeart', forms);
  const boligtype = word('boligtype', kinds);
  const codes = (parameter: string): readonly string[] => {
    const list = (asked[parameter] ?? '').split(',').filter((code) => code !== '');
    if (list.every((code) => /^\d{3}$/.test(code))) return list;
    bad(parameter, '000-999');
    return [];
  };
  return {
    region: codes('region'),
    kommune: codes('kommune'),
    omraade: readAreas(asked, bad),
    ...(byggeart ? { byggeart } : {}),
    ...(boligtype ? { boligtype } : {}),
    withoutOwn: word('egen', own) ?? false,
    le: readRange(asked, 'le', bad),
    aar: readRange(asked, 'aar', bad),
    withAccounts: word('regnskab', yes) ?? false,
    withEfficiency: word('effektivitet', yes) ?? false,
  };
}

// An area is written as everywhere (`omr:<id>`) or by its id alone; which there are, a release tells.
function readAreas(asked: AskedTwins, bad: Refuse): readonly string[] {
  const list = (asked.omraade ?? '').split(',').flatMap((entry) => entry.trim().replace(/^omr:/, '') || []);
  if (list.every((id) => /^[\w-]{1,60}$/.test(id))) return list;
  bad('omraade', 'omr:<id>');
  return [];
}

function readRange(asked: AskedTwins, name: 'le' | 'aar', bad: Refuse): OpenRange {
  const end = (parameter: string): number | undefined => {
    const text = (asked[parameter] ?? '').trim().replace(',', '.');
    if (text === '') return undefined;
    return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Number(text) : bad(parameter, '0-999999');
  };
  const from = end(`${name}_fra`);
  const to = end(`${name}_til`);
  if (from !== undefined && to !== undefined && from > to) {
    bad(`${name}_fra`, `højst / at most ${to}`);
    return { to };
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
