import { twinTableRules } from '../../domain/definitions/twins/index.ts';
import { formatNumber } from '../../domain/kernel/format-number.ts';
import { kommuneAuthority } from '../../domain/kernel/kommune-authority.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { ShownTwinVariable } from '../../domain/model/twin-answer.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import type { TwinFilters } from '../../domain/model/twin-question.ts';
import type { TwinVariableDefinition } from '../../domain/model/twin-variable.ts';
import { writeTwinValue } from '../../domain/model/write-twin-value.ts';
import type { TwinExplanation } from '../../engines/twins/explain-twin.ts';
import type { TwinPopulation } from './twin-population.ts';

type Named = Pick<ShownTwinVariable, 'key' | 'format' | 'decimals'> & Pick<TwinVariableDefinition, 'phrase'>;

/** Why a twin is near, in a sentence. @source tvillinger.md section 3, "Explanation" */
export function explanationSentence(explained: TwinExplanation, variables: ReadonlyMap<string, Named>): Text {
  return { da: sentenceIn('da', explained, variables), en: sentenceIn('en', explained, variables) };
}

function sentenceIn(
  lang: Lang,
  { contributions, alike, apart }: TwinExplanation,
  all: ReadonlyMap<string, Named>,
): string {
  const phrase = (key: string): string => all.get(key)?.phrase[lang] ?? key;
  const part = contributions.find(({ key }) => key === apart);
  const look = apart === undefined ? undefined : all.get(apart);
  if (!part || !look) return { da: 'Har de samme værdier.', en: 'Has the same values.' }[lang];
  const own = writeTwinValue(part.own, look, lang);
  const other = writeTwinValue(part.other, look, lang);
  const difference = {
    da: `orskellen skyldes især ${phrase(part.key)} (${own} mod ${other}).`,
    en: `he difference is mainly ${phrase(part.key)} (${own} against ${other}).`,
  }[lang];
  if (alike.length === 0) return `${{ da: 'F', en: 'T' }[lang]}${difference}`;
  const list = alike.map(phrase).join({ da: ' og ', en: ' and ' }[lang]);
  return { da: `Ligner mest på ${list}; f${difference}`, en: `Most alike in ${list}; t${difference}` }[lang];
}

/** Afdelinger or organisations as the object of a count. */
export function levelWords(level: TwinLevel, count: number, lang: Lang): string {
  const { one, many } = {
    afdeling: { da: { one: 'afdeling', many: 'afdelinger' }, en: { one: 'afdeling', many: 'afdelinger' } },
    organisation: {
      da: { one: 'boligorganisation', many: 'boligorganisationer' },
      en: { one: 'organisation', many: 'organisations' },
    },
  }[level][lang];
  return count === 1 ? one : many;
}

/** Filters in force in words, with the names of a release. */
export function shownFilters({ directory }: ReleaseContent, filters: TwinFilters): readonly Text[] {
  return filterWords(filters, {
    kommune: (code) => directory.kommuner.find((one) => one.code === code)?.name ?? code,
    omraade: (id) => directory.omraader.find((one) => one.id === id)?.name ?? id,
    region: (code) => directory.regioner.find((one) => one.code === code)?.name ?? code,
  });
}

function filterWords(
  filters: TwinFilters,
  names: Readonly<Record<'kommune' | 'omraade' | 'region', (code: string) => string>>,
): readonly Text[] {
  const same = (text: string): Text => ({ da: text, en: text });
  return [
    ...filters.region.map((code) => same(names.region(code))),
    ...filters.kommune.map((code) => ({
      da: kommuneAuthority(names.kommune(code)),
      en: `${names.kommune(code)} municipality`,
    })),
    ...filters.omraade.map((id) => same(names.omraade(id))),
    ...(filters.byggeart ? [formNames[filters.byggeart]] : []),
    ...(filters.boligtype ? [kindNames[filters.boligtype]] : []),
    ...(filters.withoutOwn ? [{ da: 'uden egen organisation', en: 'without own organisation' }] : []),
    ...rangeWords(filters.le, { da: 'lejemålsenheder', en: 'lejemålsenheder' }, asGiven),
    ...rangeWords(filters.aar, { da: 'ibrugtaget', en: 'first used' }, String),
    ...(filters.withAccounts ? [{ da: 'har regnskab', en: 'has accounts' }] : []),
    ...(filters.withEfficiency ? [{ da: 'har effektivitetstal', en: 'has an efficiency figure' }] : []),
  ];
}

/** Forms of building and kinds of dwelling in words. */
export const formNames: Readonly<Record<'etage' | 'taetLav', Text>> = {
  etage: { da: 'etagebyggeri', en: 'blocks' },
  taetLav: { da: 'tæt/lavt byggeri', en: 'low-rise' },
};
export const kindNames: Readonly<Record<'family' | 'youth' | 'elderly', Text>> = {
  family: { da: 'familieboliger', en: 'family dwellings' },
  youth: { da: 'ungdomsboliger', en: 'youth dwellings' },
  elderly: { da: 'ældreboliger', en: 'dwellings for the elderly' },
};

// With the decimals it was asked for with.
function asGiven(value: number, lang: Lang): string {
  return formatNumber(value, String(value).split('.')[1]?.length ?? 0, lang);
}

function rangeWords(
  range: TwinFilters['le'],
  what: Text,
  write: (value: number, lang: Lang) => string,
): readonly Text[] {
  if (range.from === undefined && range.to === undefined) return [];
  const words = (lang: Lang): string => {
    const from = range.from === undefined ? undefined : write(range.from, lang);
    const to = range.to === undefined ? undefined : write(range.to, lang);
    if (to === undefined) return { da: `mindst ${from}`, en: `at least ${from}` }[lang];
    if (from === undefined) return { da: `højst ${to}`, en: `at most ${to}` }[lang];
    return `${from}-${to}`;
  };
  return [{ da: `${what.da} ${words('da')}`, en: `${what.en} ${words('en')}` }];
}

/**
 * Says of which organisations' socio-economic values small afdelinger are left out; nothing where there are none.
 * @param units - Positions in the population, the subject first.
 */
export function leftOutNotes({ leftOut, units: all }: TwinPopulation, units: readonly number[]): readonly Text[] {
  const named = units.flatMap((unit) => {
    const count = leftOut[unit] ?? 0;
    const found = all[unit];
    return count > 0 && found ? [`${found.name} (${count})`] : [];
  });
  if (named.length === 0) return [];
  const { fewest1664 } = twinTableRules;
  const list = named.join(', ');
  return [
    {
      da: `De socioøkonomiske tal er uden afdelinger med under ${fewest1664} personer på 16-64 år, hvor de ellers kunne regnes ud af summen; det gælder også beboertallet, som derfor kan være mindre end på stedets egen side. Udeladte afdelinger: ${list}.`,
      en: `Socio-economic figures are without afdelinger of fewer than ${fewest1664} persons aged 16-64 where theirs could else be worked out from the sum; that holds for residents too, who may be fewer than on the place's own page. Afdelinger left out: ${list}.`,
    },
  ];
}
