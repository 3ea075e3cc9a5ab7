import { formatCount } from '../format-number.ts';
import type { FoundAt, IntakeProblems } from './intake.ts';
import type { Sentences } from './sentences.ts';

const at = (d: FoundAt) => `${d.file}, linje ${d.line}`;
const more = (d: FoundAt) => (d.count > 1 ? ` Det gælder ${formatCount(d.count, 'da')} steder.` : '');
const leftOut = (d: FoundAt) =>
  d.count > 1 ? ` Det gælder ${formatCount(d.count, 'da')} rækker; de er ikke medtaget.` : ' Rækken er ikke medtaget.';
const quoted = (shown: string | undefined) => (shown === undefined ? 'værdien (vises ikke)' : `»${shown}«`);
const danish = (number: string | undefined) => (number ?? '').replace('.', ',');
const asNumber = (number: string | undefined) => String(Number(number));
const afdelinger = (d: FoundAt) => `${d.count} ${d.count === 1 ? 'afdeling' : 'afdelinger'}`;
const cprText =
  'Leverancen er afvist, og intet er gemt. Erstat personnummeret med et pseudonymt id, før filen sendes igen. Selve værdien vises ikke.';

const types: { readonly [kind: string]: string } = {
  text: 'en tekst efter mønsteret',
  pseudonym: 'et pseudonymt id',
  uuid: 'et uuid',
  date: 'en dato (ÅÅÅÅ-MM-DD)',
  int: 'et helt tal',
  decimal: 'et decimaltal',
  flag: '0 eller 1',
  kommune: 'en kommunekode',
  afdeling: 'et afdelingsnummer (0045-08501)',
  'org-nr': 'et organisationsnummer på 4 cifre',
  'afd-nr': 'et afdelingsnummer på 5 cifre',
  list: 'en liste af id’er',
};

