import type { AppContext } from '../../../app/context/app-context.ts';
import { endOwnSession } from '../../../app/login/sessions.ts';
import { confirmLogin } from '../../../app/rights/confirm-login.ts';
import { endSessionsOfPerson } from '../../../app/rights/end-sessions.ts';
import { confirmRight, giveRight, withdrawRight } from '../../../app/rights/give-right.ts';
import { makeToken, withdrawToken } from '../../../app/tokens/make-token.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../../domain/model/access.ts';
import type { ActionOutcome } from '../../web/page-data/access-pages.ts';
import type { PageRequest } from './page-request.ts';

type Fields = Readonly<Record<string, string>>;
type Action = (context: AppContext, reader: Reader, fields: Fields, origin: string) => Promise<ActionOutcome>;

const given: Text = { da: 'Retten er givet.', en: 'The right is given.' };

// By the value of the button that was pressed.
const actions: Readonly<Record<string, Action>> = {
  giv: async (context, reader, fields, origin) => {
    const { invitation } = await giveRight(context, reader, asked(fields, 'employee'));
    return { done: true, message: given, ...invited(invitation, origin) };
  },
  inviter: async (context, reader, fields, origin) => {
    const days = Number(fields.dage ?? '30');
    const { invitation } = await giveRight(context, reader, { ...asked(fields, 'guest'), role: 'laeser', days });
    const message = { da: 'Gæsten er inviteret.', en: 'The guest is invited.' };
    return { done: true, message, ...invited(invitation, origin) };
  },
  bekraeft: async (context, reader, { ret = '' }) => {
    await confirmRight(context, reader, ret);
    return { done: true, message: { da: 'Retten er bekræftet et år.', en: 'The right is confirmed for a year.' } };
  },
  bekraeftlogin: async (context, reader, { udsteder = '', noegle = '' }) => {
    await confirmLogin(context, reader, udsteder, noegle);
    return { done: true, message: { da: 'Det nye login er bekræftet.', en: 'The new login is confirmed.' } };
  },
  fjern: async (context, reader, { ret = '' }) => {
    await withdrawRight(context, reader, ret);
    return { done: true, message: { da: 'Retten er fjernet.', en: 'The right is removed.' } };
  },
  'log-ud': async (context, reader, { person = '' }) => {
    await endSessionsOfPerson(context, reader, person);
    const message = { da: 'Personen er logget ud alle steder.', en: 'The person is logged out everywhere.' };
    return { done: true, message };
  },
};

/** Does what a form asks for. @throws Problem of the use case; KV-A5 on a form we did not make */
export async function actOnRights(
  context: AppContext,
  reader: Reader,
  fields: Fields,
  origin: string,
): Promise<ActionOutcome> {
  const action = actions[fields.handling ?? ''];
  if (!action) {
    const valid = Object.keys(actions).join(', ');
    throw new Problem('KV-A5', { parameter: 'handling', found: (fields.handling ?? '').slice(0, 40), valid });
  }
  return await action(context, reader, fields, origin);
}

/** Makes or withdraws a token, or ends one session, as a form of `/min-adgang` asks. @throws Problem of the use case */
export async function actOnOwn(
  { context, reader, session }: Pick<PageRequest, 'context' | 'reader' | 'session'>,
  fields: Fields,
): Promise<ActionOutcome> {
  if (fields.handling === 'afslut-session' && session) {
    await endOwnSession(context, session, fields.session ?? '');
    return { done: true, message: { da: 'Der er logget ud dér.', en: 'Logged out there.' } };
  }
  if (fields.handling === 'fjern-noegle') {
    await withdrawToken(context, reader, fields.noegle ?? '');
    return { done: true, message: { da: 'Nøglen er fjernet.', en: 'The token is withdrawn.' } };
  }
  const { secret } = await makeToken(context, reader, { name: fields.navn ?? '', days: Number(fields.dage ?? '90') });
  return { done: true, message: { da: 'Nøglen er lavet.', en: 'The token is made.' }, secret };
}

function asked(fields: Fields, kind: 'employee' | 'guest') {
  const { person = '', navn = '', mail = '', rolle = '', sted = '', fra = '', til = '', formaal = '' } = fields;
  return {
    ...{ person, name: navn, email: mail, kind, role: rolle, sted, from: fra, to: til, purpose: formaal },
    exact: fields.noejagtig === '1',
  };
}

function invited(code: string | undefined, origin: string): { readonly invitation?: string } {
  return code === undefined ? {} : { invitation: `${origin}/log-ind?invitation=${code}` };
}
