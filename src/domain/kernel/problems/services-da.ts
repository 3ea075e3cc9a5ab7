import type { Sentences } from './sentences.ts';
import type { BoxFault, ServiceProblems } from './services.ts';

const boxFaults: Readonly<Record<BoxFault, string>> = {
  numbers: 'der skal stå fire eller seks tal med komma imellem',
  order: 'det mindste af to tal på samme akse skal stå først',
  outside: 'tallene ligger uden for koordinatsystemet',
  axes: 'tallene ligger langt fra Danmark, men i Danmark, hvis akserne byttes om',
};

export const servicesDa: Sentences<ServiceProblems> = {
  'KV-Z1': (d) =>
    `Adressen har ingen parameter »${d.parameter}«, så svaret ville ikke være det, du spurgte om. Brug: ${d.valid.join(', ')}.`,
  'KV-Z2': (d) => `${d.parameter} = »${d.found}« kan ikke bruges. Skriv ${d.valid.da}.`,
  'KV-Z3': (d) => `Der er intet lag, der hedder »${d.found}«. Der er: ${d.valid.join(', ')}.`,
  'KV-Z4': (d) =>
    `Laget ${d.collection} har intet »${d.found}«, som du må se på den dag, der spørges om. Slå op i laget, eller spørg med en anden dag (datetime).`,
  'KV-Z5': (d) =>
    `${d.parameter} = »${d.found}« er ikke et koordinatsystem, som tjenesten har. Skriv hele adressen på et af disse: ${d.valid.join(', ')}.`,
  'KV-Z6': (d) =>
    d.why === 'changed'
      ? 'Sidemærket (side) er ikke et, som tjenesten har givet, eller det er ændret. Begynd forfra uden side, og følg linket next.'
      : 'Sidemærket (side) hører til et andet spørgsmål. Begynd forfra uden side, og følg linket next uden at ændre andet end limit.',
  'KV-Z7': (d) => `Svaret kan ikke gives som »${d.found}«. Det kan gives som: ${d.valid.join(', ')}.`,
  'KV-Z8': (d) => `${d.parameter} = »${d.found}« kan ikke bruges: ${boxFaults[d.why]}. Akserne i ${d.crs}.`,
  'KV-Z9': (d) => `Der kan ikke sorteres efter »${d.found}«. Der kan sorteres efter: ${d.valid.join(', ')}.`,
  'KV-Z10': (d) =>
    `Tjenesten kender ikke WFS-operationen »${d.found}«. Den har: ${d.valid.join(', ')}. Den kan læses, ikke skrives i.`,
  'KV-Z11': (d) => `Parameteren ${d.parameter} mangler.`,
  'KV-Z12': (d) =>
    `Tjenesten taler WFS ${d.valid.join(' og ')}, ikke »${d.found}«. Vælg version ${d.valid.join(' eller ')}.`,
  'KV-Z13': (d) => `Filteret må ikke indeholde ${d.found}. Det kan indeholde: ${d.valid.join(', ')}.`,
  'KV-Z14': (d) => `Det, der er sendt, er ikke en WFS-forespørgsel i XML: ${d.found}.`,
};
