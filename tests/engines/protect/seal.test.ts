import { expect, test } from 'vitest';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import type { Protected } from '../../../src/domain/model/protected.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { derive, sealRelease } from '../../../src/engines/protect/seal.ts';
import { passingCertificate } from '../../world/passing-certificate.ts';
import { directoryOf } from './small-world.ts';

const content: ReleaseContent = {
  manifest: {
    format: 'kvarter-release/1',
    id: 'r_00000000000000aa',
    edition: 2026,
    created: '2026-11-21T12:00:00Z',
    synthetic: true,
    rules: standard,
    tables: [],
    dataDates: [],
    breaks: [],
    seedSha256: '',
    dataHash: '',
    files: [],
  },
  directory: directoryOf([]),
  definitions: [],
  tables: new Map(),
  references: [],
  certificate: passingCertificate,
};

const accept = (answer: Protected<number>): number => answer.content;

test('what is computed from a sealed release is protected and knows its release', () => {
  const answer = derive(sealRelease(content), (release) => release.manifest.edition + 1);
  expect(answer.content).toBe(2027);
  expect(answer.release).toBe('r_00000000000000aa');
  expect(accept(derive(answer, (year) => year * 2))).toBe(4054);
});

test('a copy with other content is not protected: the compiler refuses it, and the original cannot be changed', () => {
  const answer = derive(sealRelease(content), () => 1);
  // @ts-expect-error -- a spread copy loses the private member that only the seal can give
  expect(accept({ ...answer, content: 17 })).toBe(17);
  // @ts-expect-error -- nor can the parts be put together by hand
  expect(accept({ content: 17, release: answer.release })).toBe(17);
  expect(() => Object.assign(answer, { content: 17 })).toThrow(TypeError);
});
