import { limitWords } from '../../../app/access/limit-words.ts';
import { mayExtractLog } from '../../../app/access/may-administer.ts';
import { keyOf } from '../../../app/access/narrow-limits.ts';
import { guestRoles, roleNames, rolesGivenBy } from '../../../app/access/role-powers.ts';
import { waitingLogins } from '../../../app/rights/confirm-login.ts';
import { listPersons } from '../../../app/rights/list-persons.ts';
import { listRefusedLogins } from '../../../app/rights/list-refused-logins.ts';
import { danishDay } from '../../../domain/kernel/danish-day.ts';
import { kommuneAuthority } from '../../../domain/kernel/kommune-authority.ts';
import type { Right, Role } from '../../../domain/model/access.ts';
import type { ActionOutcome, AdministrationPage } from '../../web/page-data/access-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** What a form of the page did, with what was typed when it did not. */
export interface Acted {
  readonly outcome?: ActionOutcome;
  readonly typed?: Readonly<Record<string, string>>;
}

/** `/administration`: persons and their rights. @throws Problem KV-A1 for who administers nobody */
export async function loadAdministrationPage(
  asked: PageRequest,
  { outcome, typed = {} }: Acted = {},
): Promise<LoadedPage> {
  const { context, reader } = asked;
  const persons = await listPersons(context, reader);
  const given = new Set(
    reader.rights.flatMap(({ role }) => (role === 'analytiker' ? [] : [...(rolesGivenBy[role] ?? [])])),
  );
  const giving = reader.rights.filter(({ role }) => rolesGivenBy[role] !== undefined);
  const roles = (Object.keys(roleNames) as Role[]).filter((role) => given.has(role));
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, { da: 'Administration', en: 'Administration' }, unknownParameters(asked.query, [])),
      kind: 'administration',
      persons,
      waiting: (await waitingLogins(context, reader)).map(({ person, issuer, subject, at }) => ({
        ...{ name: person.name, issuer, subject, at },
      })),
      refusedLogins: await listRefusedLogins(context, reader),
      roles: roles.map((id) => ({ id, name: roleNames[id] })),
      mayInvite: giving.some(({ role }) => [...guestRoles].some((guest) => rolesGivenBy[role]?.has(guest))),
      mayExtractLog: mayExtractLog(reader, danishDay(context.clock())).allowed,
      mayGiveExact: giving.some(({ exact }) => exact === true),
      ...own(giving, asked),
      today: danishDay(context.clock()),
      typed,
      ...(outcome ? { outcome } : {}),
    },
  };
}

// Kommuner by name, since that is what people write; other limits as they are kept.
function own(giving: readonly Right[], { release }: PageRequest): Pick<AdministrationPage, 'ownLimits' | 'ownArea'> {
  const directory = release?.places.directory;
  const limits = new Map(giving.flatMap(({ restrictions }) => restrictions.map((one) => [keyOf(one), one])));
  const written = [...limits].map(([key, limit]) => {
    const name = limit.kind === 'kommune' && directory?.kommuner.find(({ code }) => code === limit.code)?.name;
    return name ? kommuneAuthority(name) : key;
  });
  return { ownLimits: written.join(', '), ownArea: limitWords([...limits.values()], directory) };
}