/** Danish sentences of delivery validation. */
export const intakeDa: Sentences<IntakeProblems> = {
  'KV-F1': (d) => `Leverancen mangler en gyldig manifest.json (${d.error.da}). Intet er læst.`,
  'KV-F2': (d) =>
    `${d.file}: ${d.field === 'rows' ? 'antallet af rækker' : 'kontrolsummen (sha256)'} er ${d.found}, men manifestet siger ${d.expected}. Filen er afvist. Send den igen, eller ret manifestet.`,
  'KV-F3': (d) => `${d.file}: kolonnen ${d.column} mangler. Kolonner fundet: ${d.found.join(', ')}.`,
  'KV-F4': (d) => {
    switch (d.cause) {
      case 'fields':
        return `${d.file}, linje ${d.line}: ${d.found} felter, forventet ${d.expected}. Er skilletegnet »${d.separator}« det rigtige?`;
      case 'not-utf8':
        return `${d.file}, linje ${d.line}: teksten er ikke UTF-8, så æ, ø og å kan ikke læses. Gem filen som UTF-8.`;
      case 'quotes':
        return `${d.file}, linje ${d.line}: et anførselstegn er åbnet, men ikke lukket.`;
      case 'double-column':
        return `${d.file}, linje ${d.line}: samme kolonnenavn står mere end én gang.`;
    }
  },
  'KV-F5': (d) => `${d.file}: kolonnen ${d.column} er ukendt og er ikke gemt.`,
  'KV-F6': (d) => `${d.file} er tom eller kan ikke læses som ${d.format}. Send filen igen.`,
  'KV-F7': (d) => `Leverancen ${d.delivery} er allerede gemt med et andet indhold. En gemt leverance ændres aldrig.`,
  'KV-F8': (d) =>
    `Leverandøren har allerede leveret ${d.layout} pr. ${d.date} i leverancen ${d.delivery}. Intet er gemt, for ellers ville personer blive talt to gange.`,
  'KV-F9': (d) =>
    d.cause === 'unknown'
      ? `Leverancen skal erstatte ${d.replaces}, men den findes ikke.`
      : `Leverancen skal erstatte ${d.replaces}, men den er allerede erstattet af en nyere.`,
  'KV-C1': (d) => `Filen ${d.file} har en kolonne med et navn for personnumre (${d.column}). ${cprText}`,
  'KV-C2': (d) =>
    `Filen ${d.file} indeholder noget, der ligner et CPR-nummer (kolonne ${d.column}, ${d.count} ${d.count === 1 ? 'sted' : 'steder'}, første linje ${d.line}). ${cprText}`,
  'KV-C3': (d) =>
    `Filen ${d.file} har en talkolonne, der ligner CPR-numre uden foranstillet nul (${d.column}). ${cprText}`,
  'KV-C4': (d) =>
    `${at(d)}: ${d.column} er ikke et pseudonymt id (${d.count} ${d.count === 1 ? 'sted' : 'steder'}). Leverancen er afvist, og intet er gemt. Selve værdien vises ikke.`,
  'KV-T1': (d) =>
    `${at(d)}: ${d.column} skal være ${types[d.type] ?? d.type}; ${quoted(d.shown)} kan ikke læses.${leftOut(d)}`,
  'KV-T2': (d) => `${at(d)}: ${d.column} mangler.${leftOut(d)}`,
  'KV-T3': (d) =>
    `${at(d)}: ${d.column} = ${quoted(d.shown)} findes ikke i kodelisten ${d.list} (${d.valid.join(', ')}).${d.nearest === undefined ? '' : ` Mente du »${d.nearest}«?`}${leftOut(d)}`,
  'KV-T4': (d) => `${at(d)}: ${d.column} = ${quoted(d.shown)} ligger uden for ${d.min}-${d.max}.${leftOut(d)}`,
  'KV-T5': (d) =>
    `${d.file}: ${d.column} ser ud til at bruge »${d.sign}« som decimaltegn, manifestet siger »${d.expected}«. Leverancen er ikke gemt.`,
  'KV-T6': (d) => `${at(d)}: ${d.column} = ${d.found.found} ligger efter ${d.found.limit}.${leftOut(d)}`,
  'KV-T7': (d) => `${at(d)}: ${d.column} = ${quoted(d.shown)} manglede foranstillede nuller, som er sat på.${more(d)}`,
  'KV-T8': (d) => `${at(d)}: ${d.column} består ikke modulus 11-kontrollen for CVR-numre.${more(d)}`,
  'KV-T9': (d) =>
    `${at(d)}: nøglen ${d.found.keys}${d.found.others === '0' ? '' : ` (og ${d.found.others} andre)`} kendes ikke, så værdien bruges ikke. Kendte nøgler: ${d.found.known} og celler i tabellerne, fx ${d.found.cell}.${more(d)}`,
  'KV-K1': (d) =>
    `${at(d)} og ${d.found.line2}: samme nøgle (${d.column}). Ingen af rækkerne er medtaget; i alt ${d.count} rækker.`,
  'KV-K2': (d) =>
    `${at(d)}: afdeling ${d.found.afdeling} findes ikke den ${d.found.date}. Mangler den i afdelinger, eller er den nedlagt?${leftOut(d)}`,
  'KV-K3': (d) =>
    `${at(d)}: ${d.found.id} er gyldig ${d.found.from} til ${d.found.to}, rækken er fra ${d.found.date}.${leftOut(d)}`,
  'KV-P1': (d) => `${at(d)}: fuldtidsandelene giver ${danish(d.found.sum)}, højst 1,0000.${leftOut(d)}`,
  'KV-P2': (d) => `${at(d)}: ${d.column} er udfyldt for en person på ${d.found.age} år.${leftOut(d)}`,
  'KV-P3': (d) =>
    `${d.file}: ${d.count} ${d.count === 1 ? 'person' : 'personer'}: ${d.column} siger ${d.found.delivered}, landelisten ${d.found.version} siger ${d.found.list} (første linje ${d.line}). Landelisten er brugt.`,
  'KV-P4': (d) =>
    `${d.file}: ${d.count} ${d.count === 1 ? 'person' : 'personer'} har indkomst, men er ikke fuldt skattepligtige; de indgår ikke i T17 (første linje ${d.line}).`,
  'KV-P5': (d) => `${at(d)}: boligtype er udfyldt uden afdeling (eller omvendt).${leftOut(d)}`,
  'KV-P6': (d) =>
    `${d.file}: ${d.column}: ${danish(d.found.pct)} % uoplyst i ${d.found.unit}; normalt er højst ${danish(asNumber(d.found.limit))} % uoplyst i en afdeling. Det gælder ${afdelinger(d)}.`,
  'KV-P7': (d) =>
    `${at(d)} og ${d.found.line2}: samme person i ${d.found.a} og ${d.found.b}. Ingen af rækkerne er medtaget; i alt ${d.count} rækker.`,
  'KV-H1': (d) =>
    `${at(d)}: husstanden har ${d.found.a} personer i husstande og ${d.found.b} i personer. Det gælder ${d.count} af ${d.found.of} husstande. Normalt er tallene ens, undtagen hvor rækker i personer er afvist.`,
  'KV-H2': (d) =>
    `${at(d)}: hustype_dst = ${d.found.type} passer ikke med ${d.found.adults} voksne i personer (${d.count} tilfælde).`,
  'KV-M1': (d) => `${at(d)}: hverken fra- eller tiladressen er med i leverancen.${leftOut(d)}`,
  'KV-M2': (d) =>
    `${d.file}: afdeling ${d.found.afdeling}: beboertallet ændrer sig ${d.found.change}, flytninger mv. forklarer ${d.found.explained} (${afdelinger(d)}).`,
  'KV-M3': (d) => `Afdeling ${d.found.afdeling}: udearealet er ${danish(d.found.area)} m². Vises ikke.${more(d)}`,
  'KV-M4': (d) =>
    `Kommune ${d.found.kommune}, ${d.found.year}: fraflytningsprocenten for familieboliger er ${danish(d.found.pct)}. Er definitionen ${d.found.definition} rigtig?${more(d)}`,
  'KV-O1': (d) =>
    `${at(d)}: adresse ${d.found.address} ligger i ${d.found.a} og ${d.found.b} den ${d.found.date}. Mangler en sammenlægning?${leftOut(d)}`,
  'KV-O2': (d) =>
    `${at(d)}: hændelse ${d.found.event}: ${d.found.kind} kræver ${d.found.expected}, fandt ${d.found.found}.${leftOut(d)}`,
  'KV-O3': (d) =>
    `${d.file}: afdeling ${d.found.afdeling} (${d.found.name}, ${d.found.residents} beboere) er forsvundet uden hændelse (${afdelinger(d)}).`,
  'KV-O4': (d) =>
    `${d.file}: afdeling ${d.found.afdeling}: ${d.found.before} beboere sidste år, ${d.found.now} i år (${afdelinger(d)}).`,
  'KV-O5': (d) =>
    `${at(d)}: adresse ${d.found.address} ligger både i område ${d.found.a} og ${d.found.b} den ${d.found.date}.${leftOut(d)}`,
  'KV-O6': (d) =>
    `${at(d)}: adresse ${d.found.address} hører ikke til afdeling ${d.found.afdeling} i adresser på de dage. Ingen tælles med efter rækken.${more(d)}`,
  'KV-O7': (d) =>
    `${d.file}: afdeling ${d.found.afdeling} er delt, men ${d.found.n} af dens boliger har ingen adresse. De tælles i resten af afdelingen (${afdelinger(d)}).`,
  'KV-R1': (d) =>
    `${at(d)}: konto ${d.found.account} findes ikke i ${d.found.version ? `kontoplan ${d.found.version}` : `nogen kontoplan for ${d.found.year}`}.${leftOut(d)}`,
  'KV-R2': (d) =>
    `${d.file}: afdeling ${d.found.afdeling}, ${d.found.year}: konto ${d.found.account} er ${danish(d.found.whole)} kr., delene giver ${danish(d.found.parts)} kr.${more(d)}`,
  'KV-R3': (d) =>
    `${at(d)}: afdeling ${d.found.afdeling}: regnskabet dækker ${d.found.days} dage og bruges ikke til benchmarking.${more(d)}`,
  'KV-R4': (d) =>
    `${at(d)}: regnskabet for ${d.found.afdeling} ${d.found.year} findes med andre tal. Angiv den leverance, den erstatter.`,
  'KV-B1': (d) => `${at(d)}: helhedsplan ${d.found.plan}: lokal medfinansiering er ${danish(d.found.pct)} %.${more(d)}`,
  'KV-V1': (d) => `${at(d)}: ${d.found.part} er større end ${d.found.whole}.${leftOut(d)}`,
  'KV-V2': (d) => `${at(d)}: ${d.column} er ${d.found.whole}, men delene giver ${d.found.parts}.${more(d)}`,
  'KV-V3': (d) =>
    `${at(d)}: ${d.column} er usædvanlig: ${d.found.found}, ventet ${d.found.min} til ${d.found.max}.${more(d)}`,
  'KV-X1': (d) =>
    `${d.file}: ${d.pct} % af rækkerne er afvist (${formatCount(d.rejected, 'da')} af ${formatCount(d.rows, 'da')}; grænsen er 1,0 %). Leverancen er ikke gemt.`,
};
