import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { putAside } from './ask-for-proof.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/**
 * `/log-ind/igen`: log in again before a grave act, and then go on with what was put aside. The act is done by the person's
 * own button, never by coming back.
 * @throws Problem KV-H7 on something put aside too long ago, or by somebody else
 */
export async function loadProofPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, session, door } = asked;
  const code = (asked.query.kode ?? '').slice(0, 100);
  const aside = session && (await putAside(context, code, session.session.person));
  if (!session || !aside) throw new Problem('KV-H7', {});
  const { provider: id } = session.session;
  const provider = door.login?.providers.find((one) => one.id === id) ?? door.login?.providers[0];
  const next = `/log-ind/igen?kode=${code}`;
  const query = new URLSearchParams({ igen: '1', next });
  const { what, url, fields, back } = aside;
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, { da: 'Log ind igen', en: 'Log in again' }, unknownParameters(asked.query, ['kode'])),
      kind: 'proof',
      isProved: (session.reader.proved?.grave ?? '') >= context.clock(),
      ...{ what, url: asked.url, action: url, back },
      ...(fields ? { fields: Object.entries(fields).map(([name, value]) => ({ name, value })) } : {}),
      provider: { href: `/log-ind/hos/${provider?.id ?? id}?${query}`, name: provider?.name ?? { da: id, en: id } },
    },
  };
}
