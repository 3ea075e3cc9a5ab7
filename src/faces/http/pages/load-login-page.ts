import { placelessPersonas } from '../../../app/access/demo-personas.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/log-ind`: log in at a provider, or choose a demo persona. */
export async function loadLoginPage(asked: PageRequest): Promise<LoadedPage> {
  const { login, personas: mayChoose } = asked.door;
  const personas = mayChoose ? (asked.release?.personas ?? placelessPersonas()) : [];
  const next = safeReturnPath(asked.query.next);
  const invitation = (asked.query.invitation ?? '').replaceAll(/[^\w-]/g, '').slice(0, 100);
  const query = new URLSearchParams({ next, ...(invitation === '' ? {} : { invitation }) });
  const title = login ? { da: 'Log ind', en: 'Log in' } : { da: 'Vælg rolle', en: 'Choose role' };
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, unknownParameters(asked.query, ['next', 'invitation'])),
      kind: 'login',
      providers: (login?.providers ?? []).map(({ id, name }) => ({ name, href: `/log-ind/hos/${id}?${query}` })),
      invited: invitation !== '',
      personas: personas.map(({ reader, about }) => ({
        id: reader.id,
        name: reader.name,
        about,
        chosen: reader.id === asked.reader.id,
      })),
      next,
    },
  };
}
