import type { ComparedWord } from '../../model/compared-definition.ts';

/**
 * Words that several rules use, each rule with its figure in a release and the reason for the gap to the first.
 * @source monitorering.md section 9; kriterier.md section 3
 */
export const comparedWords: readonly ComparedWord[] = [
  {
    id: 'arbejde',
    name: { da: 'Uden for arbejdsmarkedet', en: 'Outside the labour market' },
    rules: [
      {
        id: 'labour_61a',
        name: { da: 'Udsat boligområde (§ 61 a)', en: 'Exposed area (§ 61 a)' },
        rule: {
          da: 'Fuldtidspersoner på lovens ydelser af beboere på 18-64 år, gennemsnit af to år. Grænse: over 40 pct.',
          en: "Full-time persons on the law's benefits of residents aged 18-64, mean of two years. Line: above 40 per cent.",
        },
        source: 'Almenboligloven § 61 a, stk. 1, nr. 1',
        table: 'T24',
        row: 'labour',
        measure: 'vaerdi',
      },
      {
        id: 'labour_51b',
        name: { da: 'Kombineret udlejning (§ 51 b)', en: 'Combined letting (§ 51 b)' },
        rule: {
          da: 'Det samme, men kun det nyeste år. Grænse: mindst 40 pct. (mindst 30 pct. ved 5.000 beboere).',
          en: 'The same, of the newest year alone. Line: at least 40 per cent (30 with 5,000 residents).',
        },
        source: 'Almenboligloven § 51 b',
        table: 'T24',
        row: 'labour',
        measure: 'vaerdi',
        oneYear: true,
        why: {
          da: 'Ét år i stedet for gennemsnittet af to: en ændring slår igennem med det samme.',
          en: 'One year in place of the mean of two: a change tells at once.',
        },
      },
      {
        id: 'labour_lbf',
        name: { da: 'Landsbyggefondens tabeller', en: "Landsbyggefonden's tables" },
        rule: {
          da: 'Fuldtidspersoner i gruppe A-E af beboere på 16-64 år, ét år. Ingen grænse.',
          en: 'Full-time persons in groups A-E of residents aged 16-64, one year. No line.',
        },
        source: 'Landsbyggefonden, beboerstatistik',
        table: 'T19',
        row: 'I_ALT.UDENFOR',
        measure: 'pct',
        why: {
          da: 'De 16-17-årige er med i nævneren, ydelserne er grupperet anderledes, og der ses på ét år.',
          en: 'Those aged 16-17 are in the base, benefits are grouped otherwise, and one year is looked at.',
        },
      },
    ],
    without: {
      da: 'Jobindsats (16-66 år) findes kun for hele kommuner og er ikke i udgaven.',
      en: 'Jobindsats (aged 16-66) is of whole municipalities only and is not in the release.',
    },
  },
  {
    id: 'uddannelse',
    name: { da: 'Uden uddannelse', en: 'Without education' },
    rules: [
      {
        id: 'education_61a',
        name: { da: 'Udsat boligområde (§ 61 a)', en: 'Exposed area (§ 61 a)' },
        rule: {
          da: 'Kun grundskole, af alle beboere på 30-59 år; kun uddannelse, der er taget eller godkendt i Danmark. Grænse: over 60 pct.',
          en: 'Basic school only, of all residents aged 30-59; only education taken or approved in Denmark. Line: above 60 per cent.',
        },
        source: 'Almenboligloven § 61 a, stk. 1, nr. 3',
        table: 'T24',
        row: 'education',
        measure: 'vaerdi',
      },
      {
        id: 'education_2014',
        name: { da: 'Som på listerne 2014-2017', en: 'As on the lists of 2014-2017' },
        rule: {
          da: 'Grundskole eller uoplyst, af beboere på 30-59 år. Grænsen var over 50 pct.',
          en: 'Basic school or not stated, of residents aged 30-59. The line was above 50 per cent.',
        },
        source: 'Kriterierne 2014-2017',
        table: 'T14',
        row: 'G30_59.UDEN',
        measure: 'pct',
        why: {
          da: 'Uoplyst uddannelse tæller som grundskole, og selvrapporteret uddannelse tæller med.',
          en: 'Education not stated counts as basic school, and self-reported education counts.',
        },
      },
      {
        id: 'education_lbf',
        name: { da: 'Landsbyggefondens tabeller', en: "Landsbyggefonden's tables" },
        rule: {
          da: 'Grundskole eller uoplyst, af beboere på 15 år og derover.',
          en: 'Basic school or not stated, of residents aged 15 and over.',
        },
        source: 'Landsbyggefonden, beboerstatistik',
        table: 'T14',
        row: 'I_ALT.UDEN',
        measure: 'pct',
        why: {
          da: 'Unge, der endnu ikke er færdige, og ældre, der gik kortere i skole, er med.',
          en: 'The young who are not finished yet, and the old who had less schooling, are included.',
        },
      },
    ],
  },
  {
    id: 'indkomst',
    name: { da: 'Indkomst', en: 'Income' },
    rules: [
      {
        id: 'income_61a',
        name: { da: 'Udsat boligområde (§ 61 a)', en: 'Exposed area (§ 61 a)' },
        rule: {
          da: 'Gennemsnitlig bruttoindkomst for skattepligtige på 15-64 år uden uddannelsessøgende, i procent af regionens. Grænse: under 55 pct.',
          en: "Mean gross income of the taxable aged 15-64 without students, in per cent of the region's. Line: below 55 per cent.",
        },
        source: 'Almenboligloven § 61 a, stk. 1, nr. 4',
        table: 'T24',
        row: 'income',
        measure: 'vaerdi',
      },
      {
        id: 'income_lbf',
        name: { da: 'Landsbyggefondens tabeller', en: "Landsbyggefonden's tables" },
        rule: {
          da: 'Gennemsnitlig personindkomst for fuldt skattepligtige på 18 år og derover, i forhold til hele landets.',
          en: "Mean personal income of the fully taxable aged 18 and over, against the whole country's.",
        },
        source: 'Landsbyggefonden, beboerstatistik',
        table: 'T17',
        row: 'FORHOLD',
        measure: 'n',
        why: {
          da: 'Pensionister er med, uddannelsessøgende er med, og der sammenlignes med landet i stedet for regionen.',
          en: 'Pensioners and students are included, and the country is compared with in place of the region.',
        },
      },
    ],
  },
  {
    id: 'doemte',
    name: { da: 'Dømte', en: 'Convicted' },
    rules: [
      {
        id: 'convicted_61a',
        name: { da: 'Udsat boligområde (§ 61 a)', en: 'Exposed area (§ 61 a)' },
        rule: {
          da: 'Dømte efter straffeloven, våbenloven eller narkotikaloven af beboere på 18 år og derover, gennemsnit af to år. Grænse: mindst 3 gange landets.',
          en: "Convicted under the criminal, weapons or drugs act of residents aged 18 and over, mean of two years. Line: at least 3 times the country's.",
        },
        source: 'Almenboligloven § 61 a, stk. 1, nr. 2',
        table: 'T24',
        row: 'convicted',
        measure: 'vaerdi',
      },
      {
        id: 'convicted_one',
        name: { da: 'Det nyeste år alene', en: 'The newest year alone' },
        rule: {
          da: 'Det samme i ét år. Ingen grænse i loven.',
          en: 'The same in one year. No line in the law.',
        },
        source: 'Beregnet',
        table: 'T24',
        row: 'convicted',
        measure: 'vaerdi',
        oneYear: true,
        why: {
          da: 'Få personer pr. år: ét år svinger mere end gennemsnittet af to.',
          en: 'Few persons a year: one year swings more than the mean of two.',
        },
      },
      {
        id: 'convicted_15',
        name: { da: 'Alle på 15 år og derover', en: 'All aged 15 and over' },
        rule: {
          da: 'Dømte efter de tre love af beboere på 15 år og derover, ét år.',
          en: 'Convicted under the three acts of residents aged 15 and over, one year.',
        },
        source: 'Danmarks Statistik, kriminalstatistik',
        table: 'T21',
        row: 'I_ALT',
        measure: 'pct',
        why: { da: 'De 15-17-årige er med, i ét år.', en: 'Those aged 15-17 are included, in one year.' },
      },
    ],
  },
  {
    id: 'herkomst',
    name: { da: 'Fra ikke-vestlige lande', en: 'From non-western countries' },
    rules: [
      {
        id: 'origin_61a',
        name: { da: 'Parallelsamfund (§ 61 a, stk. 2)', en: 'Parallel society (§ 61 a)' },
        rule: {
          da: 'Indvandrere og efterkommere fra ikke-vestlige lande af alle beboere. Grænse: over 50 pct. (over 30 pct. i § 61 b).',
          en: 'Immigrants and descendants from non-western countries of all residents. Line: above 50 per cent (30 in § 61 b).',
        },
        source: 'Almenboligloven § 61 a, stk. 2',
        table: 'T24',
        row: 'origin',
        measure: 'vaerdi',
      },
    ],
    without: {
      da: 'Statsborgerskab er et andet mål: efterkommere kan være danske statsborgere. Det er ikke i udgaven.',
      en: 'Citizenship is another measure: descendants may be Danish citizens. It is not in the release.',
    },
  },
  {
    id: 'fraflytning',
    name: { da: 'Fraflytning', en: 'Move-outs' },
    rules: [
      {
        id: 'moves_persons',
        name: { da: 'Personer, der flytter', en: 'Persons who move' },
        rule: {
          da: 'Personer, der i året flyttede fra stedet, af beboerne 1. januar.',
          en: 'Persons who left the place in the year, of the residents on 1 January.',
        },
        source: 'Danmarks Statistik, flytninger',
        table: 'T12',
        row: 'I_ALT',
        measure: 'pct',
      },
    ],
    without: {
      da: 'Landsbyggefonden tæller husstandes fraflytninger pr. lejemål, BL voksne personer; de står på faktaarket og kan ikke stilles over for personer.',
      en: 'Landsbyggefonden counts move-outs of households per tenancy, BL adult persons; they stand on the fact sheet and cannot be set against persons.',
    },
  },
];
