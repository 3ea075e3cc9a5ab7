import type { Messages } from './message.ts';

/** Words of a town in a grant round. */
export const cityWords = {
  title: { da: 'Hele byen', en: 'The whole town' },
  lead: {
    da: 'De mest udsatte områder, dem på vippen og sårbare afdelinger omkring dem, med sociale og fysiske planer side om side.',
    en: 'The most exposed areas, those on the edge and vulnerable afdelinger around them, with social and physical plans side by side.',
  },
  kommune: { da: 'Kommune', en: 'Municipality' },
  show: { da: 'Vis byen', en: 'Show the town' },
  place: { da: 'Sted', en: 'Place' },
  class: { da: 'Klasse', en: 'Class' },
  nearest: { da: 'Nærmeste udsatte område', en: 'Nearest exposed area' },
  social: { da: 'Social indsats', en: 'Social effort' },
  physical: { da: 'Fysisk plan', en: 'Physical plan' },
  group_exposed: { da: 'mest udsat', en: 'most exposed' },
  group_edge: { da: 'på vippen, tilknyttet eller uafklaret', en: 'on the edge, attached or undecided' },
  group_vulnerable: { da: 'sårbar', en: 'vulnerable' },
  metres: {
    da: (m: string, name: string) => `${m} m fra ${name}`,
    en: (m: string, name: string) => `${m} m from ${name}`,
  },
  noPlan: { da: 'ingen helhedsplan nu', en: 'no helhedsplan now' },
  until: { da: (day: string) => `til ${day}`, en: (day: string) => `until ${day}` },
  physicalOn: {
    da: (lists: string) => `udviklingsplan efter § 168 a (omdannelsesområde ${lists})`,
    en: (lists: string) => `development plan by § 168 a (transformation area ${lists})`,
  },
  noPhysical: { da: 'ingen kendt', en: 'none known' },
  flows: {
    da: 'Flytninger mellem stederne, de seneste tre år',
    en: 'Moves between the places, the newest three years',
  },
  noFlows: { da: 'Ingen flytninger mellem stederne kan vises.', en: 'No moves between the places can be shown.' },
  flow: {
    da: (from: string, to: string, persons: string, share: string) =>
      `${from} → ${to}: ${persons} personer, ${share} pct. af dem, der flyttede ud`,
    en: (from: string, to: string, persons: string, share: string) =>
      `${from} → ${to}: ${persons} persons, ${share} per cent of those who moved out`,
  },
} as const satisfies Messages;
