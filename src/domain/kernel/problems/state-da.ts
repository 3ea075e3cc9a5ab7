import type { Sentences } from './sentences.ts';
import type { StateProblems } from './state.ts';

export const stateDa: Sentences<StateProblems> = {
  'KV-V4': (d) =>
    `Indstillingen ${d.setting} kan ikke bruges. Skriv den sådan: ${d.valid}. Adgangskoden står ikke i adressen, men i KVARTER_STATE_PASSWORD.`,
  'KV-V5': (d) =>
    `Kvarters database svarer ikke (${d.why}). Det, der var bekræftet før, er der stadig; det, du bad om nu, er ikke gjort. Prøv igen om lidt, og sig det til driften, hvis det bliver ved.`,
  'KV-V6': (d) =>
    `Indstillingen siger, at tilstanden ligger i ${d.address}, men der er også en i ${d.file}. Flyt den med kvarter state move, eller flyt filen væk, hvis den ikke skal bruges mere. Der er ikke ændret noget.`,
  'KV-V7': (d) =>
    `Tilstanden er flyttet til PostgreSQL (${d.file}), men ${d.setting} er ikke sat. Sæt den til databasens adresse, så alle ser det samme.`,
  'KV-V8': (d) =>
    `Der er allerede noget i ${d.address} (tabellen ${d.table}), og der er ikke ændret noget i den. Vælg en tom database.`,
  'KV-V9': (d) => `${d.file} er i brug. Stop serveren og andre kvarter-kommandoer, og prøv igen. Intet er flyttet.`,
  'KV-V10': (d) =>
    `Kopien af tabellen ${d.table} blev ikke som originalen, så intet er flyttet. Kør kvarter log verify, og sig det til driften.`,
  'KV-V11': (d) =>
    `Tilstanden er lavet af en nyere version af Kvarter (${d.migration}), som denne ikke kan læse. Brug den nyere version, eller læg en sikkerhedskopi fra før på plads.`,
};
