/**
 * Names under which cadastral district and parcel number stand in files of parcels: Matriklen's own, those of the
 * address web services, and the ten letters Shape leaves of each.
 * @source Datafordeler, Matriklen 2 (`SamletFastEjendom`, `Jordstykke`); persondata.md section 4.5; geofa.md section 5
 */
export const parcelColumns = {
  ejerlav: [
    ...['landsejerlavskode', 'ejerlavskode', 'ejerlavkode', 'ejerlavlokalid'],
    ...['landsejerl', 'ejerlavsko', 'ejerlavkod', 'ejerlavlok', 'ejerlav'],
  ],
  matrikelnummer: ['matrikelnummer', 'matrikelnr', 'matrnr', 'matrikelnu'],
} as const;
