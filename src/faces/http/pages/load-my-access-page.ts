import { rolesThatExport } from '../../../app/access/role-powers.ts';
import { byRight } from '../../../app/access/verdicts.ts';
import type { ActionOutcome, ShownUse } from '../../web/page-data/access-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import { useInWords } from './use-in-words.ts';

const shownUses = 50;

/** `/min-adgang`: the reader's rights with their receipts, sessions, and own lines of the log. */
export async function loadMyAccessPage(asked: PageRequest, outcome?: ActionOutcome): Promise<LoadedPage> {
  const { context, reader, session } = asked;
  const isKnown = reader.via !== 'public';
  const sessions = session ? await context.state.sessionsOf(session.session.person) : [];
  const tokens = isKnown ? await context.state.tokensOf(reader.id) : [];
  const events = isKnown ? await context.state.eventsOf(reader.id, shownUses) : [];
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, { da: 'Min adgang', en: 'My access' }, unknownParameters(asked.query, [])),
      kind: 'my-access',
      rights: reader.rights.map((right) => byRight('own', right, asked.release?.places.directory).reason),
      sessions: sessions.map(({ id, startedAt, seenAt, provider }) => ({
        ...{ id, startedAt, seenAt, here: id === session?.session.id },
        provider: asked.door.login?.providers.find((one) => one.id === provider)?.name[asked.lang] ?? provider,
      })),
      uses: events.map(
        ({ number, at, action, object, allowed, reader: by }): ShownUse => ({
          ...{ number, at, action, allowed, about: useInWords({ action, object, allowed }, asked.release) },
          ...(by === reader.id ? {} : { by }),
        }),
      ),
      ...(events.length > 0 && !reader.seenBy
        ? { ownLog: `/api/v1/log?${new URLSearchParams({ person: reader.id })}` }
        : {}),
      tokens: tokens.map(({ id, name, expiresAt, lastUsed }) => ({
        ...{ id, name, expiresAt },
        ...(lastUsed === undefined ? {} : { lastUsed }),
      })),
      mayMakeTokens: isKnown && reader.rights.some(({ role }) => rolesThatExport.has(role)),
      ...(outcome ? { outcome } : {}),
    },
  };
}
