import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { decToNumber } from '../../domain/kernel/decimal.ts';
import { formatNumber } from '../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { CriterionId } from '../../domain/model/area-class.ts';
import type { ScenarioAnswer, ScenarioQuestion } from '../../domain/model/area-dossier.ts';
import type { MonitoredArea, ScenarioOutcome, YearReading } from '../../domain/model/monitor.ts';
import { shownLines } from '../../domain/model/shown-criteria.ts';
import { type Fraction, fractionOf, numberOf, over, times } from '../../engines/monitor/fraction.ts';
import { monitorArea } from '../../engines/monitor/monitor-area.ts';
import {
  type AreaCounts,
  afterActions,
  type PeopleProfile,
  peopleOf,
  profileOf,
  type RefusedAction,
  readingsOfPeople,
  type ScenarioAction,
} from '../../engines/monitor/what-if.ts';
import type { PlaceReadings } from './open-area.ts';
import { lawOfAreas } from './the-law.ts';

const monthsOfYear = 12;

/**
 * What a scenario makes of a place. Nothing that was observed is changed.
 * @source monitorering.md section 7
 */
export function scenarioOf(
  area: MonitoredArea,
  own: PlaceReadings,
  kommune: PlaceReadings | undefined,
  asked: ScenarioQuestion,
): ScenarioAnswer {
  const people = countsOf(own);
  if (!people) return { kind: 'no-figures' };
  const others = kommune && countsOf(kommune);
  const incoming = asked.profil === 'kommune' && others ? profileOf(others) : profileOf(people);
  const after = afterActions(people, actionsOf(asked, profileOf(people), incoming));
  if ('action' in after) return { kind: 'refused', why: refusalText(after, people) };
  const { of } = own;
  const year = `${Number(of.list.slice(0, 4))}`;
  const before = of.readings.map(({ readings }) => readings);
  const mean = regionMeanOf(own);
  const moved = readingsOfPeople(year, after, mean, before);
  const readings = of.readings.map((one) => ({
    ...one,
    readings: moved.find(({ id }) => id === one.readings.id) ?? one.readings,
  }));
  const then = monitorArea(lawOfAreas, { ...of, readings, ways: false });
  return {
    kind: 'outcome',
    outcome: outcomeOf(area, then),
    assumptions: assumptionsOf(asked, incoming, others !== undefined),
  };
}

function outcomeOf(area: MonitoredArea, then: Pick<MonitoredArea, 'criteria' | 'classes'>): ScenarioOutcome {
  return {
    criteria: area.criteria.map(({ id, lines }) => {
      const later = then.criteria.find((one) => one.id === id)?.lines ?? [];
      const two = shownLines(lines);
      const [now, next] = [two[0]?.value, later[0]?.value];
      return {
        id,
        ...(now === undefined ? {} : { before: now }),
        ...(next === undefined ? {} : { after: next }),
        lines: two.map(({ profile, state }) => ({
          profile,
          before: state,
          after: later.find((one) => one.profile === profile)?.state ?? 'unknown',
        })),
      };
    }),
    classes: area.classes.map(({ id, name, state }) => ({
      id,
      name,
      before: state,
      after: then.classes.find((one) => one.id === id)?.state ?? 'unknown',
    })),
  };
}

function countsOf({ of }: PlaceReadings): AreaCounts | undefined {
  const newest = (id: CriterionId): YearReading | undefined =>
    of.readings.find(({ readings }) => readings.id === id)?.readings.years[0];
  const [size, labour, origin, convicted, education] = (
    ['size', 'labour', 'origin', 'convicted', 'education'] as const
  ).map(newest);
  if (!size || !labour || !origin || !convicted || !education) return undefined;
  const income = newest('income');
  const zero = fractionOf(0);
  return {
    residents: fractionOf(size.part),
    workingAge: fractionOf(labour.whole),
    fulltime: fractionOf(labour.part),
    nonWestern: fractionOf(origin.part),
    ages3059: fractionOf(education.whole),
    basicSchool: fractionOf(education.part),
    taxable: income?.heads ? fractionOf(income.heads) : zero,
    income: income ? fractionOf(income.part) : zero,
    adults: fractionOf(convicted.whole),
    convicted: fractionOf(convicted.part),
  };
}

function regionMeanOf({ of }: PlaceReadings): Fraction | undefined {
  const income = of.readings.find(({ readings }) => readings.id === 'income')?.readings.years[0];
  if (!income?.heads || income.heads.digits === 0n) return undefined;
  return over(fractionOf(income.whole), fractionOf(income.heads));
}

function inDwellings(dwellings: number): number {
  return Math.round(numberOf(times(fractionOf(dwellings), fractionOf(monitorSettings.personsPerDwelling))));
}

