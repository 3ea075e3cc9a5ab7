import type { FlowDefinition } from '../../model/flow.ts';

/**
 * Moves between afdelinger, and between them and homes outside the delivered afdelinger, by calendar year.
 * @source beboertabeller.md 5.3 and section 3, T10-T13; monitorering.md section 12; docs/decisions/011
 */
export const movesBetween: FlowDefinition = {
  id: 'F01',
  version: '1',
  title: { da: 'Flytninger mellem afdelinger', en: 'Moves between afdelinger' },
  population: {
    da: 'Personer, der i året flyttede fra en afdeling til en anden, eller mellem en afdeling og en bolig udenfor',
    en: 'Persons who in the year moved from one afdeling to another, or between an afdeling and a home outside',
  },
  source: 'Danmarks Statistik, flytninger (CPR)',
  tier: 2,
  inTable: 'T10',
  outTable: 'T12',
  lineIn: ['T10', 'T11', 'T12', 'T13'],
  line: {
    code: 'MELLEM_VALGTE',
    label: { da: 'heraf mellem de valgte afdelinger', en: 'of these between the chosen afdelinger' },
  },
  ends: { kommune: 'kom:', abroad: 'udland', again: 'igen' },
  endNames: {
    kommune: { da: 'Andre boliger i {kommune} Kommune', en: 'Other homes in {kommune} Kommune' },
    abroad: { da: 'Udlandet eller ukendt', en: 'Abroad or unknown' },
    again: { da: 'Flyttet igen i samme år', en: 'Moved again in the same year' },
  },
};
