import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { choosePersona } from '../../../app/login/choose-persona.ts';
import { saveComparatorSetting } from '../../../app/tables/comparator-setting.ts';
import { safeReturnPath } from '../request/form-body.ts';
import { languageOf } from '../request/language-of-request.ts';
import { setOwnCookie } from '../request/own-cookies.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { text } from '../schemas/text.ts';
import type { RouteGroup } from './route-group.ts';

const session = z.object({
  reader: z.string(),
  name: text,
  lang: z.enum(['da', 'en']),
  personas: z.array(z.string()),
});

const wish = z.object({
  persona: z.string().max(50).optional().describe('Demo persona to be; offentlig = none'),
  lang: z.enum(['da', 'en']).optional(),
  sml: z.string().max(500).optional().describe('Comparators to keep for the reader: kom,land'),
  next: z.string().max(4000).optional().describe('Path a form returns to'),
});

const keptDays = 30;
const cookieRules = { sameSite: 'lax', maxAge: keptDays * 24 * 60 * 60 } as const;

/** Who I am here: the demo persona, the language and the comparators, until real login arrives. */
export const sessionRoutes: RouteGroup = (api, context) => {
  const sessionOf = (request: FastifyRequest): z.infer<typeof session> => {
    const reader = readerOf(request, context.desk.served());
    const personas = context.desk.served()?.personas ?? [];
    return {
      reader: reader.id,
      name: reader.name,
      lang: languageOf(request),
      personas: personas.map((p) => p.reader.id),
    };
  };
  api.get(
    '/session',
    { schema: { summary: 'Hvem er jeg her? / Who am I here?', response: { 200: session } } },
    async (request) => {
      await context.desk.open();
      return sessionOf(request);
    },
  );
  api.post(
    '/session',
    {
      schema: {
        summary: 'Vælg rolle og sprog / Choose role and language',
        body: wish,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const { persona, lang, sml, next } = request.body;
      if (persona !== undefined) {
        const chosen = await choosePersona(context, persona);
        setOwnCookie(reply, 'kvarter_persona', chosen.id, cookieRules);
      }
      if (lang !== undefined) setOwnCookie(reply, 'kvarter_sprog', lang, cookieRules);
      if (sml !== undefined) await saveComparatorSetting(context, readerOf(request, await context.desk.open()), sml);
      if (next !== undefined) return reply.redirect(safeReturnPath(next), 303);
      return reply.code(204).send();
    },
  );
};
