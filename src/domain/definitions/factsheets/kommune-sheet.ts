import type { SheetDefinition } from '../../model/factsheet.ts';
import { kommuneComparison } from './kommune-comparison.ts';
import { kommuneFigures } from './kommune-figures.ts';
import { nationalFigures } from './national-figures.ts';

/**
 * The sheet of a kommune: what its almene housing is, and what it does for the kommune, on two pages.
 * @source faktaark.md sections 1-7 (order of blocks: section 7; the words are our own)
 */
export const kommuneSheet: SheetDefinition = {
  id: 'kommune',
  version: '2',
  name: { da: 'Faktaark for en kommune', en: 'Fact sheet of a municipality' },
  fewest: { shown: 1, of: 2 },
  fractions: { same: 0.02, near: 0.1, last: 10 },
  ageing: { remark: 3, leaveOut: 5 },
  figures: [...kommuneFigures, ...nationalFigures],
  empty: { da: 'Der er ingen almene boliger i {kommune}.', en: 'There is no social housing in {kommune}.' },
  comparison: kommuneComparison,
  changeFlag: { percent: 20, roots: 3 },
  blocks: [
    { id: 'B1', kind: 'title', text: { da: 'Almene boliger i {kommune}', en: 'Social housing in {kommune}' } },
    {
      id: 'B1a',
      kind: 'lead',
      text: {
        da: '{F01} mennesker i {kommune} bor i en almen bolig.',
        en: '{F01} people in {kommune} live in social housing.',
      },
    },
    {
      id: 'B1b',
      kind: 'lead',
      text: { da: 'I hele landet er det {N5}.', en: 'In the whole country it is {N5}.' },
    },
    {
      id: 'B2',
      kind: 'text',
      text: {
        da: 'Almene boliger er for alle. Lejerne vælger selv afdelingens bestyrelse og afgør budget, husorden og fornyelse på beboermøder. Det gør dem medansvarlige for det sted, de bor.',
        en: 'Social housing is for everybody. The tenants elect the board of their housing section (afdeling) and decide its budget, rules and renewal at meetings. That makes them responsible for the place they live in.',
      },
    },
    {
      id: 'B3',
      kind: 'table',
      picture: true,
      caption: { da: 'Almene boliger i {kommune}, {year}', en: 'Social housing dwellings in {kommune}, {year}' },
      rows: [
        { name: { da: 'Ungdomsboliger', en: 'Youth dwellings' }, figure: 'F02' },
        { name: { da: 'Familieboliger', en: 'Family dwellings' }, figure: 'F03' },
        { name: { da: 'Ældreboliger', en: 'Dwellings for the elderly' }, figure: 'F04' },
      ],
    },
    {
      id: 'B4',
      kind: 'table',
      picture: true,
      caption: { da: 'Igangsatte byggerier i {kommune}, {F05.year}', en: 'Building started in {kommune}, {F05.year}' },
      rows: [
        { name: { da: 'Ungdomsboliger', en: 'Youth dwellings' }, figure: 'F05' },
        { name: { da: 'Familieboliger', en: 'Family dwellings' }, figure: 'F06' },
        { name: { da: 'Ældreboliger', en: 'Dwellings for the elderly' }, figure: 'F07' },
      ],
    },
    {
      id: 'B5',
      kind: 'text',
      text: {
        da: 'Boligerne skal passe til dem, der kommer til at bo i dem. Der bliver flere ældre, og i de store byer mangler der boliger, som almindelige indkomster kan betale.',
        en: 'Dwellings must suit those who will live in them. There will be more elderly people, and the large towns lack dwellings that ordinary incomes can pay for.',
      },
    },
    { id: 'B6', kind: 'heading', text: { da: 'Et varieret boligudbud', en: 'A varied supply' } },
    {
      id: 'B6a',
      kind: 'list',
      items: [
        { da: 'En bolig, når familien bliver større eller mindre.', en: 'A home when the family grows or shrinks.' },
        { da: 'En bolig, når arbejde eller uddannelse flytter.', en: 'A home when work or education moves.' },
        {
          da: 'En bolig med elevator, når huset bliver for stort.',
          en: 'A home with a lift when the house becomes too big.',
        },
      ],
    },
    {
      id: 'B6b',
      kind: 'box',
      text: {
        da: '{F08} af de almene familieboliger skiftede husstand ved fraflytning i {F08.year}.',
        en: 'Households moved out of {F08} of the family dwellings in social housing in {F08.year}.',
      },
    },
    {
      id: 'B6c',
      kind: 'box',
      text: {
        da: '{F09} af de beboede boliger i {kommune} er almene ({F09.year}).',
        en: '{F09} of the inhabited dwellings in {kommune} are social housing ({F09.year}).',
      },
    },
    { id: 'B6d', kind: 'map', caption: { da: '{kommune} i landet', en: '{kommune} in Denmark' } },
    { id: 'B7', kind: 'heading', text: { da: 'Et fælles ansvar', en: 'A shared responsibility' } },
    {
      id: 'B7a',
      kind: 'text',
      text: {
        da: 'Kommune og boligorganisationer aftaler, hvem der kan få en bolig hvor, og løser boligsociale opgaver sammen.',
        en: 'The municipality and the housing organisations agree who can have a home where, and solve social tasks together.',
      },
    },
    {
      id: 'B7b',
      kind: 'box',
      text: {
        da: 'De almene afdelinger i {kommune} fik {F10} i husleje i {F10.year}.',
        en: 'Social housing in {kommune} received {F10} in rent in {F10.year}.',
      },
    },
    { id: 'B9', kind: 'heading', text: { da: 'Vidste du, at …', en: 'Did you know that …' } },
    {
      id: 'B9a',
      kind: 'box',
      footnote: true,
      text: {
        da: 'Huslejen pr. m² i almene familieboliger er {N1} lavere end i private udlejningsboliger.',
        en: 'The rent per m² of family dwellings in social housing is {N1} lower than that of private rental dwellings.',
      },
    },
    {
      id: 'B9b',
      kind: 'box',
      footnote: true,
      text: {
        da: '{N2} sætter flere betalelige lejeboliger øverst, når de spørges om boligpolitik.',
        en: '{N2} put more affordable rental homes first when asked about housing policy.',
      },
    },
    {
      id: 'B9c',
      kind: 'box',
      footnote: true,
      text: {
        da: '{N3A} boligsociale helhedsplaner med støtte fra Landsbyggefonden når ud til {N3B} mennesker.',
        en: '{N3A} social plans for housing areas (helhedsplaner), supported by Landsbyggefonden, reach {N3B} people.',
      },
    },
    {
      id: 'B9d',
      kind: 'box',
      footnote: true,
      text: {
        da: '{N4} af anvisningerne til almene familieboliger uden for udsatte områder og forebyggelsesområder er kommunens.',
        en: '{N4} of the family dwellings let in social housing outside exposed and prevention areas are allocated by the municipality.',
      },
    },
    { id: 'B9e', kind: 'small', text: { da: 'Tal for hele landet.', en: 'Figures of the whole country.' } },
    {
      id: 'B10',
      kind: 'heading',
      text: { da: 'Plads til alle, og en forskel lokalt', en: 'Room for everybody, and a local difference' },
    },
    {
      id: 'B10a',
      kind: 'text',
      text: {
        da: 'Kommunen kan anvise hver fjerde ledige almene familiebolig til borgere, der har brug for en (almenboligloven § 59).',
        en: 'The municipality may allocate every fourth vacant family dwelling in social housing to citizens in need of one (almenboligloven § 59).',
      },
    },
    {
      id: 'B10b',
      kind: 'text',
      text: {
        da: 'Sektorens indkøb gav {F11} i lokal omsætning.',
        en: 'Purchases of the sector made a local turnover of {F11}.',
      },
    },
    {
      id: 'B10c',
      kind: 'text',
      text: {
        da: 'Med støtte fra Landsbyggefonden blev der renoveret for {F12} i {F12.year}.',
        en: 'With support from Landsbyggefonden, {F12} went into renovation in {F12.year}.',
      },
    },
    { id: 'B11', kind: 'heading', text: { da: 'Fællesskab og grøn omstilling', en: 'Community and green transition' } },
    {
      id: 'B11a',
      kind: 'text',
      text: {
        da: 'Beboerhuse, haver og værksteder giver naboer et sted at mødes. Ved renovering bruges der mindre energi og flere materialer igen.',
        en: 'Residents’ houses, gardens and workshops give neighbours a place to meet. Renovation uses less energy and more materials again.',
      },
    },
    {
      id: 'B13',
      kind: 'text',
      text: {
        da: 'Ingen tjener på huslejen: den dækker, hvad boligerne koster, og en del går gennem Landsbyggefonden til fornyelse og til helhedsplaner, der hjælper flere i arbejde og uddannelse og gør områderne trygge.',
        en: 'Nobody profits from the rent: it covers what the dwellings cost, and a part goes through Landsbyggefonden to renewal and to social plans (helhedsplaner) that help more people into work and education and make areas safe.',
      },
    },
  ],
};
