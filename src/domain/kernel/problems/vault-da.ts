import type { Sentences } from './sentences.ts';
import type { VaultProblems } from './vault.ts';

const keyFaults: Readonly<Record<VaultProblems['KV-V14']['fault'], string>> = {
  others: 'kan læses af andre end sin ejer. Gør den til ejerens alene med chmod 600, og prøv igen',
  inside: 'ligger i datamappen, så den, der får mappen eller en kopi af den, også får nøglen. Læg den et andet sted',
  form: 'indeholder ikke en nøgle, som Kvarter har dannet. Angiv den rigtige fil, eller hent nøglen fra jeres kopi af den',
  kind: 'er ikke en almindelig fil. Angiv den fil, nøglen ligger i',
};
const fileFaults: Readonly<Record<VaultProblems['KV-V16']['fault'], string>> = {
  changed: 'er ændret eller hører til et andet sted',
  cut: 'er skåret af',
  plain: 'er ikke forseglet, selv om datalageret er det',
};
const secretFaults: Readonly<Record<VaultProblems['KV-V23']['fault'], string>> = {
  missing: 'findes ikke, eller kontoen må ikke læse den. Ret indstillingen eller filens ejer',
  others: 'kan læses af andre end sin ejer. Gør den til ejerens alene med chmod 600',
  empty: 'er tom. Skriv hemmeligheden i den',
  long: 'er større, end en adgangskode eller nøgle kan være. Angiv den rigtige fil',
  both: 'er angivet, og hemmeligheden står også i miljøet, så ingen kan vide, hvilken der gælder. Fjern den ene',
};

export const vaultDa: Sentences<VaultProblems> = {
  'KV-V13': (d) =>
    `Datalageret er forseglet med nøglen ${d.key}, og den kan ikke læses i ${d.file}. Der er ikke åbnet noget. ` +
    'Kør kommandoen som den konto, der har nøglen, eller skriv i KVARTER_VAULT_KEY_FILE, hvor filen ligger.',
  'KV-V14': (d) => `Nøglefilen ${d.file} ${keyFaults[d.fault]}. Der er ikke åbnet eller ændret noget.`,
  'KV-V15': (d) =>
    `${d.file} er nøglen ${d.found}, men datalageret skal bruge ${d.needed}. Der er ikke åbnet noget. ` +
    'Angiv den rigtige nøglefil i KVARTER_VAULT_KEY_FILE.',
  'KV-V16': (d) =>
    `${d.file} ${fileFaults[d.fault]}, så intet af den er brugt. Hent filen fra en sikkerhedskopi, eller modtag leverancen igen.`,
  'KV-V17': (d) =>
    `Leverancen ${d.delivery} rummer rækker om personer, og datalageret er ikke forseglet. Intet er modtaget. ` +
    'Forsegl det med kvarter vault seal --key <fil uden for datamappen>, og prøv igen. ' +
    'Er disken krypteret, og har I valgt at nøjes med det, så sæt KVARTER_VAULT_KEY_FILE=none.',
  'KV-V18': (d) =>
    `${d.file} er den nøgle, datalageret er forseglet med nu (${d.key}). Angiv en ny fil med --key; er den der ikke, bliver den dannet.`,
  'KV-V19': (d) =>
    ({
      sealed: `Datalageret er allerede forseglet med nøglen ${d.key}. Skift nøgle med kvarter vault rotate --key <ny fil>.`,
      open: 'Datalageret er ikke forseglet. Forsegl det med kvarter vault seal --key <fil uden for datamappen>.',
      'under-way': `Et skift til nøglen ${d.key} er begyndt og ikke færdigt. Gør det færdigt med kvarter vault rotate, og skift så igen.`,
    })[d.fault],
  'KV-V20': (d) =>
    `Udgaven ${d.release} er ikke udgivet (${d.state}). Personrækkerne bliver liggende, så fejl kan rettes, til den er. Udgiv den, og prøv igen.`,
  'KV-V21': (d) =>
    `Nøjagtige tal kan ikke vises lige nu, for serveren kan ikke åbne datalageret (${d.code}). Tallene med afrunding er der stadig. ` +
    'Sig det til driften: kvarter vault status på maskinen fortæller, hvad der mangler.',
  'KV-V22': (d) =>
    `De åbnede filer fylder ${d.needed} MB, og der er ${d.free} MB fri i ${d.folder}. Der er ikke åbnet noget. Gør plads, og prøv igen.`,
  'KV-V23': (d) => `${d.setting}: filen ${d.file} ${secretFaults[d.fault]}, og prøv igen.`,
};
