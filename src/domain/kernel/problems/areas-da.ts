import { formatCount, formatNumber } from '../format-number.ts';
import type { AreaProblems } from './areas.ts';
import type { Sentences } from './sentences.ts';

const at = (d: { x: number; y: number }) => `ved ${d.x.toFixed(3)} øst, ${d.y.toFixed(3)} nord (EPSG:25832)`;
const m2 = (n: number) => `${formatCount(Math.round(n), 'da')} m²`;
const wanted = {
  int: 'et helt tal',
  decimal: 'et tal',
  uuid: 'en uuid',
  date: 'en dato (2026-01-31)',
  timestamp: 'et tidspunkt (2026-01-31T12:00:00Z)',
};

export const areasDa: Sentences<AreaProblems> = {
  'G01-EMPTY': (d) => `${d.area} har ingen geometri. Tegn området, eller lad rækken udgå.`,
  'G01-TYPE': (d) => `${d.area}: geometrien er ${d.found}, men skal være en flade (Polygon eller MultiPolygon).`,
  'G01-NUMBER': (d) => `${d.area}: en koordinat er ikke et tal. Eksportér området igen fra dit GIS.`,
  'G01-OPEN': (d) =>
    `${d.area}: en ring er ikke lukket ${at(d)}. Sidste punkt skal være det samme som det første; er grænsen delt i stykker, samler --repair dem.`,
  'G01-SHORT': (d) => `${d.area}: en ring ${at(d)} har for få punkter eller intet areal. Slet ringen.`,
  'G01-CROSS': (d) =>
    `${d.area}: grænsen krydser sig selv ${at(d)}. Flyt punkterne, eller få den rettet automatisk (»Ret grænserne automatisk« på siden, --repair på kommandolinjen).`,
  'G01-TOUCH': (d) =>
    `${d.area}: en ring rører sig selv ${at(d)}. Del ringen i to, eller få den rettet automatisk (»Ret grænserne automatisk« på siden, --repair på kommandolinjen).`,
  'G01-EDGE': (d) =>
    `${d.area}: to ringe deler en kant ${at(d)}. Læg fladerne sammen, eller få den rettet automatisk (»Ret grænserne automatisk« på siden, --repair på kommandolinjen).`,
  'G01-HOLE': (d) => `${d.area}: et hul ligger uden for sin flade ${at(d)}. Gør hullet til en del af den rette flade.`,
  'G01-NEST': (d) => `${d.area}: to af områdets flader ligger over hinanden ${at(d)}. Læg dem sammen.`,
  'G01-SPLIT': (d) => `${d.area}: et hul deler fladen i to ${at(d)}. Gør den til to flader.`,
  'G01-EXTENT': (d) =>
    `${d.area}: punktet ${at(d)} ligger uden for koordinatsystemet. Kontrollér filens koordinatsystem.`,
  'G01-DENMARK': (d) => `${d.area}: punktet ${at(d)} ligger uden for Danmark. Kontrollér, at det er rigtigt.`,
  'G01-DEGREES': (d) =>
    `${d.area}: tallene (${d.x}, ${d.y}) er grader, men filen siger meter i EPSG:25832. Angiv koordinatsystemet med --crs 4326.`,
  'G01-AXES': (d) =>
    `${d.area}: tallene (${d.x}, ${d.y}) ser ud til at stå i omvendt orden. Østlig koordinat skal stå først.`,
  'G01-3D': (d) => `${d.area}: højden er udeladt; områder er i to dimensioner.`,
  'G01-RINGS': (d) => `${d.area}: ringenes omløbsretning er rettet.`,
  'G01-JOINED': (d) => `${d.area}: grænsen lå i stykker i filen; stykkerne er samlet.`,
  'G01-REPAIRED': (d) =>
    `${d.area}: geometrien er repareret og dækker nu ${m2(d.after)}. Se den på kortet: hvor grænsen krydsede sig selv, kan et stykke mangle.`,
  'G02-CODE': (d) =>
    `${d.area}: ${d.field} = »${d.found}« findes ikke i kodelisten ${d.list} (${d.valid.join(', ')}). Ret koden.`,
  'G02-RETIRED': (d) =>
    `${d.area}: koden ${d.found} i ${d.field} er udgået af ${d.list} og kan ikke vælges for nye områder. Vælg en gældende kode.`,
  'G03-MISSING': (d) =>
    `${d.area}: ${d.field} mangler og skal udfyldes${d.valid ? ` med en af ${d.valid.join(', ')}` : ''}.`,
  'G03-TYPE': (d) => `${d.area}: ${d.field} = »${d.found}« er ikke ${wanted[d.wanted]}. Ret værdien.`,
  'G03-RANGE': (d) => `${d.area}: ${d.field} = ${d.found} ligger uden for ${d.from}-${d.to}. Ret værdien.`,
  'G03-LENGTH': (d) => `${d.area}: ${d.field} har ${d.length} tegn; der er plads til ${d.max}. Forkort teksten.`,
  'G03-FORM': (d) => `${d.area}: ${d.field} = »${d.found}« har ikke den rette form (${d.pattern}). Ret værdien.`,
  'G03-TWICE': (d) =>
    `${d.area} og ${d.other} har samme distriktsnummer ${d.number} og samme type i kommunen. Giv den ene et andet nummer.`,
  'G04-SMALL': (d) => `${d.area} er på ${m2(d.m2)}; mindste areal er ${m2(d.min)}. Læg området sammen med et andet.`,
  'G05-OVERLAP': (d) => `${d.area} og ${d.other} er af samme type og overlapper med ${m2(d.m2)} ${at(d)}. Ret grænsen.`,
  'G05-ACROSS': (d) =>
    `${d.area} og ${d.other} er af hver sin type og overlapper med ${m2(d.m2)} ${at(d)}. Kontrollér, at det er meningen.`,
  'G06-OVERLAP': (d) => `${d.area} og ${d.other} er af samme type og overlapper med ${m2(d.m2)} ${at(d)}. Ret grænsen.`,
  'G07-GRADES': (d) =>
    `${d.area} og ${d.other} overlapper med ${m2(d.m2)} ${at(d)} og har begge ${d.grades}. Et sted hører til ét skoledistrikt for hvert klassetrin.`,
  'G07-ORDER': (d) => `${d.area}: første klassetrin (${d.from}) ligger efter sidste (${d.to}). Byt dem om.`,
  'G07-NONE': (d) =>
    `${d.area}: et skoledistrikt skal have klassetrin; ${d.field} er »${d.found}«. Vælg 0.-10. klasse eller førskole.`,
  'G08-GAP': (d) => `${d.kommune}: ${m2(d.m2)} ${at(d)} hører ikke til noget område (${d.kind}). Udvid et naboområde.`,
  'G08-COVER': (d) =>
    `${d.kommune}: områderne (${d.kind}) dækker ikke hele kommunen; ${formatNumber(d.permille, 1, 'da')} promille mangler. Se hullerne.`,
  'G09-KOMMUNE': (d) =>
    `${d.area}: kommunekode ${d.found} passer ikke til CVR-nummer ${d.cvr}, som hører til ${d.expected}. Ret en af dem.`,
  'G09-OUTSIDE': (d) =>
    `${d.area}: ${formatNumber(d.percent, 1, 'da')} % af arealet ligger uden for ${d.kommune}, blandt andet ${at(d)}. Ret grænsen eller kommunen.`,
  'G10-SYSTID': (d) => `${d.area}: systid_til (${d.to}) er ikke efter systid_fra (${d.from}). Hent rækken igen.`,
  'G10-GYLDIG': (d) => `${d.area}: gyldig_til (${d.to}) er før gyldig_fra (${d.from}). Ret datoerne.`,
  'G11-SNAP': (d) =>
    `${d.area}: et punkt ${at(d)} ligger ${formatNumber(d.distance, 2, 'da')} m fra en skel- eller vejlinje uden at følge den. Snap punktet til linjen.`,
  'KV-G20': (d) => `${d.file} kan ikke læses som ${d.format}: ${d.detail.da}. Intet er ændret. Eksportér filen igen.`,
  'KV-G21': (d) => `${d.file} er ikke i et format, der kan læses. Brug ${d.valid.join(', ')}. Intet er ændret.`,
  'KV-G22': (d) =>
    `${d.file} siger ikke, hvilket koordinatsystem den er i. Er det EPSG:25832, så angiv --crs 25832. Intet er ændret.`,
  'KV-G23': (d) => `${d.file} er i koordinatsystemet ${d.found}. Brug ${d.valid.join(', ')}. Intet er ændret.`,
  'KV-G24': (d) =>
    `${d.found === '' ? `${d.file} har flere lag` : `${d.file} har ikke laget »${d.found}«`}. Vælg ét med --layer: ${d.layers.join(', ')}. Intet er ændret.`,
  'KV-G25': (d) => `${d.file} har en DOCTYPE. XML med egne entiteter læses ikke. Intet er ændret.`,
  'KV-G26': (d) => `${d.file} er indlejret dybere end ${d.depth} trin og læses ikke. Intet er ændret.`,
  'KV-G27': (d) => `»${d.found}« er ikke et områdetema. Vælg ${d.valid.join(', ')}.`,
  'KV-G28': (d) =>
    `${d.area} har samme objekt_id (${d.id}) som række ${d.first}. Ét område må kun stå én gang i filen.`,
  'KV-G29': (d) =>
    `${d.file} har ingen kolonne, områderne kan genkendes på. Brug en af: ${d.columns.join(', ')}. Intet er ændret.`,
  'KV-G30': (d) => `Området ${d.id} findes allerede og er gældende. Ret det i stedet for at oprette det igen.`,
  'KV-G31': (d) => `Området ${d.id} er ikke gældende eller findes ikke. Intet er ændret.`,
  'KV-G32': (d) =>
    `${d.command} kræver en begrundelse, som gemmes med versionen. Skriv den (--reason på kommandolinjen).`,
  'KV-G33': (d) => `${d.file}: ${d.errors} fejl i ${d.rows} rækker. Intet er ændret. Ret fejlene, og importér igen.`,
  'KV-G34': (d) =>
    `${d.area}: ${d.key} = »${d.found}« ${d.matches === 0 ? 'findes ikke blandt de gældende områder' : `passer på ${d.matches} områder`}. Ret nøglen.`,
  'KV-G35': (d) => `${d.parameter} = »${d.found}« er ikke en dato. Skriv fx 2026-01-31.`,
  'KV-G36': (d) => `Gyldig fra ${d.from} ligger før områdets egen gyldighed. Ret den gældende version i stedet.`,
  'KV-G37': (d) =>
    `GeoFA afviste ændringen, fordi et område bryder brugerens grænser (LIMIT): ${d.detail}. Intet er ændret hos GeoFA.`,
  'KV-G38': (d) => `GeoFA fandt intet område, brugeren må ændre (COUNT 0): ${d.detail}. Intet er ændret hos GeoFA.`,
  'KV-G39': (d) =>
    `GeoFA ændrede ${d.affected} af ${d.sent} områder (PARTIAL_UPDATE). Hent området igen, og send resten.`,
  'KV-G40': (d) => `GeoFA svarede med en fejl: ${d.detail}.`,
  'KV-G41': () => 'Formularen kunne ikke læses. Intet er gemt. Gå tilbage, vælg filen igen, og send den.',
  'KV-G42': (d) =>
    `${d.file} er større end ${formatCount(d.most / 1000, 'da')} kB, som er det meste, siden tager. Intet er gemt. Del filen, eller brug kvarter areas observe eller /api/v1/observations.`,
  'KV-G43': (d) =>
    `Baggrundskortet fra ${d.host} kunne ikke hentes (${d.detail}). Kortet virker uden. Prøv igen senere.`,
  'KV-G44': (d) =>
    `${d.setting} kan ikke bruges: ${d.missing.join(', ')} mangler. Ret indstillingen, eller fjern den, så er der intet baggrundskort.`,
  'KV-G45': (d) =>
    d.count === 0
      ? 'Områder og helhedsplaner er summer og har ikke selv tvillinger, og ingen af afdelingerne her kan sammenlignes. Søg på en afdeling.'
      : 'Områder og helhedsplaner er summer og har ikke selv tvillinger. Vælg en af afdelingerne, og se dens.',
  'KV-G46': (d) =>
    `Hjørner, linje ${d.line}: »${d.found}« er ikke et punkt. Skriv øst og nord i meter (EPSG:25832), fx 498371,8 6221583,7, en tom linje mellem flader og »hul« over et hul. WKT kan også sættes ind.`,
  'KV-G47': (d) =>
    `${d.area} er ændret af ${d.by} (${d.at}), siden du åbnede siden. Intet er gemt. Se den nye version, og begynd forfra på den.`,
  'KV-G48': (d) =>
    `${d.file}: ingen jordstykker fundet. Filen skal have kolonner for ejerlav og matrikelnummer (${d.columns.join(', ')}), og flader, hvis den ikke er en liste.`,
  'KV-G50': (d) =>
    `${d.file}: ${d.missing} af ${d.of} jordstykker på listen er ikke blandt dem, du har læst (${d.told.join(', ')}${d.missing > d.told.length ? ' …' : ''}). Læs først en fil med jordstykkernes flader, eller ret listen. Intet er valgt.`,
  'KV-G51': (d) =>
    `${d.file} har ${formatCount(d.rows, 'da')} rækker; siden kontrollerer højst ${formatCount(d.most, 'da')} ad gangen. Intet er gemt. Del filen, eller brug kvarter areas import.`,
  'KV-G52': (d) =>
    `${d.file} er større end ${formatCount(d.most / 1_000_000, 'da')} MB, som er det meste, siden tager. Intet er gemt. Del filen, eller brug kvarter areas import.`,
  'KV-G49': (d) => `Sidste dag ${d.found} ligger før områdets første dag, ${d.first}. Ret dagen.`,
};
