import { safeReturnPath } from '../form-body.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/log-ind`: choose a demo persona, until real login arrives. */
export async function loadLoginPage(asked: PageRequest): Promise<LoadedPage> {
  const personas = asked.release?.personas ?? [];
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, { da: 'Vælg rolle', en: 'Choose role' }, unknownParameters(asked.query, ['next'])),
      kind: 'login',
      personas: personas.map(({ reader, about }) => ({
        id: reader.id,
        name: reader.name,
        about,
        chosen: reader.id === asked.reader.id,
      })),
      next: safeReturnPath(asked.query.next),
    },
  };
}
