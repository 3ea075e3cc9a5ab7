import type { ObservationProblems } from './observations.ts';
import type { Sentences } from './sentences.ts';

const tomt = (text: string) => (text === '' ? 'tom' : `»${text}«`);

export const observationsDa: Sentences<ObservationProblems> = {
  'KV-I1': (d) =>
    `${d.file} mangler ${d.missing.join(', ')}. Filen har kolonnerne ${d.found.join(', ')}. Ret navnene i første linje.`,
  'KV-I2': (d) =>
    `Række ${d.row}, kolonne indikator: »${d.found}« er ikke en indikator. Vælg blandt ${d.valid.join(', ')}.`,
  'KV-I3': (d) =>
    d.matches === 0
      ? `Række ${d.row}, kolonne ${d.column}: der er intet gældende område ${tomt(d.found)}, du kan levere tal for. Kontrollér nøglen, eller importér området først.`
      : `Række ${d.row}, kolonne ${d.column}: ${tomt(d.found)} passer på ${d.matches} områder. Skriv omraade_objekt_id i stedet.`,
  'KV-I4': (d) =>
    `Række ${d.row}, kolonne periode: ${tomt(d.found)} er ikke en periode. Skriv 2026-05-31, 2026-05, 2026K2, 2026 eller 2025-2026.`,
  'KV-I5': (d) =>
    `Række ${d.row}: ${d.indicator} er en andel af en helhed, men tæller er ${tomt(d.taeller)} og nævner ${tomt(d.naevner)}. Skriv begge tal; tælleren må ikke være større end nævneren. Er tallet skjult hos kilden, så skriv .. (to punktummer).`,
  'KV-I6': (d) =>
    `Række ${d.row} er det samme tal som række ${d.first}: samme område, indikator, definition, periode og kilde. Lad den ene udgå.`,
  'KV-I7': (d) =>
    `Række ${d.row}: ${d.area} har ingen grænse, der gælder den ${d.day}.${d.near ? ` Den nærmeste er ${d.near.id} (${d.near.from}..${d.near.to}).` : ''} Angiv omraade_versions_id, eller ret perioden.`,
  'KV-I8': (d) =>
    `${d.file}: intet er gemt, fordi ${d.errors} fejl skal rettes først (${d.rows} ${d.rows === 1 ? 'række' : 'rækker'} læst). Ret dem, eller udelad rækkerne med --skip-rejected.`,
  'KV-I9': (d) =>
    d.needed
      ? `Række ${d.row}, kolonne ${d.column}: ${d.indicator} skal have et tal her. Er tallet skjult hos kilden, så skriv .. (to punktummer).`
      : `Række ${d.row}, kolonne ${d.column}: ${d.indicator} skal ikke have et tal her; andele regnes altid af tæller og nævner. Tøm feltet.`,
  'KV-I10': (d) => `Tallet ${d.id} er ændret af en anden imens. Intet er gemt; prøv igen.`,
  'KV-I11': (d) => `Række ${d.row}, kolonne ${d.column}: ${tomt(d.found)} er ikke ${d.wanted}. Ret feltet.`,
  'KV-I12': (d) =>
    `Række ${d.row}: ${d.indicator} efter »${d.definition}« kommer kun i nærheden af lovens tal. Det gemmes med friskhed 4, ikke ${d.found}.`,
};
