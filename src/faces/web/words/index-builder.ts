import type { Messages } from './message.ts';

/** Words of the index page. */
export const indexWords = {
  title: { da: 'Indeks', en: 'Index' },
  lead: {
    da: 'Sætter områder i rækkefølge efter flere nøgletal på én gang. Rang 1 er mest udsat. En klasse afgør ikke i sig selv, om der er brug for en indsats.',
    en: 'Puts areas in order by several key figures at once. Rank 1 is most exposed. A class by itself does not decide whether action is needed.',
  },
  units: { da: 'Vis', en: 'Show' },
  kommune: { da: 'Kommune', en: 'Municipality' },
  years: { da: 'Udvikling over', en: 'Development over' },
  method: { da: 'Metode', en: 'Method' },
  show: { da: 'Vis', en: 'Show' },
  madeOf: { da: 'Nøgletal og vægte', en: 'Key figures and weights' },
  weight: { da: 'Vægt', en: 'Weight' },
  direction: { da: 'Mest udsat er', en: 'Most exposed is' },
  high: { da: 'høj værdi', en: 'a high value' },
  low: { da: 'lav værdi', en: 'a low value' },
  build: { da: 'Lav din egen metode', en: 'Make your own method' },
  buildAbout: {
    da: 'Skriv en vægt ved de nøgletal, der skal tælle med; lad resten stå tomme. Metoden står i sidens adresse og kan deles.',
    en: 'Write a weight at the key figures that are to count; leave the others empty. The method stands in the address of the page and can be shared.',
  },
  kind: { da: 'Sådan lægges sammen', en: 'Added up by' },
  kind_zsum: { da: 'Standardiserede værdier (z-sum)', en: 'Standardised values (z-sum)' },
  kind_rank: { da: 'Rangnumre, eksponentielt', en: 'Ranks, exponentially' },
  calculate: { da: 'Regn ud', en: 'Work out' },
  saveTitle: { da: 'Gem metoden', en: 'Save the method' },
  saveName: { da: 'Navn', en: 'Name' },
  saveShared: { da: 'Del med alle brugere', en: 'Share with all users' },
  save: { da: 'Gem', en: 'Save' },
  remove: { da: 'Slet metoden', en: 'Delete the method' },
  matrix: { da: 'Status og udvikling', en: 'Status and development' },
  matrixAbout: {
    da: (years: number) =>
      `Rækken er status nu, kolonnen udviklingen over ${years} år. Under 300 beboere er ikke med, og et område, hvor et tal mangler, får intet indeks.`,
    en: (years: number) =>
      `The row is the status now, the column the development over ${years} years. Fewer than 300 residents are left out, and an area with a figure missing has no index.`,
  },
  noDynamic: { da: 'uden udvikling', en: 'no development' },
  statusHead: { da: 'Status \\ udvikling', en: 'Status \\ development' },
  map: { da: 'På kort', en: 'On a map' },
  mapAbout: {
    da: 'Jo mørkere, jo mere udsat. Trekant opad er positiv udvikling, nedad negativ, cirkel er stabil eller ukendt.',
    en: 'The darker, the more exposed. A triangle upwards is a positive development, downwards a negative one, a circle is stable or unknown.',
  },
  onMap: { da: 'Se nøgletallene på kortet', en: 'See the key figures on the map' },
  table: { da: 'Områderne', en: 'The areas' },
  tableAbout: {
    da: 'Rang efter usikkerhed: hvor området ligger i 9 af 10 tilfælde, når tallene trækkes inden for deres usikkerhed. Rang efter vægte: når hver vægt for sig halveres og fordobles.',
    en: 'Rank by margin: where the area lies in 9 of 10 cases when its figures are drawn within their margins. Rank by weights: when each weight by itself is halved and doubled.',
  },
  area: { da: 'Område', en: 'Area' },
  rank: { da: 'Rang', en: 'Rank' },
  score: { da: 'Score', en: 'Score' },
  status: { da: 'Status', en: 'Status' },
  dynamic: { da: 'Udvikling', en: 'Development' },
  byMargin: { da: 'Rang efter usikkerhed', en: 'Rank by margin' },
  byWeight: { da: 'Rang efter vægte', en: 'Rank by weights' },
  rankBy: { da: (name: string) => `Rang: ${name}`, en: (name: string) => `Rank: ${name}` },
  span: {
    da: (best: number, worst: number) => (best === worst ? `${best}` : `${best}–${worst}`),
    en: (best: number, worst: number) => (best === worst ? `${best}` : `${best}–${worst}`),
  },
  none: {
    da: 'Der er for få områder med alle tal til et indeks. Vælg kommuner eller afdelinger under Vis, hele landet under Kommune, eller færre nøgletal.',
    en: 'There are too few areas with all figures for an index. Choose municipalities or afdelinger under Show, all of Denmark under Municipality, or fewer key figures.',
  },
  alike: {
    da: (name: string) => `${name} er ens overalt, så der kan ikke laves et indeks. Tag nøgletallet ud.`,
    en: (name: string) => `${name} is alike everywhere, so no index can be made. Take the key figure out.`,
  },
  left: {
    da: (missing: number, small: number) => `Ikke med: ${missing} uden alle tal og ${small} med under 300 beboere.`,
    en: (missing: number, small: number) =>
      `Left out: ${missing} without all figures and ${small} with fewer than 300 residents.`,
  },
  methodLine: {
    da: (name: string, about: string) => `${name}: ${about}`,
    en: (name: string, about: string) => `${name}: ${about}`,
  },
  more: { da: (n: number) => `og ${n} til`, en: (n: number) => `and ${n} more` },
} as const satisfies Messages;
