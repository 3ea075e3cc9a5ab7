import type { Dice } from './draw.ts';

const stems = (
  'Æble Birke Bøge Ege Elme Aske Pile Linde Kastanje Hassel Lærke Nattergale Svale Vibe Solsorte Ravne Fasan Stære ' +
  'Egern Hare Rådyr Kløver Kornblomst Valmue Anemone Tjørne Hybenrose Syren Kirsebær Pære Blomme Hylde Mølle Sø Å Eng ' +
  'Mose Hede Klint Strand Fjord Skov Kirke Teglværks Smede Bryggeri Mejeri Væver Kilde Ler Gartner Rosen Lupin ' +
  'Frugt Nørre Sønder Øster Vester Grøn Gyvel Porse Rype Hejre Krage Ugle Falke Spove'
).split(' ');
const endings =
  'haven parken gården vænget lunden bakken engen toften vangen husene dalen marken krogen kæret gærdet højen'.split(
    ' ',
  );

const longNames = [
  'De Gule Rækkehuse ved Gammel Teglværksvej m.fl.',
  'Seniorbofællesskabet Ved Den Gamle Gartnergrav, etape 2',
  'Ungdomsboligerne på Nordre Havnegade 2-14, blok A-F',
  'Nørrevang Øst inkl. Rækkehusene ved Sportspladsen',
  'Plejeboligerne og ældreboligerne ved Mejeripladsen',
  'Karreen mellem Væverstræde, Smedegade og Torvet',
  'Blandet bebyggelse Sønderhøj (tidl. afd. 3, 7 og 12)',
  'Åparken/Øster Ågade - tætlav og etage',
];

const forms = [
  'Boligforeningen',
  'Boligselskabet',
  'Andelsboligforeningen',
  'Boligorganisationen',
  'Almennyttigt Boligselskab',
  'Ungdomsboligselskabet',
  'Den almene boligorganisation',
  'Ældreboligselskabet',
];
const emblems = (
  'Nordstjernen Morgenstjernen Kompasnålen Fyrlygten Ankerkæden Regnbuen Kløverbladet Havlyset Havørnen Solsikken ' +
  'Storkereden Kornakset Ambolten Murskeen Tømmerlauget Ledetråden Hjørnestenen Vindrosen Kastebolden Sejlet Åren ' +
  'Gryet Aftensolen Himmelbuen Bølgen Tidevandet Rimfrosten Egekransen Bøgebladet Hasselnødden Hybenbusken ' +
  'Humlebien Sommerfuglen Guldsmeden Isfuglen Musvitten Blåmejsen Rødkælken Gærdesmutten Tårnfalken Nøddekragen ' +
  'Kirkeklokken Stenbroen Granitten Teglstenen Skorstenen Havelågen Brøndhuset Vandmøllen Vejrhanen Solhjulet ' +
  'Bronzeluren Runestenen Langskibet Plovjernet Hesteskoen Leen Rokkehjulet Skytten Væveskeen Garnnøglet Tråden ' +
  'Lygten Lanternen Fakkelen Bålet Gnisten Ildstedet Grydeskeen Brødkurven Mælkespanden Æbletræet'
).split(' ');

function joins(stem: string, ending: string): boolean {
  const root = ending.slice(0, 3).toLocaleLowerCase('da-DK');
  return !stem.toLocaleLowerCase('da-DK').startsWith(root);
}

/** Gives out invented afdeling names, each once inside a kommune. */
export class AfdelingNames {
  private readonly used = new Map<string, Set<string>>();
  private readonly dice: Dice;
  private long = 0;
  constructor(dice: Dice) {
    this.dice = dice;
  }
  /** A name such as Æblehaven; now and then a long awkward one, as real registers have. */
  next(kommune: string): string {
    const taken = this.used.get(kommune) ?? new Set<string>();
    this.used.set(kommune, taken);
    const name = this.free(taken);
    taken.add(name);
    return name;
  }
  private free(taken: ReadonlySet<string>): string {
    const long = longNames[this.long % longNames.length];
    if (long !== undefined && this.dice.chance(0.015) && !taken.has(long)) {
      this.long += 1;
      return long;
    }
    for (let tries = 0; ; tries++) {
      const stem = this.dice.pick(stems);
      const ending = this.dice.pick(endings);
      if (!joins(stem, ending)) continue;
      const name = stem + ending;
      if (!taken.has(name)) return name;
      if (tries > 40) return this.numbered(name, taken);
    }
  }
  private numbered(name: string, taken: ReadonlySet<string>): string {
    for (let n = 2; ; n++) if (!taken.has(`${name} ${n}`)) return `${name} ${n}`;
  }
}

/** Names of boligorganisationer: `count` different ones, in a drawn order. */
export function organisationNames(count: number, dice: Dice): string[] {
  const all = forms.flatMap((form) => emblems.map((emblem) => `${form} ${emblem}`));
  for (let i = all.length - 1; i > 0; i--) {
    const j = dice.below(i + 1);
    const a = all[i] ?? '';
    all[i] = all[j] ?? '';
    all[j] = a;
  }
  return all.slice(0, count);
}

const planForms: readonly ((place: string) => string)[] = [
  (place) => `Sammen om ${place}`,
  (place) => `Helhedsplan for ${place}`,
  (place) => `${place} i bevægelse`,
  (place) => `Naboskab i ${place}`,
  (place) => `Fremtid og fællesskab i ${place}`,
  (place) => `Tryg hverdag i ${place}`,
];

/** Name of a helhedsplan around its largest afdeling. */
export function planName(place: string, dice: Dice): string {
  return dice.pick(planForms)(place);
}

/** Name of a boligområde from its largest afdelinger. */
export function areaName(places: readonly string[], dice: Dice): string {
  const [first = '', second] = places;
  if (second !== undefined && dice.chance(0.5)) return `${first}/${second}`;
  return `${first} og omegn`;
}
