import type { Text } from './language.ts';

/**
 * Kinds of elections by the two letters a delivery names them with.
 * @source beboertabeller.md section 2, Elections
 */
export const electionKinds = {
  FV: { da: 'Folketingsvalg', en: 'General election' },
  KV: { da: 'Kommunalvalg', en: 'Municipal election' },
  EP: { da: 'Europa-Parlamentsvalg', en: 'European Parliament election' },
} as const satisfies { readonly [kind: string]: Text };

function isKind(kind: string): kind is keyof typeof electionKinds {
  return Object.hasOwn(electionKinds, kind);
}

/**
 * An election in words: `KV2025` is "Kommunalvalg 2025". Undefined for what is no election; one of a kind not known here
 * keeps its letters.
 */
export function electionName(election: string): Text | undefined {
  const [, kind = '', year] = /^([A-Z]{2})(\d{4})$/.exec(election) ?? [];
  if (year === undefined) return undefined;
  const name = isKind(kind) ? electionKinds[kind] : { da: kind, en: kind };
  return { da: `${name.da} ${year}`, en: `${name.en} ${year}` };
}
