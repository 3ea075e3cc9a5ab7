import type { Messages } from './message.ts';

/** Words of the page of fact sheets that no sheet's definition says. */
export const sheetPageWords = {
  title: { da: 'Faktaark', en: 'Fact sheets' },
  lead: {
    da: 'To sider om de almene boliger i en kommune: boliger, byggeri, beboere, husleje og renovering, med kilder. Alle må se og dele arket.',
    en: 'Two pages about the social housing of a municipality: dwellings, building, residents, rent and renovation, with sources. Anybody may see and share the sheet.',
  },
  embed: { da: 'Sæt et tal på din egen side', en: 'Put a figure on your own page' },
  embedAbout: {
    da: 'Kopiér en linje. Billedet viser tallet fra denne udgave med kilde, og teksten læses op for dem, der ikke kan se det.',
    en: 'Copy a line. The picture shows the figure of this edition with its source, and its text is read aloud to those who cannot see it.',
  },
  takePicture: {
    da: 'Hent billedet til Word, mail eller en præsentation:',
    en: 'Take the picture for Word, mail or slides:',
  },
  choose: { da: 'Kommune', en: 'Municipality' },
  show: { da: 'Vis faktaark', en: 'Show fact sheet' },
  chooseOne: { da: 'Vælg en kommune', en: 'Choose a municipality' },
  type: { da: 'Type', en: 'Type' },
  dwellings: { da: 'Boliger', en: 'Dwellings' },
  sources: { da: 'Kilder', en: 'Sources' },
  about: { da: 'Om tallene', en: 'About the figures' },
  figures: {
    da: 'Hvert trykt tal med ændring siden året før, definition, år og kilde',
    en: 'Every printed figure with its change since the year before, definition, year and source',
  },
  lastYear: { da: 'Året før', en: 'Year before' },
  change: { da: 'Ændring', en: 'Change' },
  comparison: {
    da: (year: string) => `Ved siden af andre, ${year}`,
    en: (year: string) => `Beside others, ${year}`,
  },
  compared: { da: 'Sammenligningstal', en: 'Compared figure' },
  weighed: {
    da: 'Region og land er vejede: sum delt med sum over kommuner med almene boliger. En placering er ikke det samme som kvalitet.',
    en: 'Region and country are weighed: sum over sum of municipalities with social dwellings. A place in a row is not a judgement of quality.',
  },
  chooseOthers: { da: 'Sammenlign med', en: 'Compare with' },
  other: { da: (nth: string) => `Kommune ${nth}`, en: (nth: string) => `Municipality ${nth}` },
  nearest: { da: 'Ingen valgt', en: 'None chosen' },
  compare: { da: 'Sammenlign', en: 'Compare' },
  id: { da: 'Id', en: 'Id' },
  definition: { da: 'Hvad tallet er', en: 'What the figure is' },
  printed: { da: 'Trykt', en: 'Printed' },
  year: { da: 'År', en: 'Year' },
  source: { da: 'Kilde', en: 'Source' },
  notes: { da: 'Noter', en: 'Notes' },
  tooFew: {
    da: 'For få tal er kendt til, at arket kan udgives. Det, der er kendt, vises her.',
    en: 'Too few figures are known for the sheet to be published. What is known is shown here.',
  },
  footnote: {
    da: (mark: string) => `Kilde ${mark}`,
    en: (mark: string) => `Source ${mark}`,
  },
  editionLine: {
    da: (name: string, day: string) => `Udgave ${name}, offentliggjort ${day}.`,
    en: (name: string, day: string) => `Edition ${name}, published ${day}.`,
  },
  otherEditions: { da: 'Andre udgaver', en: 'Other editions' },
  editAll: { da: 'Ret og godkend faktaark', en: 'Edit and approve fact sheets' },
  back: { da: 'Tilbage til teksten', en: 'Back to the text' },
} as const satisfies Messages;
