import type { ReleaseProblems } from './release.ts';
import type { Sentences } from './sentences.ts';

export const releaseDa: Sentences<ReleaseProblems> = {
  'KV-U1': (d) => `Udgaven ${d.release} findes ikke. Se listen med kvarter release list.`,
  'KV-U2': (d) =>
    `Udgaven ${d.release} er ændret, siden den blev dannet, og kan ikke åbnes: ${d.faults.join('; ')}. ` +
    'Hent udgaven igen fra den kopi, den kom fra, eller dan en ny med kvarter release build.',
  'KV-U3': (d) =>
    `Regelsættet ${d.rules} kan ikke bruges: ${d.key} er ${d.found}, men skal ligge i ${d.allowed}. ` +
    'Ret regelsættet, og dan udgaven igen.',
  'KV-U4': (d) =>
    `Der kan ikke dannes en udgave: ingen godkendt leverance indeholder ${d.layout}. Indlæs den, og prøv igen.`,
  'KV-U5': (d) => `Dannelsen af udgaven blev afbrudt under "${d.stage}". Den udgave, der vises, er ikke ændret.`,
};