function actionsOf(asked: ScenarioQuestion, own: PeopleProfile, incoming: PeopleProfile): readonly ScenarioAction[] {
  const moves = [
    { kind: 'out', persons: asked.ud, profile: own },
    { kind: 'out', persons: inDwellings(asked.nedrevne), profile: own },
    { kind: 'in', persons: asked.ind, profile: incoming },
    { kind: 'in', persons: inDwellings(asked.nye), profile: incoming },
  ] as const;
  const ofYear = over(fractionOf(asked.maaneder), fractionOf(monthsOfYear));
  return [
    ...moves.flatMap(({ kind, persons, profile }) =>
      persons > 0 ? [{ kind, people: peopleOf(persons, profile) }] : [],
    ),
    ...(asked.job > 0
      ? [{ kind: 'work', persons: asked.job, ofYear, income: fractionOf(monitorSettings.incomeChange) } as const]
      : []),
    ...(asked.udd > 0 ? [{ kind: 'education', persons: asked.udd } as const] : []),
    ...(asked.dom > 0 ? [{ kind: 'convictions', persons: asked.dom } as const] : []),
  ];
}

const countNames: { readonly [C in RefusedAction['count']]: Text } = {
  residents: { da: 'beboere', en: 'residents' },
  workingAge: { da: 'beboere på 18-64 år', en: 'residents aged 18-64' },
  fulltime: { da: 'fuldtidspersoner på ydelse', en: 'full-time persons on benefit' },
  nonWestern: { da: 'beboere fra ikke-vestlige lande', en: 'residents of non-western origin' },
  ages3059: { da: 'beboere på 30-59 år', en: 'residents aged 30-59' },
  basicSchool: { da: 'beboere med kun grundskole', en: 'residents with basic school only' },
  taxable: { da: 'skattepligtige', en: 'taxable residents' },
  income: { da: 'kroner i indkomst', en: 'kroner of income' },
  adults: { da: 'voksne', en: 'adults' },
  convicted: { da: 'dømte', en: 'convicted residents' },
};

function refusalText({ count }: RefusedAction, people: AreaCounts): Text {
  const there = Math.round(numberOf(people[count]));
  const say = (lang: Lang): string => countNames[count][lang];
  return {
    da: `Det kan ikke lade sig gøre: der bliver for få eller for mange ${say('da')} (der er omkring ${there} i dag). Vælg mindre tal.`,
    en: `That cannot be done: there would be too few or too many ${say('en')} (there are about ${there} today). Choose smaller numbers.`,
  };
}

const perDwelling = (lang: Lang): string => formatNumber(decToNumber(monitorSettings.personsPerDwelling), 1, lang);

// Persons and dwellings are added: said, since a reader may have meant the same people by both.
function addedUp(way: 'ind' | 'ud', persons: number, dwellings: number): readonly Text[] {
  if (persons === 0 || dwellings === 0) return [];
  const living = inDwellings(dwellings);
  const [da, en] = way === 'ind' ? ['flytter ind', 'move in'] : ['flytter ud', 'move out'];
  return [
    {
      da: `I alt ${da} ${persons + living} personer: ${persons}, og ${living} med de ${dwellings} boliger.`,
      en: `In all ${persons + living} persons ${en}: ${persons}, and ${living} with the ${dwellings} dwellings.`,
    },
  ];
}

function assumptionsOf(asked: ScenarioQuestion, incoming: PeopleProfile, hasKommune: boolean): readonly Text[] {
  const pct = (share: Fraction): number => Math.round(100 * numberOf(share));
  const moves = asked.ind > 0 || asked.nye > 0;
  const as =
    asked.profil === 'kommune' && hasKommune
      ? { da: 'kommunens almene beboere', en: "the municipality's social housing residents" }
      : { da: 'områdets beboere', en: "the area's residents" };
  return [
    {
      da: 'Alt andet er som i dag: tallene fra årene før holdes fast, og afrundingen er lige så mange personer. Blandt flere beboere vejer den mindre, så det, der ikke kan afgøres i dag, kan være afgjort.',
      en: 'All else is as today: the figures of the years before are held fixed, and the rounding is as many persons. Among more residents it weighs less, so what cannot be decided today may be decided.',
    },
    ...(moves
      ? [
          {
            da: `De nye beboere er som ${as.da}: ${pct(incoming.fulltime)} pct. af de 18-64-årige uden tilknytning til arbejdsmarkedet, ${pct(incoming.basicSchool)} pct. af de 30-59-årige med kun grundskole.`,
            en: `The newcomers are like ${as.en}: ${pct(incoming.fulltime)} per cent of those aged 18-64 outside work, ${pct(incoming.basicSchool)} per cent of those aged 30-59 with basic school only.`,
          },
        ]
      : []),
    ...(asked.ud > 0 || asked.nedrevne > 0
      ? [
          {
            da: 'De, der flytter ud, er som områdets beboere i gennemsnit.',
            en: "Those who move out are like the area's residents on average.",
          },
        ]
      : []),
    ...addedUp('ind', asked.ind, asked.nye),
    ...addedUp('ud', asked.ud, asked.nedrevne),
    ...(asked.nye > 0 || asked.nedrevne > 0
      ? [
          {
            da: `Der bor ${perDwelling('da')} personer i hver bolig.`,
            en: `There are ${perDwelling('en')} persons in each dwelling.`,
          },
        ]
      : []),
    ...(asked.job > 0
      ? [
          {
            da: `Hver person i arbejde tjener ${monitorSettings.incomeChange / 1000}.000 kr. mere på et helt år og var på ydelse hele året før.`,
            en: `Each person in work earns DKK ${monitorSettings.incomeChange / 1000},000 more in a whole year and was on benefit all the year before.`,
          },
        ]
      : []),
  ];
}
