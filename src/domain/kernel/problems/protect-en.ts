import { formatCount } from '../format-number.ts';
import { moreMemory, whereMemoryEnded } from './memory-short.ts';
import type { ProtectProblems } from './protect.ts';
import type { Sentences } from './sentences.ts';

export const protectEn: Sentences<ProtectProblems> = {
  'KV-S1': (d) =>
    `${d.file} has no column ${d.column}. It has ${d.found.join(', ')}. Correct the header line and try again.`,
  'KV-S2': (d) =>
    `${d.file}, line ${d.line}: unit "${d.unit}" is not in ${d.units}. Add the unit there, or correct its name.`,
  'KV-S3': (d) =>
    `${d.file}, line ${d.line}: ${d.column} = "${d.found}" is not a count. Write a whole number of 0 or more.`,
  'KV-S4': (d) =>
    `${d.file}, line ${d.line}: ${d.column} = "${d.found}" is not in the table. ` +
    `Valid codes are ${d.valid.slice(0, shown).join(', ')}${d.valid.length > shown ? ' …' : ''}.`,
  'KV-S5': (d) =>
    `${d.file}, line ${d.line}: ${d.key} is on line ${d.first} already. Delete one of the lines, or add them up.`,
  'KV-S6': (d) =>
    `${d.file}, line ${d.line}: unit "${d.unit}" belongs to no group of ${d.grouping}. ` +
    'Each unit must be in exactly one group, else the sums do not hold.',
  'KV-S7': (d) =>
    `${d.file}, line ${d.line}: unit "${d.unit}" is in both ${d.groups.join(' and ')} of ${d.grouping}. ` +
    'Each unit must be in exactly one group, else the sums do not hold.',
  'KV-S8': (d) => `${d.file}: the name "${d.name}" stands for two places. Give each unit and each group its own name.`,
  'KV-S9': (d) => `Grouping "${d.grouping}" is not known. Choose one or more of ${d.valid.join(', ')}.`,
  'KV-S10': (d) => `${d.parameter} is ${d.found} but must be a whole number from ${d.from} to ${d.to}.`,
  'KV-S11': (d) => `${d.file} has no rows. Choose a file with a header line and at least one row.`,
  'KV-S12': (d) => `${d.file}, line ${d.line}: ${d.found} fields but the header has ${d.expected}. Correct the line.`,
  'KV-S13': (d) =>
    `The calculation "${d.stage}" could not be done (${d.status}). Nothing was written. Try again on a smaller table.`,
  'KV-S14': (d) =>
    `The table cannot be suppressed so that each small count may be at least ${d.width} different numbers: ${d.cells} cells cannot. ` +
    'Choose a lower --bounds, or merge units. Nothing was written.',
  'KV-S16': (d) =>
    `The result cannot be written to ${d.path} (${d.reason}). Choose a folder that exists and that you may write in.`,
  'KV-S15': (d) => `File ${d.path} cannot be read. See that it exists and that you may open it.`,
  'KV-S17': () =>
    'The tables cannot be published: figures that are public already would give small counts away together with the new. ' +
    'Publish fewer tables or levels. Nothing was written.',
  'KV-S18': (d) => `Table "${d.table}" cannot be published with exact counts. Choose from ${d.valid.join(', ')}.`,
  'KV-S19': (d) => `Exact counts cannot be published for level "${d.level}". Choose from ${d.valid.join(', ')}.`,
  'KV-S20': (d) =>
    `The vault has no delivery for ${d.period}. ${d.valid.length > 0 ? `Choose from ${d.valid.join(', ')}.` : 'It is empty.'}`,
  'KV-S21': (d) =>
    `The tables of ${d.period} were not written: the audit found ${d.failing} figures that are not protected well enough ` +
    'when the exact tables are seen together with the rounded release. Publish fewer tables or levels.',
  'KV-S22': (d) =>
    `There is no publication ${d.publication}. See the list on /offentliggjort or with kvarter release list-tables.`,
  'KV-S23': (d) =>
    `The release is not written: for ${d.period}, ${d.failing} small figures could be derived from the rounded figures ` +
    `together with the published exact tables ${d.publications.join(', ')}. The release served is unchanged. ` +
    'Build again with --rebuild-atoms and a reason, so that more afdelinger are merged, or have the delivery corrected.',
  'KV-S24': (d) =>
    `There was too little memory for the calculation (${whereMemoryEnded(d, 'en')}). Nothing was written. ` +
    `Close other programs, give the machine more memory, ${moreMemory.en}, or use fewer tables or groupings at a time.`,
  'KV-S25': (d) =>
    `${d.setting} is "${d.found}" but must be a whole number of megabytes, at least 4. Correct the setting, or remove it.`,
  'KV-S26': (d) =>
    `${d.file}, line ${d.line}: the counts in ${d.column} now add up to more than ${formatCount(d.most, 'en')}, the most that can be calculated with. ` +
    'Correct the number if it is wrong, or split the file.',
};

const shown = 12;
