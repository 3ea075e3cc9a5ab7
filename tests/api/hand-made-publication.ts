import type { openPublications } from '../../src/app/publish/open-publications.ts';
import type { PublicationCertificate } from '../../src/domain/model/publication.ts';

type NewPublication = Parameters<ReturnType<typeof openPublications>['write']>[0];

/** The table file of `handMadePublication`. */
export const publishedCsv = 'tabel;enhed;periode;raekke;maal;vaerdi;status\r\nT01;kom:657;2026;I_ALT;n;;c\r\n';

/** What the audit of a publication said, made by hand: 70 cells, 12 of them hidden. */
export const publicationCertificate = (verdict: 'pass' | 'fail'): PublicationCertificate => ({
  ...{ format: 'kvarter-publication-certificate/1', mode: 'publication', data_hash: 'd', tables: ['T01'] },
  ...{ groupings: ['kom'], cells: 70, hidden: 12, singletons_exposed: 0, union: { tested: 4, failing: 0 } },
  stageA: { primes: [1073741789], unknown: 20, relations: 30, rank: 18, determined: 0 },
  stageB: { lower_bound: 1, lps: 9, failing: verdict === 'pass' ? 0 : 2 },
  ...{ compared_versions: [], tool_version: '1', verdict },
});

/** A publication of one table for kommuner, as it is handed to the store. */
export const handMadePublication = (verdict: 'pass' | 'fail'): NewPublication => ({
  manifest: {
    ...{ mode: 'publication', period: '2026', created: '2026-11-21T12:00:00.000Z', synthetic: true },
    ...{ dataHash: 'd', tables: ['T01'], levels: ['kom'], verdict },
  },
  files: new Map([
    ['certificate.json', `${JSON.stringify(publicationCertificate(verdict))}\n`],
    ['tabeller.csv', publishedCsv],
  ]),
});
