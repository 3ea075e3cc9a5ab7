import type { BackupProblems } from './backup.ts';
import type { Sentences } from './sentences.ts';

export const backupDa: Sentences<BackupProblems> = {
  'KV-B2': (d) => `Der er allerede en fil, der hedder ${d.file}. Vælg et andet navn med --out.`,
  'KV-B3': (d) =>
    `Mappen ${d.folder} er ikke tom, og der er ikke ændret noget i den. Vælg en tom eller ny mappe med --data.`,
  'KV-B4': (d) =>
    `${d.file} er ikke en hel sikkerhedskopi (${d.fault}), og der er ikke lagt noget på plads. Hent filen igen, eller brug en anden kopi.`,
  'KV-B5': (d) => `Der er ingen data i ${d.folder} at tage en kopi af. Vælg mappen med --data.`,
};
