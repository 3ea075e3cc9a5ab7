import { protectionOf } from '../../../app/tables/about-protection.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/beskyttelse` in plain words, `/beskyttelse/teknisk` in full. Public, and without a figure of anybody. */
export async function loadProtectionPage(asked: PageRequest): Promise<LoadedPage> {
  const { context } = asked;
  if (!asked.release) throw new Problem('KV-A8', { folder: context.dataDir });
  // The rules of the release itself, also for readers of its strict leaves.
  const { statuses, ...protection } = protectionOf(await context.desk.open());
  const notes = unknownParameters(asked.query, []);
  if (/^\/beskyttelse\/teknisk/.test(asked.url)) {
    const title = { da: 'Beskyttelsen, teknisk', en: 'The protection, technically' };
    return {
      kind: 'figureless',
      page: { ...pageFrame(asked, title, notes), kind: 'protection-technical', ...protection },
    };
  }
  const title = { da: 'Sådan beskyttes beboerne', en: 'How residents are protected' };
  const { rules, strict } = protection;
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, notes),
      kind: 'protection',
      rules,
      statuses,
      ...(strict ? { strict } : {}),
    },
  };
}
