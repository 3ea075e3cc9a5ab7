/**
 * English words of the kommune's sheet as its version 1 had them, by what version 2 says. Danish words are the same in both.
 * @source docs/decisions/060 (a sheet is shown in the words it was approved in)
 */
export const englishOfVersion1: Readonly<Record<string, string>> = {
  'Fact sheet of a municipality': 'Fact sheet of a kommune',
  'There is no social housing in {kommune}.': 'There are no almene dwellings in {kommune}.',
  'Social housing in {kommune}': 'Almene housing in {kommune}',
  '{F01} people in {kommune} live in social housing.': '{F01} people in {kommune} live in an almen dwelling.',
  'Social housing is for everybody. The tenants elect the board of their housing section (afdeling) and decide its budget, rules and renewal at meetings. That makes them responsible for the place they live in.':
    'Almene dwellings are for everybody. The tenants elect the board of their afdeling and decide its budget, rules and renewal at meetings. That makes them responsible for the place they live in.',
  'Social housing dwellings in {kommune}, {year}': 'Almene dwellings in {kommune}, {year}',
  'Households moved out of {F08} of the family dwellings in social housing in {F08.year}.':
    '{F08} of the almene family dwellings were moved out of in {F08.year}.',
  '{F09} of the inhabited dwellings in {kommune} are social housing ({F09.year}).':
    '{F09} of the inhabited dwellings in {kommune} are almene ({F09.year}).',
  'The municipality and the housing organisations agree who can have a home where, and solve social tasks together.':
    'The kommune and the housing organisations agree who can have a home where, and solve social tasks together.',
  'Social housing in {kommune} received {F10} in rent in {F10.year}.':
    'The almene afdelinger in {kommune} received {F10} in rent in {F10.year}.',
  'The rent per m² of family dwellings in social housing is {N1} lower than that of private rental dwellings.':
    'The rent per m² of almene family dwellings is {N1} lower than of private rental dwellings.',
  '{N3A} social plans for housing areas (helhedsplaner), supported by Landsbyggefonden, reach {N3B} people.':
    '{N3A} boligsociale helhedsplaner supported by Landsbyggefonden reach {N3B} people.',
  '{N4} of the family dwellings let in social housing outside exposed and prevention areas are allocated by the municipality.':
    '{N4} of allocations to almene family dwellings outside exposed and prevention areas are the kommune’s.',
  'The municipality may allocate every fourth vacant family dwelling in social housing to citizens in need of one (almenboligloven § 59).':
    'The kommune may allocate every fourth vacant almen family dwelling to citizens in need of one (almenboligloven § 59).',
  'Nobody profits from the rent: it covers what the dwellings cost, and a part goes through Landsbyggefonden to renewal and to social plans (helhedsplaner) that help more people into work and education and make areas safe.':
    'Nobody profits from the rent: it covers what the dwellings cost, and a part goes through Landsbyggefonden to renewal and to helhedsplaner that help more people into work and education and make areas safe.',
  'Social housing youth dwellings': 'Almene youth dwellings',
  'Social housing family dwellings': 'Almene family dwellings',
  'Social housing dwellings for the elderly': 'Almene dwellings for the elderly',
  'Social housing youth dwellings in the municipality on 1 January.':
    'Almene youth dwellings in the kommune on 1 January.',
  'Social housing family dwellings in the municipality on 1 January.':
    'Almene family dwellings in the kommune on 1 January.',
  'Social housing dwellings for the elderly in the municipality on 1 January.':
    'Almene dwellings for the elderly in the kommune on 1 January.',
  'Social housing youth dwellings started': 'Almene youth dwellings started',
  'Social housing family dwellings started': 'Almene family dwellings started',
  'Social housing dwellings for the elderly started': 'Almene dwellings for the elderly started',
  'Social housing youth dwellings on which building began in the three calendar years.':
    'Almene youth dwellings on which building began in the three calendar years.',
  'Social housing family dwellings on which building began in the three calendar years.':
    'Almene family dwellings on which building began in the three calendar years.',
  'Social housing dwellings for the elderly on which building began in the three calendar years.':
    'Almene dwellings for the elderly on which building began in the three calendar years.',
  'Residents of social housing': 'Residents of almene dwellings',
  'Persons living in social housing in the municipality on 1 January.':
    'Persons living in an almen afdeling in the kommune on 1 January.',
  'Households that moved out of a family dwelling in social housing and out of its afdeling, per hundred family dwellings (definition FRA-LBF). Moves within the afdeling and lets of at most a month do not count.':
    'Households that moved out of an almen family dwelling and its afdeling, per hundred family dwellings (definition FRA-LBF). Moves within the afdeling and lets of at most a month do not count.',
  'Social housing as a share of the housing stock': 'Almene share of the housing stock',
  'Social housing dwellings per hundred inhabited dwellings of the municipality (definition AND-BEBOEDE).':
    'Almene dwellings per hundred inhabited dwellings of the kommune (definition AND-BEBOEDE).',
  'All social housing dwellings / inhabited dwellings.': 'All almene dwellings / inhabited dwellings.',
  'Rent of social housing dwellings in the accounting year. Commercial tenancies are not included.':
    'Rent of almene dwellings in the accounting year. Commercial tenancies are not included.',
  'Social housing youth dwellings per hundred social housing dwellings.':
    'Almene youth dwellings per hundred almene dwellings.',
  'Social housing family dwellings per hundred social housing dwellings.':
    'Almene family dwellings per hundred almene dwellings.',
  'Social housing dwellings for the elderly per hundred social housing dwellings.':
    'Almene dwellings for the elderly per hundred almene dwellings.',
  'Inhabitants of the municipality on 1 January.': 'Inhabitants of the kommune on 1 January.',
  'Per hundred inhabitants of the municipality.': 'Per hundred inhabitants of the kommune.',
  'Residents per social housing dwelling': 'Residents per almen dwelling',
  'Residents divided by social housing dwellings.': 'Residents divided by almene dwellings.',
  'Per 1,000 social housing dwellings, three calendar years.': 'Per 1,000 almene dwellings, three calendar years.',
  'Renovated per social housing dwelling': 'Renovated per almen dwelling',
  'The five municipalities most alike: social housing as a share of the stock, distribution by type, residents per dwelling and share of the inhabitants, each in standard deviations and with equal weight.':
    'The five kommuner most alike: almene share of the stock, distribution by type, residents per dwelling and share of the inhabitants, each in standard deviations and with equal weight.',
  'By how many per cent the rent per m² of family dwellings in social housing is lower than of private rental dwellings.':
    'By how many per cent the rent per m² of almene family dwellings is lower than of private rental dwellings.',
  'Social plans for housing areas (helhedsplaner)': 'Boligsociale helhedsplaner',
  'Municipal share of all allocations to family dwellings in social housing outside prevention and exposed areas.':
    'Municipal share of all allocations to almene family dwellings outside prevention and exposed areas.',
  'Residents of social housing in Denmark': 'Residents of almene dwellings in Denmark',
  'Persons living in social housing.': 'Persons living in an almen dwelling.',
  municipalities: 'kommuner',
};
