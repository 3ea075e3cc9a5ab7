import type { AreaConsequence } from '../../model/monitor-rules.ts';

/**
 * What a class triggers. Exact wording and later amendments are for the user's lawyer.
 * @source kriterier.md section 7
 */
export const areaConsequences: readonly AreaConsequence[] = [
  {
    id: 'udviklingsplan',
    classes: ['omdannelse'],
    firstList: '2018-12',
    text: {
      da: 'Boligorganisation og kommune udarbejder en udviklingsplan. Almene familieboliger må højst være 40 pct. af alle boliger før den 1. januar 2030.',
      en: 'Housing organisation and municipality make a development plan. Social family dwellings may be at most 40 per cent of all dwellings before 1 January 2030.',
    },
    source: 'Almenboligloven §§ 168 a og 168 b',
    dueMonths: 6,
    outlives: {
      until: '2030-01-01',
      text: {
        da: 'Planpligten gælder, til planen er gennemført, senest den 1. januar 2030, også når området ikke længere er på listen.',
        en: 'The plan duty holds until the plan is carried out, 1 January 2030 at the latest, also when the area is no longer on the list.',
      },
    },
  },
  {
    id: 'afvisning',
    classes: ['omdannelse'],
    firstList: '2018-12',
    text: {
      da: 'Boligsøgende på de omfattede ydelser skal afvises fra ventelisten.',
      en: 'Applicants on the benefits named must be rejected from the waiting list.',
    },
    source: 'Almenboligloven § 51 c',
    outlives: {
      yearsOff: 4,
      text: {
        da: 'Nogle udlejningsregler gælder, til planen er gennemført, eller området har været uden for listen fire år i træk.',
        en: 'Some letting rules hold until the plan is carried out, or the area has been off the list four years running.',
      },
    },
  },
  {
    id: 'anvisning-udsat',
    classes: ['udsat', 'parallelsamfund', 'omdannelse'],
    firstList: '2018-12',
    text: {
      da: 'Kommunen må ikke anvise ledige boliger til de grupper, loven nævner, blandt andre løsladte med handleplan og modtagere af visse ydelser.',
      en: 'The municipality may not allocate vacant dwellings to the groups the act names, among them persons released with a plan and recipients of certain benefits.',
    },
    source: 'Almenboligloven § 59, stk. 6',
  },
  {
    id: 'anvisning-forebyggelse',
    classes: ['forebyggelse'],
    firstList: '2021-12',
    text: {
      da: 'Kommunen må ikke anvise ledige boliger til de grupper, loven nævner for udsatte boligområder. Er almene familieboliger i udsatte områder og forebyggelsesområder mere end 30 pct. af kommunens, gælder det ikke for resten; kommunalbestyrelsen vælger hvor.',
      en: 'The municipality may not allocate vacant dwellings to the groups the act names for exposed housing areas. Where social family dwellings in exposed and prevention areas exceed 30 per cent of those of the municipality, it does not hold for the rest; the council chooses where.',
    },
    source: 'Almenboligloven § 59, stk. 7 og 8',
  },
  {
    id: 'laeringstilbud',
    classes: ['udsat', 'parallelsamfund', 'omdannelse'],
    firstList: '2018-12',
    text: {
      da: 'Børn på 1 år har obligatorisk læringstilbud 25 timer om ugen, og højst 30 pct. af et års optag i en daginstitution må komme fra udsatte boligområder.',
      en: 'Children aged 1 have a compulsory learning offer of 25 hours a week, and at most 30 per cent of a year’s intake of a daycare centre may come from exposed areas.',
    },
    source: 'Dagtilbudsloven §§ 26 a og 44 a',
    outlives: {
      yearsOff: 3,
      text: {
        da: 'Undtagelser kan søges i op til tre år efter, at området er gået ud af listen (§§ 26 b og 26 c).',
        en: 'Exceptions can be applied for up to three years after the area left the list (§§ 26 b and 26 c).',
      },
    },
  },
  {
    id: 'kombineret-udlejning',
    classes: ['kombineret'],
    firstList: '2012-10',
    text: {
      da: 'Kommunalbestyrelsen kan beslutte, at boligsøgende, der sammen med en eventuel ægtefælle i 6 måneder har fået de nævnte ydelser, afvises.',
      en: 'The council may decide that applicants who with any spouse have received the benefits named for 6 months are rejected.',
    },
    source: 'Almenboligloven § 51 b',
  },
];
