import type { MonthProblems } from './months.ts';
import type { Sentences } from './sentences.ts';

export const monthsDa: Sentences<MonthProblems> = {
  'KV-L42': (d) =>
    `Månedstallene kan ikke frigives: ${d.notMultiples} tal er ikke afrundet rigtigt, ${d.keptMoved} uændrede tal har skiftet værdi, og ${d.tooNarrow} tal kan regnes for nøje ud sammen med udgaven. Intet er frigivet; den forrige frigivelse gælder stadig.`,
  'KV-L43': (d) =>
    `Månedstallene ${d.release} kan ikke læses: ${d.file} mangler eller er ændret. Frigiv igen med kvarter months release.`,
  'KV-L44': (d) =>
    `Der er ingen månedstal at frigive${d.kommuner.length > 0 ? ` for kommune ${d.kommuner.join(', ')}` : ''}. Levér tal først, for eksempel med kvarter areas observe.`,
  'KV-L45': (d) =>
    `Der er ingen gemt kolonneopsætning »${d.name}«. ${d.known.length > 0 ? `Der er ${d.known.join(', ')}.` : 'Der er ingen endnu.'} Gem en med --save.`,
  'KV-L46': (d) =>
    `Kolonneopsætningen »${d.name}« kan ikke bruges: ${d.where}. Der kan stå ${d.valid.join(', ')}. Ret den, og prøv igen.`,
  'KV-L47': (d) =>
    `${d.file} mangler ${d.missing.join(', ')}, som opsætningen »${d.mapping}« læser. Filen har kolonnerne ${d.found.join(', ')}. Ret opsætningen, eller vælg en anden.`,
  'KV-L48': (d) =>
    `Række ${d.row}, kolonne ${d.column}: »${d.found}« kan læses på to måder (AMBIGUOUS_NUMBER). Danske tal skrives 1.234 og 40,5. Står der decimalpunktum i filen, så vælg det i opsætningen.`,
  'KV-L49': (d) =>
    `Række ${d.row}: ${d.indicator} er leveret som »${d.definition}«, der ikke tæller som loven. Tallet gemmes under sin egen definition og bruges ikke til kriteriet; det gør ${d.valid.join(', ')}.`,
  'KV-L50': (d) =>
    `Række ${d.row}: ${d.indicator} for ${d.area} er ${d.found}, men plejer at ligge omkring ${d.expected}. Kontrollér tallet. Er det rigtigt, så levér filen igen med godkend store ændringer.`,
  'KV-L51': (d) => `Række ${d.row}: perioden slutter først den ${d.day}. Levér tallet, når perioden er slut.`,
};
