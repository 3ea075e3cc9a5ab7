import { isAmbiguous, type MonitorProblems } from './monitor.ts';
import type { Sentences } from './sentences.ts';

const wantsDa = {
  persons: 'et helt antal personer',
  share: 'en procent fra 0 til 100',
  index: 'et tal på 0 eller derover',
  number: 'et tal',
  rank: 'en rang på 1 eller derover',
  count: 'et antal på 0 eller derover',
} as const;

export const monitorDa: Sentences<MonitorProblems> = {
  'KV-L1': (d) =>
    `RULE_NOT_VALID_FOR_LIST: der gjaldt ingen regler for lister den ${d.list}. Der er regler for lister ${spansDa(d.spans)}. Angiv listens dato.`,
  'KV-L2': (d) =>
    `${d.file}, linje ${d.line} (${d.row}): ${d.column} = »${d.found}« ${isAmbiguous(d) ? 'kan læses på to måder (AMBIGUOUS_NUMBER)' : `er ikke ${wantsDa[d.wants]}`}. ${
      d.danish
        ? 'I filer med semikolon skrives tal på dansk: 1.234 og 40,5.'
        : 'I filer med komma mellem felterne skrives tal med punktum som decimaltegn: 40.5.'
    } Lad feltet stå tomt, hvis tallet er ukendt.`,
  'KV-L3': (d) => `${d.file} kan ikke bruges som metode: ${d.where}: ${d.why}. Ret filen, og prøv igen.`,
  'KV-L4': (d) =>
    `${d.file} har ${d.rows} ${d.rows === 1 ? 'række' : 'rækker'} med alle værdier. Der skal mindst to til at beregne et indeks.`,
  'KV-L5': (d) =>
    `${d.file}: alle rækker har samme værdi i ${d.column}, så den kan ikke standardiseres. Tag den ud af metoden.`,
  'KV-L6': (d) => `${d.file}: ${d.column} er 0 i alle rækker. Vælg en kolonne med personer i.`,
  'KV-L10': (d) =>
    `${d.file}, linje ${d.line}: det fremgår ikke, hvilken liste rækken hører til (år »${d.year}«${d.lists.length > 0 ? `, hvor der var lister i ${d.lists.join(' og ')}` : ''}). Angiv listen, for eksempel --list 2014-12.`,
  'KV-L11': (d) =>
    `${d.line > 0 ? `${d.file}, linje ${d.line}: ` : ''}»${d.found}« er ikke et ord for en liste. Brug et af ordene ${d.valid.join(', ')}.`,
  'KV-L13': (d) =>
    `Listen ${d.list} er ikke indlæst. ${d.known.length > 0 ? `Der er lister fra ${d.known.join(', ')}.` : 'Der er ingen lister endnu.'} Indlæs en liste med »kvarter lists import«.`,
  'KV-L14': (d) =>
    `Området »${d.area}« kendes hverken fra listerne eller udgaven. ${d.near.length > 0 ? `Mente du ${d.near.join(' eller ')}?` : 'Søg efter det med kvarter search.'}`,
  'KV-L40': (d) => `${d.file}, linje ${d.line}: ${d.column} = »${d.found}« kendes ikke. Brug ${d.valid.join(', ')}.`,
  'KV-L41': (d) =>
    `${d.file}, linje ${d.line}: ${d.area} har ingen beboere, så det kan ikke vises, hvor stor en del de boligplacerede udgør. Ret tallet, eller tag området ud.`,
};

function spansDa(spans: MonitorProblems['KV-L1']['spans']): string {
  const each = spans.map(({ first, last }) => (last === undefined ? `fra ${first}` : `fra ${first} til ${last}`));
  return each.join(', ');
}
