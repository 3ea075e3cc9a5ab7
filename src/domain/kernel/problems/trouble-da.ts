import type { Sentences } from './sentences.ts';
import type { TroubleProblems } from './trouble.ts';

export const troubleDa: Sentences<TroubleProblems> = {
  'KV-R19': (d) =>
    `Kvarter kan ikke skrive på disken (${d.why}). Det, der var bekræftet før, er der stadig; det, du bad om nu, er ikke gjort. ` +
    'Sig det til driften: Gør plads, eller gør disken skrivbar, og prøv igen.',
  'KV-R18': (d) =>
    `${d.file} fylder mere end ${d.most} MB, når den pakkes ud, eller er ikke pakket, som den siger. Den er ikke læst. Gem den igen uden andet end tallene.`,
};
