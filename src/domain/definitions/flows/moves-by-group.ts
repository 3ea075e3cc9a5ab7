import type { FlowGroupDefinition } from '../../model/flow-groups.ts';
import { movesBetween } from './moves-between.ts';

/**
 * Moves between boligområder, the other afdelinger of a kommune and elsewhere, by origin and by the household type
 * after the move, before it where that is not told: the traits the tables of movers are told by, coarser than there.
 * @source issue 6, point 11; beboertabeller.md section 3, T10-T13; docs/decisions/062
 */
export const movesByGroup: FlowGroupDefinition = {
  id: 'F02',
  version: '1',
  title: { da: 'Flytninger efter herkomst og husstandstype', en: 'Moves by origin and household type' },
  flows: movesBetween.id,
  splits: [
    {
      id: 'herkomst',
      name: { da: 'Herkomst', en: 'Origin' },
      column: 'herkomst5',
      groups: [
        { code: 'dansk', label: { da: 'Dansk oprindelse', en: 'Danish origin' }, codes: ['5'] },
        { code: 'vestlig', label: { da: 'Vestlige lande', en: 'Western countries' }, codes: ['24', '34'] },
        { code: 'ikkevestlig', label: { da: 'Ikke-vestlige lande', en: 'Non-western countries' }, codes: ['25', '35'] },
        { code: 'uoplyst', label: { da: 'Herkomst uoplyst', en: 'Origin not stated' }, codes: ['U'] },
      ],
      into: { table: 'T10', block: 'herkomst', axis: 'herkomst5' },
      outOf: { table: 'T12', block: 'herkomst', axis: 'herkomst5' },
    },
    {
      id: 'husstand',
      // Of who leaves social housing only the household before is told.
      name: { da: 'Husstandstype', en: 'Household type' },
      column: 'hustype_efter',
      orElse: 'hustype_foer',
      groups: [
        { code: 'enlig', label: { da: 'Enlige uden børn', en: 'Singles without children' }, codes: ['M0', 'K0'] },
        { code: 'enlig-boern', label: { da: 'Enlige med børn', en: 'Singles with children' }, codes: ['M1', 'K1'] },
        { code: 'par', label: { da: 'Par uden børn', en: 'Couples without children' }, codes: ['PAR0', 'PA0'] },
        { code: 'par-boern', label: { da: 'Par med børn', en: 'Couples with children' }, codes: ['PAR1', 'PA1'] },
        {
          code: 'andre',
          label: { da: 'Andre og uoplyst', en: 'Others and not stated' },
          codes: ['IHB', 'AH', 'U'],
        },
      ],
      // T13 counts by the household they left, so nothing it says adds up to these groups.
      into: { table: 'T11', block: 'hustype', axis: 'hustype' },
    },
  ],
  kinds: {
    axis: 'modpart',
    social: ['P1', 'P2'],
    otherHomes: ['P3'],
    otherKommune: ['P4'],
    abroad: ['P5'],
  },
};
