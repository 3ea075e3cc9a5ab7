import { formatCount } from '../format-number.ts';
import type { FoundAt, IntakeProblems } from './intake.ts';
import type { Sentences } from './sentences.ts';

const at = (d: FoundAt) => `${d.file}, line ${d.line}`;
const more = (d: FoundAt) => (d.count > 1 ? ` The same in ${formatCount(d.count, 'en')} places.` : '');
const leftOut = (d: FoundAt) =>
  d.count > 1 ? ` The same in ${formatCount(d.count, 'en')} rows; they were left out.` : ' The row was left out.';
const quoted = (shown: string | undefined) => (shown === undefined ? 'the value (not shown)' : `"${shown}"`);
const asNumber = (number: string | undefined) => String(Number(number));
const afdelinger = (d: FoundAt) => `${d.count} ${d.count === 1 ? 'afdeling' : 'afdelinger'}`;
const cprText =
  'The delivery was refused and nothing was stored. Replace the personal number by a pseudonymous id before sending the file again. The value itself is not shown.';

const types: { readonly [kind: string]: string } = {
  text: 'a text of the given pattern',
  pseudonym: 'a pseudonymous id',
  uuid: 'a uuid',
  date: 'a date (YYYY-MM-DD)',
  int: 'a whole number',
  decimal: 'a decimal number',
  flag: '0 or 1',
  kommune: 'a municipality code',
  afdeling: 'an afdeling number (0045-08501)',
  'org-nr': 'an organisation number of 4 digits',
  'afd-nr': 'an afdeling number of 5 digits',
  list: 'a list of ids',
};

