import type { TableAnswer } from '../../../src/domain/model/answer.ts';
import type { Protected } from '../../../src/domain/model/protected.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { derive, sealRelease } from '../../../src/engines/protect/seal.ts';
import { passingCertificate } from '../../world/passing-certificate.ts';

const noGate = { residents: 0, households: 0, persons1664: 0 };

const emptyRelease: ReleaseContent = {
  manifest: {
    format: 'kvarter-release/1',
    id: 'r_0123456789abcdef',
    edition: 2026,
    created: '2026-02-01T08:00:00Z',
    synthetic: true,
    rules: {
      id: 'test',
      version: '1',
      name: { da: 'Prøve', en: 'Test' },
      source: 'test',
      n: 5,
      W: 3,
      gates: { 0: noGate, 1: noGate, 2: noGate, 3: noGate, 4: noGate },
      shareBase: 20,
      meanHeads: 5,
      p: 10,
      means: { kronerFineFrom: 50, kronerFine: 100, kronerCoarse: 1000, fulltimeParts: 100, otherParts: 10 },
      sigmaAtoms: 20,
      attributeShare: 1,
    },
    tables: [],
    dataDates: [],
    breaks: [],
    seedSha256: '',
    dataHash: '',
    files: [],
  },
  directory: {
    edition: 2026,
    units: [],
    afdelinger: [],
    organisationer: [],
    helhedsplaner: [],
    omraader: [],
    kommuner: [],
    regioner: [],
    events: [],
  },
  definitions: [],
  tables: new Map(),
  references: [],
  certificate: passingCertificate,
};

/** Hand-written answers the way a release would give them. */
export function protectedAnswers(...answers: TableAnswer[]): Protected<readonly TableAnswer[]> {
  return derive(sealRelease(emptyRelease), () => answers);
}
