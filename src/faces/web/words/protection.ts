import type { Messages } from './message.ts';

/** Words of the page on protection for everybody. */
export const protectionWords = {
  title: { da: 'Sådan beskyttes beboerne', en: 'How residents are protected' },
  lead: {
    da: 'Tallene handler om mange mennesker ad gangen, aldrig om én. Her kan du læse, hvad der sker med tallene, før du ser dem, hvorfor du trygt kan lægge dem sammen, og hvad beskyttelsen ikke kan.',
    en: 'The figures are about many people at a time, never about one. Here you can read what happens to the figures before you see them, why you can safely add them together, and what the protection cannot do.',
  },
  roundTitle: { da: 'Hvert antal er afrundet', en: 'Every count is rounded' },
  roundText: {
    da: (n: number) =>
      `Alle antal er afrundet op eller ned til et tal i ${n}-tabellen. Det gælder også de store tal, for et stort tal, der står præcist, kan røbe et lille ved siden af. Om der rundes op eller ned, afgøres én gang ved en hemmelig lodtrækning, og sådan at summer for kommuner og hele landet rammer næsten rigtigt.`,
    en: (n: number) =>
      `Every count is rounded up or down to a multiple of ${n}. That goes for large counts too, since a large one that is exact can give away a small one beside it. Up or down is decided once by a secret draw, and such that sums for municipalities and the whole country are nearly right.`,
  },
  roundPicture: {
    da: (n: number, small: number, large: number) =>
      `Tallinje i trin af ${n}. ${small} bliver til 0 eller ${n}. ${large} bliver til ${2 * n} eller ${3 * n}. ${4 * n} står i ${n}-tabellen og forbliver ${4 * n}.`,
    en: (n: number, small: number, large: number) =>
      `A number line in steps of ${n}. ${small} becomes 0 or ${n}. ${large} becomes ${2 * n} or ${3 * n}. ${4 * n} is a multiple of ${n} and stays ${4 * n}.`,
  },
  inReality: { da: 'I virkeligheden', en: 'In reality' },
  youSee: { da: 'Du ser', en: 'You see' },
  canBe: { da: 'Hvad et tal kan dække over', en: 'What a figure can stand for' },
  canBeText: {
    da: 'Den, der kun ser det afrundede tal, kan ikke vide, hvad der står bag. I få tilfælde er et antal flyttet et trin mere end her; hvor mange, står på den tekniske side.',
    en: 'Whoever sees the rounded figure alone cannot know what is behind it. In a few cases a count was moved a step further than here; the technical page says how many.',
  },
  shown: { da: 'Vist antal', en: 'Count shown' },
  behind: { da: 'I virkeligheden kan der være', en: 'In reality there may be' },
  fromTo: {
    da: (from: number, to: number) => `fra ${from} til ${to} personer`,
    en: (from: number, to: number) => `from ${from} to ${to} persons`,
  },
  notNone: {
    da: 'Et 0 betyder altså ikke, at der ingen er, og 100 procent betyder næsten alle.',
    en: 'So 0 does not mean that there is nobody, and 100 per cent means nearly everybody.',
  },
  sumTitle: { da: 'Derfor kan du lægge sammen', en: 'Why you can add them together' },
  sumText: {
    da: 'Du må gerne lægge afdelinger sammen, som du vil. Summen regnes altid af de afrundede tal. Trækker du to summer fra hinanden, får du derfor et afrundet tal igen, og ikke det rigtige. Sådan er det, uanset hvor mange summer du spørger om, og hvor mange du spørger sammen med.',
    en: 'You may add afdelinger together as you like. The sum is always made from the rounded figures. If you take one sum from another, you get a rounded figure again and not the true one. That holds however many sums you ask for, and however many people you ask together with.',
  },
  sumExample: { da: 'Et eksempel med tre afdelinger', en: 'An example with three afdelinger' },
  sumAll: { da: 'A, B og C lagt sammen', en: 'A, B and C added' },
  sumTwo: { da: 'A og B lagt sammen', en: 'A and B added' },
  sumRest: { da: 'Forskellen, altså C', en: 'The difference, which is C' },
  sumNever: {
    da: 'Den sidste kolonne findes ikke uden for den lukkede del af systemet.',
    en: 'The last column exists nowhere outside the closed part of the system.',
  },
  atomTitle: { da: 'Små afdelinger vises sammen', en: 'Small afdelinger are shown together' },
  atomText: {
    da: 'En afdeling med få beboere vises ikke alene. Den indgår i en samlet enhed med afdelinger i nærheden, helst i samme boligorganisation og helhedsplan, indtil der er beboere nok. En samlet enhed er altid helt med i en sum eller helt udenfor. Vælger du kun en del af den, får du to forslag: tag resten med, eller lad enheden være ude.',
    en: 'An afdeling with few residents is not shown alone. It becomes part of a merged unit with afdelinger nearby, preferably in the same organisation and plan, until there are residents enough. A merged unit is always wholly in a sum or wholly out of it. If you choose only part of it, you get two offers: take the rest as well, or leave the unit out.',
  },
  atomPicture: {
    da: 'Afdeling A har 320 beboere og vises alene. B har 60, C 80 og D 12; hver af dem er for lille, så de vises som én samlet enhed med 152 beboere.',
    en: 'Afdeling A has 320 residents and is shown alone. B has 60, C 80 and D 12; each is too small, so they are shown as one merged unit of 152 residents.',
  },
  alone: { da: 'vises alene', en: 'shown alone' },
  merged: { da: 'vises som én enhed', en: 'shown as one unit' },
  gateOf: {
    da: (residents: number, households: number) =>
      `I de fleste tabeller skal en enhed have mindst ${residents} beboere og ${households} husstande.`,
    en: (residents: number, households: number) =>
      `In most tables a unit must have at least ${residents} residents and ${households} households.`,
  },
  moneyTitle: { da: 'Penge, gennemsnit og procenter', en: 'Money, means and per cents' },
  moneyText: {
    da: (heads: number, base: number) =>
      `Et gennemsnit vises kun, når mindst ${heads} personer er med, og ingen enkelt fylder for meget. Ellers bruges gennemsnittet fra et større sted. Procenter regnes af afrundede tal og vises først, når der er mindst ${base} at regne af.`,
    en: (heads: number, base: number) =>
      `A mean is shown only when at least ${heads} persons are in it and none of them weighs too much. Otherwise the mean of a larger place is used. Per cents are made from rounded counts and are shown only of at least ${base}.`,
  },
  signsTitle: { da: 'Tegn, du møder', en: 'Signs you meet' },
  publicTitle: { da: 'Uden login er tallene grovere', en: 'Without login the figures are coarser' },
  publicText: {
    da: (n: number) =>
      `Den, der ikke er logget ind, ser antal afrundet til et tal i ${n}-tabellen og kun for større enheder. De tal er lavet af de afrundede tal og ikke af de rigtige. Derfor siger de to slags tal tilsammen ikke mere, end man kan se med login.`,
    en: (n: number) =>
      `Whoever is not logged in sees counts rounded to a multiple of ${n}, and only of larger units. Those figures are made from the rounded ones and not from the true ones. So the two kinds together say no more than can be seen with login.`,
  },
  limitsTitle: { da: 'Hvad beskyttelsen ikke kan', en: 'What the protection cannot do' },
  limits: {
    da: 'Den kan ikke ændre, hvad folk ved i forvejen om en nabo.|Den kan ikke forhindre forkerte slutninger. At mange i en afdeling er uden arbejde, siger intet om en bestemt beboer.|Den gør små forskelle usikre. Brug usikkerheden ved tallet, før du kalder en forskel for en ændring.|Den gælder tallene her. Lægges de sammen med andre kilder om de samme mennesker, skal den, der gør det, selv passe på.',
    en: 'It cannot change what people know about a neighbour already.|It cannot prevent wrong conclusions. That many in an afdeling are out of work says nothing about a given resident.|It makes small differences uncertain. Look at the margin of a figure before you call a difference a change.|It holds for the figures here. Whoever puts them together with other sources on the same people must take care.',
  },
  proofTitle: { da: 'Sådan ved vi, at det virker', en: 'How we know that it works' },
  proofText: {
    da: 'Hver udgave bliver regnet efter, før den vises. Den tekniske side viser reglerne, hvor langt tallene er flyttet, og hvad kontrollen fandt.',
    en: 'Every edition is checked before it is shown. The technical page shows the rules, how far the figures were moved, and what the check found.',
  },
  toPublished: { da: 'Hent tabeller med nøjagtige antal', en: 'Download tables with exact counts' },
  toTechnical: { da: 'Se den tekniske side', en: 'See the technical page' },
} as const satisfies Messages;