/** English sentences of delivery validation. */
export const intakeEn: Sentences<IntakeProblems> = {
  'KV-F1': (d) => `The delivery has no valid manifest.json (${d.error.en}). Nothing was read.`,
  'KV-F2': (d) =>
    `${d.file}: the ${d.field === 'rows' ? 'number of rows' : 'checksum (sha256)'} is ${d.found}, but the manifest says ${d.expected}. The file was refused. Send it again or correct the manifest.`,
  'KV-F3': (d) => `${d.file}: column ${d.column} is missing. Columns found: ${d.found.join(', ')}.`,
  'KV-F4': (d) => {
    switch (d.cause) {
      case 'fields':
        return `${d.file}, line ${d.line}: ${d.found} fields, expected ${d.expected}. Is the separator "${d.separator}" the right one?`;
      case 'not-utf8':
        return `${d.file}, line ${d.line}: the text is not UTF-8, so letters such as æ, ø and å cannot be read. Save the file as UTF-8.`;
      case 'quotes':
        return `${d.file}, line ${d.line}: a quotation mark is opened but not closed.`;
      case 'double-column':
        return `${d.file}, line ${d.line}: the same column name stands more than once.`;
    }
  },
  'KV-F5': (d) => `${d.file}: column ${d.column} is unknown and was not stored.`,
  'KV-F6': (d) => `${d.file} is empty or cannot be read as ${d.format}. Send the file again.`,
  'KV-F7': (d) => `Delivery ${d.delivery} is already stored with other content. A stored delivery never changes.`,
  'KV-F8': (d) =>
    `The supplier has already delivered ${d.layout} as of ${d.date} in delivery ${d.delivery}. Nothing was stored, since persons would be counted twice.`,
  'KV-F9': (d) =>
    d.cause === 'unknown'
      ? `The delivery is to replace ${d.replaces}, but that one does not exist.`
      : `The delivery is to replace ${d.replaces}, but that one has already been replaced by a newer one.`,
  'KV-C1': (d) => `The file ${d.file} has a column named as a personal number (${d.column}). ${cprText}`,
  'KV-C2': (d) =>
    `The file ${d.file} contains something that looks like a CPR number (column ${d.column}, ${d.count} ${d.count === 1 ? 'place' : 'places'}, first line ${d.line}). ${cprText}`,
  'KV-C3': (d) =>
    `The file ${d.file} has a number column that looks like CPR numbers without the leading zero (${d.column}). ${cprText}`,
  'KV-C4': (d) =>
    `${at(d)}: ${d.column} is not a pseudonymous id (${d.count} ${d.count === 1 ? 'place' : 'places'}). The delivery was refused and nothing was stored. The value itself is not shown.`,
  'KV-T1': (d) =>
    `${at(d)}: ${d.column} must be ${types[d.type] ?? d.type}; ${quoted(d.shown)} cannot be read.${leftOut(d)}`,
  'KV-T2': (d) => `${at(d)}: ${d.column} is missing.${leftOut(d)}`,
  'KV-T3': (d) =>
    `${at(d)}: ${d.column} = ${quoted(d.shown)} is not in code list ${d.list} (${d.valid.join(', ')}).${d.nearest === undefined ? '' : ` Did you mean "${d.nearest}"?`}${leftOut(d)}`,
  'KV-T4': (d) => `${at(d)}: ${d.column} = ${quoted(d.shown)} is outside ${d.min} to ${d.max}.${leftOut(d)}`,
  'KV-T5': (d) =>
    `${d.file}: ${d.column} seems to use "${d.sign}" as decimal sign, the manifest says "${d.expected}". The delivery was not stored.`,
  'KV-T6': (d) => `${at(d)}: ${d.column} = ${d.found.found} is after ${d.found.limit}.${leftOut(d)}`,
  'KV-T7': (d) => `${at(d)}: ${d.column} = ${quoted(d.shown)} lacked leading zeros, which were added.${more(d)}`,
  'KV-T8': (d) => `${at(d)}: ${d.column} fails the modulus 11 control of CVR numbers.${more(d)}`,
  'KV-T9': (d) =>
    `${at(d)}: key ${d.found.keys}${d.found.others === '0' ? '' : ` (and ${d.found.others} others)`} is not known, so the value is not used. Known keys: ${d.found.known} and cells of the tables, such as ${d.found.cell}.${more(d)}`,
  'KV-K1': (d) =>
    `${at(d)} and ${d.found.line2}: the same key (${d.column}). None of the rows was kept; ${d.count} rows in all.`,
  'KV-K2': (d) =>
    `${at(d)}: afdeling ${d.found.afdeling} does not exist on ${d.found.date}. Is it missing in afdelinger, or closed?${leftOut(d)}`,
  'KV-K3': (d) =>
    `${at(d)}: ${d.found.id} is valid ${d.found.from} to ${d.found.to}, the row is from ${d.found.date}.${leftOut(d)}`,
  'KV-P1': (d) => `${at(d)}: the full-time fractions add to ${d.found.sum}, at most 1.0000.${leftOut(d)}`,
  'KV-P2': (d) => `${at(d)}: ${d.column} is filled for a person aged ${d.found.age}.${leftOut(d)}`,
  'KV-P3': (d) =>
    `${d.file}: ${d.count} ${d.count === 1 ? 'person' : 'persons'}: ${d.column} says ${d.found.delivered}, country list ${d.found.version} says ${d.found.list} (first line ${d.line}). The country list was used.`,
  'KV-P4': (d) =>
    `${d.file}: ${d.count} ${d.count === 1 ? 'person has' : 'persons have'} income without being fully taxable; they are not in T17 (first line ${d.line}).`,
  'KV-P5': (d) => `${at(d)}: boligtype is filled without an afdeling (or the other way round).${leftOut(d)}`,
  'KV-P6': (d) =>
    `${d.file}: ${d.column}: ${d.found.pct} % unknown in ${d.found.unit}; normally at most ${asNumber(d.found.limit)} % are unknown in an afdeling. It concerns ${afdelinger(d)}.`,
  'KV-P7': (d) =>
    `${at(d)} and ${d.found.line2}: the same person in ${d.found.a} and ${d.found.b}. None of the rows was kept; ${d.count} rows in all.`,
  'KV-H1': (d) =>
    `${at(d)}: the household has ${d.found.a} persons in husstande and ${d.found.b} in personer. It concerns ${d.count} of ${d.found.of} households. Normally the numbers agree, except where rows of personer were rejected.`,
  'KV-H2': (d) =>
    `${at(d)}: hustype_dst = ${d.found.type} does not fit ${d.found.adults} adults in personer (${d.count} ${d.count === 1 ? 'case' : 'cases'}).`,
  'KV-M1': (d) => `${at(d)}: neither the address before nor the one after is in the delivery.${leftOut(d)}`,
  'KV-M2': (d) =>
    `${d.file}: afdeling ${d.found.afdeling}: residents change by ${d.found.change}, moves and births explain ${d.found.explained} (${afdelinger(d)}).`,
  'KV-M3': (d) => `Afdeling ${d.found.afdeling}: the outdoor area is ${d.found.area} m². Not shown.${more(d)}`,
  'KV-M4': (d) =>
    `Kommune ${d.found.kommune}, ${d.found.year}: ${d.found.pct} per cent of the family dwellings were moved out of. Is the definition ${d.found.definition} right?${more(d)}`,
  'KV-O1': (d) =>
    `${at(d)}: address ${d.found.address} lies in ${d.found.a} and ${d.found.b} on ${d.found.date}. Is a merger missing?${leftOut(d)}`,
  'KV-O2': (d) =>
    `${at(d)}: event ${d.found.event}: ${d.found.kind} needs ${d.found.expected}, found ${d.found.found}.${leftOut(d)}`,
  'KV-O3': (d) =>
    `${d.file}: afdeling ${d.found.afdeling} (${d.found.name}, ${d.found.residents} residents) has disappeared without an event (${afdelinger(d)}).`,
  'KV-O4': (d) =>
    `${d.file}: afdeling ${d.found.afdeling}: ${d.found.before} residents last year, ${d.found.now} this year (${afdelinger(d)}).`,
  'KV-O5': (d) =>
    `${at(d)}: address ${d.found.address} lies both in area ${d.found.a} and ${d.found.b} on ${d.found.date}.${leftOut(d)}`,
  'KV-O6': (d) =>
    `${at(d)}: address ${d.found.address} does not belong to afdeling ${d.found.afdeling} in adresser on those days. Nobody is counted by the row.${more(d)}`,
  'KV-O7': (d) =>
    `${d.file}: afdeling ${d.found.afdeling} is cut, but ${d.found.n} of its dwellings have no address. They are counted in the rest of the afdeling (${afdelinger(d)}).`,
  'KV-R1': (d) =>
    `${at(d)}: account ${d.found.account} is not in ${d.found.version ? `chart of accounts ${d.found.version}` : `any chart of accounts of ${d.found.year}`}.${leftOut(d)}`,
  'KV-R2': (d) =>
    `${d.file}: afdeling ${d.found.afdeling}, ${d.found.year}: account ${d.found.account} is kr. ${d.found.whole}, its parts add to kr. ${d.found.parts}.${more(d)}`,
  'KV-R3': (d) =>
    `${at(d)}: afdeling ${d.found.afdeling}: the accounts cover ${d.found.days} days and are not used for benchmarking.${more(d)}`,
  'KV-R4': (d) =>
    `${at(d)}: the accounts of ${d.found.afdeling} ${d.found.year} exist with other figures. Name the delivery this one replaces.`,
  'KV-B1': (d) => `${at(d)}: helhedsplan ${d.found.plan}: local financing is ${d.found.pct} %.${more(d)}`,
  'KV-V1': (d) => `${at(d)}: ${d.found.part} is larger than ${d.found.whole}.${leftOut(d)}`,
  'KV-V2': (d) => `${at(d)}: ${d.column} is ${d.found.whole}, but its parts add to ${d.found.parts}.${more(d)}`,
  'KV-V3': (d) =>
    `${at(d)}: ${d.column} is unusual: ${d.found.found}, expected ${d.found.min} to ${d.found.max}.${more(d)}`,
  'KV-X1': (d) =>
    `${d.file}: ${d.pct} % of the rows were rejected (${formatCount(d.rejected, 'en')} of ${formatCount(d.rows, 'en')}; the limit is 1.0 %). The delivery was not stored.`,
};
