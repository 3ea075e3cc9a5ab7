import type { Lang } from '../kernel/language.ts';

// A register by the name its keeper gives it in English. A law keeps its Danish name, with what it is beside it.
const english: ReadonlyMap<string, string> = new Map([
  [
    'Almenboligloven § 61 a; Danmarks Statistiks registre',
    'Almenboligloven (the Social Housing Act) section 61 a; registers of Statistics Denmark',
  ],
  ['Afdelingernes regnskaber', 'Accounts of the afdelinger'],
  ['Boligorganisationernes indberetning af fraflytninger', 'Out-moves reported by the housing organisations'],
  [
    'Børne- og Undervisningsministeriet, den nationale trivselsmåling',
    'Ministry of Children and Education, the national well-being survey',
  ],
  ['Danmarks Statistik, befolkningsstatistik (CPR)', 'Statistics Denmark, population statistics (CPR)'],
  [
    'Danmarks Statistik, befolkningsstatistik (CPR); landelisten menapt v2020-12',
    'Statistics Denmark, population statistics (CPR); list of MENAPT countries v2020-12',
  ],
  [
    'Danmarks Statistik, befolkningsstatistik (CPR); landelisten vestlig v2020-12',
    'Statistics Denmark, population statistics (CPR); list of western countries v2020-12',
  ],
  ['Danmarks Statistik, børnepasning (StatBank BOERN2)', 'Statistics Denmark, child care (StatBank BOERN2)'],
  ['Danmarks Statistik, flytninger (CPR)', 'Statistics Denmark, migration (CPR)'],
  ['Danmarks Statistik, husstande og familier (CPR)', 'Statistics Denmark, households and families (CPR)'],
  ['Danmarks Statistik, kriminalstatistik (afgørelser)', 'Statistics Denmark, criminal statistics (decisions)'],
  ['Danmarks Statistik, kriminalstatistik (sigtelser)', 'Statistics Denmark, criminal statistics (charges)'],
  ['Danmarks Statistik, offentligt forsørgede', 'Statistics Denmark, recipients of public benefits'],
  ['Danmarks Statistik, personindkomster (PERINDKIALT_13)', 'Statistics Denmark, personal income (PERINDKIALT_13)'],
  [
    'Danmarks Statistik, personindkomster (PERINDKIALT_13) summeret pr. husstand',
    'Statistics Denmark, personal income (PERINDKIALT_13) added per household',
  ],
  [
    'Danmarks Statistik, registerbaseret arbejdsstyrkestatistik (RAS)',
    'Statistics Denmark, register-based labour force statistics (RAS)',
  ],
  [
    'Danmarks Statistik, sygesikring (StatBank SYGP1); Landspatientregistret',
    'Statistics Denmark, public health insurance (StatBank SYGP1); National Patient Register',
  ],
  ['Danmarks Statistik, uddannelsesregistret (DISCED-15)', 'Statistics Denmark, education register (DISCED-15)'],
  [
    'Danmarks Statistik, uddannelsesregistret (DISCED-15) og RAS',
    'Statistics Denmark, education register (DISCED-15) and RAS',
  ],
  ['Kommunernes valglister; registreret valgdeltagelse', 'Electoral rolls of the municipalities; recorded turnout'],
  ['Kvarters syntetiske Danmark', 'Synthetic Denmark of Kvarter'],
  ['Almenboligloven § 168 a', 'Almenboligloven (the Social Housing Act) section 168 a'],
  ['Almenboligloven § 51 b', 'Almenboligloven (the Social Housing Act) section 51 b'],
  ['Almenboligloven § 59, stk. 6', 'Almenboligloven (the Social Housing Act) section 59(6)'],
  ['Almenboligloven § 61 a, stk. 2', 'Almenboligloven (the Social Housing Act) section 61 a(2)'],
  ['Almenboligloven § 61 a, stk. 1, nr. 1', 'Almenboligloven (the Social Housing Act) section 61 a(1), no. 1'],
  ['Almenboligloven § 61 a, stk. 1, nr. 2', 'Almenboligloven (the Social Housing Act) section 61 a(1), no. 2'],
  ['Almenboligloven § 61 a, stk. 1, nr. 3', 'Almenboligloven (the Social Housing Act) section 61 a(1), no. 3'],
  ['Almenboligloven § 61 a, stk. 1, nr. 4', 'Almenboligloven (the Social Housing Act) section 61 a(1), no. 4'],
  ['Beregnet', 'Computed'],
  ['Danmarks Statistik, flytninger', 'Statistics Denmark, migration'],
  ['Danmarks Statistik, kriminalstatistik', 'Statistics Denmark, criminal statistics'],
  ['Kriterierne 2014-2017', 'The criteria of 2014-2017'],
  ['Landsbyggefonden, beboerstatistik', 'Landsbyggefonden (the National Building Fund), resident statistics'],
  [
    'Almenboligloven § 91 a; Landsbyggefonden, Rammer',
    'Almenboligloven (the Social Housing Act) section 91 a; Landsbyggefonden (the National Building Fund), frames',
  ],
  [
    'Almenboligloven § 91 a; parallelsamfundsaftalen 2018',
    'Almenboligloven (the Social Housing Act) section 91 a; the agreement on parallel societies 2018',
  ],
]);

/** A source as a reader of a language knows it; one without an English name keeps the name it was delivered with. */
export function sourceName(source: string, lang: Lang): string {
  return (lang === 'en' ? english.get(source) : undefined) ?? source;
}
