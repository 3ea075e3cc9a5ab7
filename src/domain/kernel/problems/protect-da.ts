import { formatCount } from '../format-number.ts';
import { moreMemory, whereMemoryEnded } from './memory-short.ts';
import type { ProtectProblems } from './protect.ts';
import type { Sentences } from './sentences.ts';

export const protectDa: Sentences<ProtectProblems> = {
  'KV-S1': (d) =>
    `${d.file} mangler kolonnen ${d.column}. Filen har ${d.found.join(', ')}. Ret overskriften, og prøv igen.`,
  'KV-S2': (d) =>
    `${d.file}, linje ${d.line}: enheden »${d.unit}« findes ikke i ${d.units}. Tilføj enheden der, eller ret navnet.`,
  'KV-S3': (d) =>
    `${d.file}, linje ${d.line}: ${d.column} = »${d.found}« er ikke et antal. Skriv et helt tal, der er 0 eller større.`,
  'KV-S4': (d) =>
    `${d.file}, linje ${d.line}: ${d.column} = »${d.found}« findes ikke i tabellen. ` +
    `Gyldige koder er ${d.valid.slice(0, shown).join(', ')}${d.valid.length > shown ? ' …' : ''}.`,
  'KV-S5': (d) =>
    `${d.file}, linje ${d.line}: ${d.key} står allerede på linje ${d.first}. Slet den ene linje, eller læg dem sammen.`,
  'KV-S6': (d) =>
    `${d.file}, linje ${d.line}: enheden »${d.unit}« hører ikke til nogen gruppe i ${d.grouping}. ` +
    'Hver enhed skal stå i netop én gruppe, ellers går summerne ikke op.',
  'KV-S7': (d) =>
    `${d.file}, linje ${d.line}: enheden »${d.unit}« står både i ${d.groups.join(' og ')} i ${d.grouping}. ` +
    'Hver enhed skal stå i netop én gruppe, ellers går summerne ikke op.',
  'KV-S8': (d) =>
    `${d.file}: navnet »${d.name}« bruges om to forskellige steder. Giv hver enhed og hver gruppe sit eget navn.`,
  'KV-S9': (d) => `Inddelingen »${d.grouping}« kendes ikke. Vælg en eller flere af ${d.valid.join(', ')}.`,
  'KV-S10': (d) => `${d.parameter} er ${d.found}, men skal være et helt tal fra ${d.from} til ${d.to}.`,
  'KV-S11': (d) => `${d.file} har ingen rækker. Vælg en fil med en overskrift og mindst én række.`,
  'KV-S12': (d) => `${d.file}, linje ${d.line}: ${d.found} felter, men overskriften har ${d.expected}. Ret linjen.`,
  'KV-S13': (d) =>
    `Beregningen »${d.stage}« kunne ikke gennemføres (${d.status}). Intet er skrevet. Prøv igen på en mindre tabel.`,
  'KV-S14': (d) =>
    `Tabellen kan ikke skjules, så hvert lille tal kan være mindst ${d.width} forskellige: ${d.cells} celler kan ikke nå det. ` +
    'Vælg et lavere --bounds, eller læg enheder sammen. Intet er skrevet.',
  'KV-S16': (d) =>
    `Resultatet kan ikke skrives til ${d.path} (${d.reason}). Vælg en mappe, der findes, og som du må skrive i.`,
  'KV-S15': (d) => `Filen ${d.path} kan ikke læses. Se efter, at den findes, og at du har adgang til den.`,
  'KV-S17': () =>
    'Tabellerne kan ikke offentliggøres: tal, der allerede er offentlige, ville sammen med de nye afsløre små tal. ' +
    'Offentliggør færre tabeller eller niveauer. Intet er skrevet.',
  'KV-S18': (d) =>
    `Tabellen »${d.table}« kan ikke offentliggøres med nøjagtige tal. Vælg blandt ${d.valid.join(', ')}.`,
  'KV-S19': (d) =>
    `Der kan ikke offentliggøres nøjagtige tal for niveauet »${d.level}«. Vælg blandt ${d.valid.join(', ')}.`,
  'KV-S20': (d) =>
    `Datalageret har ingen leverance for ${d.period}. ${d.valid.length > 0 ? `Vælg blandt ${d.valid.join(', ')}.` : 'Det er tomt.'}`,
  'KV-S21': (d) =>
    `Tabellerne for ${d.period} er ikke skrevet: revisionen fandt ${d.failing} tal, som ikke er beskyttet godt nok, ` +
    'når de nøjagtige tabeller ses sammen med den afrundede udgave. Offentliggør færre tabeller eller niveauer.',
  'KV-S22': (d) =>
    `Offentliggørelsen ${d.publication} findes ikke. Se listen på /offentliggjort eller med kvarter release list-tables.`,
  'KV-S23': (d) =>
    `Udgaven er ikke skrevet: for ${d.period} ville ${d.failing} små tal kunne udledes af de afrundede tal sammen med de ` +
    `offentliggjorte nøjagtige tabeller ${d.publications.join(', ')}. Den udgave, der vises, er uændret. ` +
    'Dan udgaven igen med --rebuild-atoms og en begrundelse, så flere afdelinger lægges sammen, eller få leverancen rettet.',
  'KV-S24': (d) =>
    `Der var ikke hukommelse nok til beregningen (${whereMemoryEnded(d, 'da')}). Intet er skrevet. ` +
    `Luk andre programmer, giv maskinen mere hukommelse, ${moreMemory.da}, eller regn på færre tabeller eller inddelinger ad gangen.`,
  'KV-S25': (d) =>
    `${d.setting} er »${d.found}«, men skal være et helt antal megabyte på mindst 4. Ret indstillingen, eller fjern den.`,
  'KV-S26': (d) =>
    `${d.file}, linje ${d.line}: antallene i ${d.column} giver nu tilsammen mere end ${formatCount(d.most, 'da')}, som er det meste, der kan regnes på. ` +
    'Ret tallet, hvis det er forkert, eller del filen.',
};

const shown = 12;
