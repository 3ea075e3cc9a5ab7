import type { AccessProblems } from './access.ts';
import type { Sentences } from './sentences.ts';

export const accessDa: Sentences<AccessProblems> = {
  'KV-A1': (d) =>
    `Din rolle giver ikke ret til at ${d.what.da}.${d.role ? ` Det kræver rollen ${d.role.da}.` : ''} Bed din lokale administrator om adgang.`,
  'KV-A2': (d) =>
    `»${d.asked}« findes ikke, eller du har ikke adgang til det. Det kræver rollen læser for stedet, som gives af den lokale administrator i dets kommune eller boligorganisation. Bed din lokale administrator om adgang.`,
  'KV-A3': (d) =>
    `Serveren kan ikke starte på ${d.host}: Så længe man vælger rolle uden login, må den kun kunne nås fra denne maskine. Brug 127.0.0.1, eller sæt login op (docs/guide/login.md).`,
  'KV-A4': (d) => `Rollen »${d.persona}« findes ikke. Vælg en af: ${d.valid.join(', ')}.`,
  'KV-A5': (d) => `${d.parameter} = »${d.found}« kan ikke bruges. ${d.parameter} skal være ${d.valid}.`,
  'KV-A6': (d) =>
    `Ingen side har adressen ${d.path}. Er den skrevet af, så se efter slåfejl. Søg, eller gå til forsiden.`,
  'KV-A7': (d) =>
    `Fejlen er vores, ikke din, og intet af dit er gået tabt. Prøv igen om lidt. Sker det igen, så send siden eller det, du bad om, og fejlnummer ${d.id} til dem, der driver Kvarter: under det nummer står fejlen i serverens log.`,
  'KV-A8': (d) =>
    `Der vises ingen udgave fra ${d.folder}. Kør npm start, eller dan en med kvarter release build; venter der en, kan den udgives (kvarter release status).`,
  'KV-A9': (d) => `Du har spurgt meget ofte. Vent ${d.seconds} sekunder, og prøv igen.`,
  'KV-A10': (d) => `Kommandoen »${d.command}« findes ikke. Vælg en af: ${d.valid.join(', ')}.`,
  'KV-A11': (d) =>
    `Port ${d.port} på ${d.host} er optaget af et andet program. Vælg en anden med --port, for eksempel --port ${d.port + 1}.`,
  'KV-A12': (d) => `${d.command} mangler ${d.missing}. Se eksempler med kvarter help.`,
  'KV-A13': (d) => `Leverancen i ${d.folder} blev afvist. Se hvorfor med kvarter intake check ${d.folder}.`,
  'KV-A14': (d) =>
    `Installationen har ikke angivet sin tilgængelighedserklæring. Administratoren skriver dens adresse (https://…) i ${d.setting} og starter serveren igen.`,
  'KV-A15': (d) =>
    `Udvalget rummer ${d.count} afdelinger; en zip-fil kan have højst ${d.most}. Vælg færre, eller hent summen som én fil.`,
  'KV-A16': (d) =>
    `Du har allerede en fil i gang (${d.done} af ${d.total} er dannet). Vent, til den er færdig, eller afbryd den først.`,
  'KV-A17': (d) =>
    `Filen ${d.job} findes ikke mere. En fil gemmes et døgn og kun for den, der bad om den. Begynd forfra fra udvalget.`,
  'KV-A18': (d) => `${d.command} kender ikke ${d.option}. Det kender ${d.valid.join(', ')}.`,
  'KV-A19': (d) =>
    `${d.command}: værdien til ${d.option} mangler eller kan ikke gives. Se eksempler med ${d.command} --help.`,
  'KV-A20': (d) =>
    `»${d.asked}« har ingen offentlig udgave: stedet findes ikke, eller der er for få beboere til, at alle må se tallene. Se kommunen, eller log ind med en bruger, der har adgang.`,
  'KV-A27': (d) => {
    if (d.fault === 'plain') {
      return `Serveren kan ikke starte på ${d.host} uden kryptering: andre maskiner kan nå den, og alt ville gå ukrypteret over nettet. Angiv certifikat og nøgle med --tls-cert og --tls-key, eller --plain, hvis nettet mellem proxyen og serveren selv er krypteret.`;
    }
    if (d.fault === 'half') return 'Certifikatet og dets nøgle hører sammen. Angiv både --tls-cert og --tls-key.';
    const why = d.fault === 'missing' ? 'kan ikke læses' : 'og nøglen hører ikke sammen, eller er ikke i PEM-form';
    return `Certifikatet ${d.file} ${why}. Serveren er ikke startet. Ret --tls-cert eller --tls-key, og prøv igen.`;
  },
};
