import type { Messages } from './message.ts';

/** Words of the tools of monitoring: definitions compared, placement, family dwellings. */
export const toolWords = {
  over: { da: 'Overvågning', en: 'Monitoring' },
  definitions: { da: 'Samme ord, forskellige regler', en: 'The same word, different rules' },
  definitionsLead: {
    da: (place: string) =>
      `Hvad de samme ord betyder i loven og i andre tabeller, og hvad hver regel giver for ${place}. To regler er aldrig én tidsserie.`,
    en: (place: string) =>
      `What the same words mean in the law and in other tables, and what each rule gives for ${place}. Two rules are never one series.`,
  },
  place: { da: 'Sted', en: 'Place' },
  show: { da: 'Vis', en: 'Show' },
  rule: { da: 'Regel', en: 'Rule' },
  value: { da: 'Tal', en: 'Figure' },
  period: { da: 'Periode', en: 'Period' },
  how: { da: 'Sådan tælles der', en: 'How it is counted' },
  why: { da: 'Hvorfor tallet er et andet', en: 'Why the figure differs' },
  first: { da: 'Den regel, de andre stilles over for', en: 'The rule that the others are set against' },
  seeTable: { da: 'se tabellen', en: 'see the table' },
  hidden: { da: 'Tallene kan ikke vises for stedet alene', en: 'The figures cannot be shown for the place alone' },
  placement: { da: 'Boligplacering', en: 'Placement' },
  placementLead: {
    da: 'Fordel et antal husstande på ledige boliger, så det område, der bærer mest, bærer så lidt som muligt. Der regnes på slags af husstande, aldrig på navngivne personer. Intet gemmes.',
    en: 'Distribute a number of households over vacant homes, so that the most loaded area is as light as can be. Kinds of households are counted, never named persons. Nothing is kept.',
  },
  field_husstande: { da: 'Husstande, en linje for hver slags', en: 'Households, a line for each kind' },
  field_ledige: {
    da: 'Ledige boliger, en linje for hver slags i et område',
    en: 'Vacant homes, a line for each kind in an area',
  },
  field_omraader: { da: 'Områder', en: 'Areas' },
  field_forslag: { da: 'Dit eget forslag (kan udelades)', en: 'Your own proposal (may be left out)' },
  columns: { da: (names: string) => `Kolonner: ${names}`, en: (names: string) => `Columns: ${names}` },
  compute: { da: 'Find en fordeling', en: 'Find a distribution' },
  mustLogIn: { da: 'Log ind for at få regnet en fordeling ud.', en: 'Log in to have a distribution worked out.' },
  example: {
    da: 'Felterne er udfyldt med et opdigtet eksempel. Skriv dine egne linjer i stedet. Du kan kopiere rækker fra et regneark og indsætte dem, uden overskrifter. Skriver du selv, så sæt semikolon mellem felterne og komma i tal, eller komma mellem felterne og punktum i tal.',
    en: 'The fields hold an invented example. Write your own lines in its place, separated by commas, numbers with a point; or copy rows from a spreadsheet with Danish numbers and paste them, without headings.',
  },
  plan: { da: 'Forslag', en: 'Proposal' },
  ownPlan: { da: 'Dit forslag', en: 'Your proposal' },
  kindOf: { da: 'Husstande', en: 'Households' },
  area: { da: 'Område', en: 'Area' },
  dwelling: { da: 'Bolig', en: 'Dwelling' },
  count: { da: 'Antal', en: 'Number' },
  loads: { da: 'Så meget bærer områderne', en: 'What the areas carry' },
  before: { da: 'Boligplacerede før', en: 'Placed before' },
  placedNow: { da: 'Nye personer', en: 'New persons' },
  share: { da: 'Andel af beboerne bagefter, pct.', en: 'Share of residents after, per cent' },
  homeless: {
    da: (count: number, kind: string) => `Uden bolig: ${count} af ${kind}.`,
    en: (count: number, kind: string) => `Without a home: ${count} of ${kind}.`,
  },
  everybody: { da: 'Alle husstande har fået en bolig.', en: 'Every household has a home.' },
  districts: {
    da: (count: number) => `${count} skifter skoledistrikt.`,
    en: (count: number) => `${count} change school district.`,
  },
  limits: { da: 'Grænser, der holdt', en: 'Limits that held' },
  broken: { da: 'Grænser, dit forslag bryder', en: 'Limits that your proposal breaks' },
  none: { da: 'Ingen', en: 'None' },
  savePlan: { da: 'Gem forslaget som CSV', en: 'Save the plan as CSV' },
  oneMore: { da: 'Hvad én bolig mere ville ændre', en: 'What one more home would change' },
  oneMorePersons: {
    da: (dwelling: string, area: string, persons: number) =>
      `Én ${dwelling} mere i ${area}: ${persons} personer mere får bolig.`,
    en: (dwelling: string, area: string, persons: number) =>
      `One more ${dwelling} in ${area}: ${persons} more persons have a home.`,
  },
  oneMoreLighter: {
    da: (dwelling: string, area: string, which: string, before: string, after: string) =>
      `Én ${dwelling} mere i ${area}: ${which} går fra ${before} til ${after} pct.`,
    en: (dwelling: string, area: string, which: string, before: string, after: string) =>
      `One more ${dwelling} in ${area}: ${which} goes from ${before} to ${after} %.`,
  },
  oneMoreNothing: {
    da: (dwelling: string, area: string) => `Én ${dwelling} mere i ${area}: intet.`,
    en: (dwelling: string, area: string) => `One more ${dwelling} in ${area}: nothing.`,
  },
  limit_rent: { da: 'huslejen er for høj eller ukendt', en: 'the rent is too high or not known' },
  limit_access: { da: 'boligerne er ikke tilgængelige', en: 'the homes are not accessible' },
  limit_vacancies: {
    da: (dwelling: string) => `ikke flere ledige boliger (${dwelling})`,
    en: (dwelling: string) => `no more vacant homes (${dwelling})`,
  },
  limit_children: { da: 'ikke flere pladser til børn', en: 'no more places for children' },
  guidance: {
    da: 'Reglerne er vejledning. Om en regel gælder i den enkelte sag, afgør kommunen.',
    en: 'The rules are guidance. Whether one applies in a case is for the municipality to decide.',
  },
  dwellings: { da: '40 pct. familieboliger', en: '40 per cent family dwellings' },
  dwellingsLead: {
    da: 'I et omdannelsesområde skal almene familieboliger højst være 40 pct. af alle boliger før 2030 (almenboligloven § 168 a). Her regnes ud, hvad der skal til.',
    en: 'In a transformation area social family dwellings must be at most 40 per cent of all dwellings before 2030 (§ 168 a). Here it is worked out what that takes.',
  },
  field_family: { da: 'Almene familieboliger', en: 'Social family dwellings' },
  field_other: {
    da: 'Andre boliger (ungdom, ældre, private, andel)',
    en: 'Other dwellings (youth, elderly, private, cooperative)',
  },
  field_built: {
    da: 'Nye boliger, der ikke er almene familieboliger',
    en: 'New dwellings that are no social family dwellings',
  },
  field_demolished: { da: 'Nedrevne efter 2010, ikke erstattet', en: 'Demolished after 2010, not replaced' },
  field_commercialM2: {
    da: 'Erhvervsareal, m² (75 m² tæller som en bolig)',
    en: 'Commercial floor area, m² (75 m² count as a dwelling)',
  },
  calculate: { da: 'Regn ud', en: 'Work out' },
  shareNow: {
    da: (share: string, family: string, all: string) => `Andelen er ${share} pct.: ${family} af ${all} boliger.`,
    en: (share: string, family: string, all: string) => `The share is ${share}%: ${family} of ${all} dwellings.`,
  },
  goalReached: { da: 'Målet er nået.', en: 'The goal is reached.' },
  goalWays: {
    da: (most: string, tooMany: string, built: string) =>
      `Målet nås på én af to måder: ${tooMany} familieboliger rives ned, sælges eller omdannes (der må være ${most}), eller der bygges ${built} andre boliger. De to kan kombineres.`,
    en: (most: string, tooMany: string, built: string) =>
      `The goal is reached in one of two ways: ${tooMany} family dwellings are demolished, sold or relabelled (there may be ${most}), or ${built} other dwellings are built. The two can be combined.`,
  },
} as const satisfies Messages;
