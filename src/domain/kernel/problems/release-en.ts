import { moreMemory, whereMemoryEnded } from './memory-short.ts';
import type { ReleaseProblems } from './release.ts';
import type { Sentences } from './sentences.ts';

export const releaseEn: Sentences<ReleaseProblems> = {
  'KV-U1': (d) =>
    `Release ${d.release} does not exist. See the list on the page Publication or with kvarter release list.`,
  'KV-U2': (d) =>
    `Release ${d.release} has changed since it was made and cannot be opened: ${d.faults.join('; ')}. ` +
    'Fetch the release again from the copy it came from, or build a new one with kvarter release build.',
  'KV-U3': (d) =>
    `Rule set ${d.rules} cannot be used: ${d.key} is ${d.found} but must lie in ${d.allowed}. ` +
    'Correct the rule set and build the release again.',
  'KV-U4': (d) => `A release cannot be built: no accepted delivery contains ${d.layout}. Load it and try again.`,
  'KV-U5': (d) => `Building the release was cancelled during "${d.stage}". The release being served is unchanged.`,
  'KV-U6': ({ open }) =>
    `A release cannot be built: ${open.map((d) => `${d.delivery} has warnings nobody has ticked off: ${d.codes.join(', ')}`).join('; ')}. ` +
    'Look into them, and tick them off with kvarter intake tick-off <delivery> --codes <codes> --reason "<why>".',
  'KV-U7': (d) => `There is no delivery with id "${d.delivery}". See the list with kvarter intake list.`,
  'KV-U8': (d) =>
    `${d.delivery} has no open warning ${d.codes.join(', ')}. ` +
    `${d.open.length > 0 ? `Open warnings: ${d.open.join(', ')}.` : 'All its warnings have been ticked off.'}`,
  'KV-U9': (d) =>
    `The vault has no delivery from a supplier with CVR number ${d.cvr}. ` +
    `${d.known.length > 0 ? `Suppliers: ${d.known.join('; ')}.` : 'It is empty.'}`,
  'KV-U20': (d) =>
    `The vault holds no true leaves of release ${d.release}${d.edition === undefined ? '' : ` and edition ${d.edition}`}. ` +
    'They are kept when a release is built in the vault. Build it again with kvarter release build.',
  'KV-U21': (d) =>
    `The true leaves in ${d.file} have changed since they were kept and cannot be used. ` +
    'Fetch the file from a backup of the vault, or build the release again with kvarter release build.',
  'KV-U30': (d) =>
    `Release ${d.release} has no certificate of protection: an older version made it, and it cannot be served. ` +
    'Build it again with kvarter release build.',
  'KV-U31': (d) =>
    `Release ${d.release} cannot be served: the audit of its protection did not pass (${d.failing.join(', ')}). ` +
    'See its certificate with kvarter release show, and choose another release with kvarter release use.',
  'KV-U32': (d) =>
    `The release was not made: the audit of its protection did not pass (${d.failing.join(', ')}), not even with the smallest units merged. ` +
    'The release being served is unchanged. Raise the limits for small units in the rule set and try again.',
  'KV-U33': (d) =>
    `The release was not built: there was too little memory (${whereMemoryEnded(d, 'en')}). The release being served is unchanged. ` +
    `Close other programs, give the machine more memory, or ${moreMemory.en}. Then run the same again: the years that were done are used.`,
  'KV-U34': (d) =>
    `The release was not built: an earlier release shows afdeling ${d.afdeling} cut${d.omraade === undefined ? '' : ` by area ${d.omraade}`} in ${d.edition}, but the deliveries no longer cut it. ` +
    'What has been shown apart cannot be put together again for years gone by. Deliver afdelingsdele with the rows that were removed, and end them with a last day (til).',
};
