import { SaxesParser } from 'saxes';
import type { Restriction, Right, Role } from '../../domain/model/access.ts';

/** What an OIO-BPP list gives: rights, and what of it was not used and why, for the log. */
export interface ReadPrivileges {
  readonly rights: readonly Right[];
  readonly unused: readonly string[];
}

/** How a list is read: whose login it is, the domain of its addresses, who gave it. */
export interface PrivilegeContext {
  readonly cvr: string | undefined;
  readonly domain: string;
  readonly grantedBy: string;
}

interface Group {
  readonly scope: string;
  readonly privileges: string[];
  readonly constraints: { readonly name: string; readonly value: string }[];
}

const longest = 65_536;
const namespaces = [
  'http://itst.dk/oiosaml/basic_privilege_profile',
  'http://digst.dk/oiosaml/basic_privilege_profile',
];
const roles: readonly Role[] = [
  'laeser',
  'eksport',
  'analytiker',
  'redaktoer',
  'sagsbehandler',
  'leverandoer',
  'godkender',
  'lokaladmin',
];

/**
 * Reads an OIO-BPP list (base64 of XML): each group is its own (roles ∩ constraints), groups add up. A group for another
 * CVR, with a constraint that is not known, or without a place is dropped; an unknown role is left out; all of it is told.
 * @throws Error on what is no such list: not XML, a DOCTYPE, another root, more than 64 KB
 * @source brugerflade.md 12.3
 */
export function readPrivileges(base64: string, context: PrivilegeContext): ReadPrivileges {
  if (base64.length > longest * 2) throw new Error('more than 64 KB');
  const xml = Buffer.from(base64, 'base64');
  if (xml.length > longest) throw new Error('more than 64 KB');
  const unused: string[] = [];
  const rights = readGroups(xml.toString('utf8')).flatMap((group) => rightsOfGroup(group, context, unused));
  return { rights, unused };
}

function rightsOfGroup(group: Group, context: PrivilegeContext, unused: string[]): readonly Right[] {
  const scope = /^urn:dk:gov:saml:cvrnumberidentifier:(\d{8})$/i.exec(group.scope)?.[1];
  if (scope === undefined || scope !== context.cvr) {
    unused.push(`scope ${group.scope.slice(0, 80)}`);
    return [];
  }
  const restrictions = group.constraints.map((one) => restrictionOf(one, context.domain));
  const unknown = group.constraints.find((_, at) => restrictions[at] === undefined);
  if (unknown) {
    unused.push(`constraint ${unknown.name.slice(0, 80)}=${unknown.value.slice(0, 40)}`);
    return [];
  }
  const known = restrictions.flatMap((one) => one ?? []);
  if (known.every(({ kind }) => kind === 'dataklasse')) {
    unused.push('no place');
    return [];
  }
  return group.privileges.flatMap((address) => {
    const role = roles.find((one) => address === `http://${context.domain}/roles/usersystemrole/${one}/1`);
    if (!role) unused.push(`role ${address.slice(0, 80)}`);
    return role ? [{ role, restrictions: known, grantedBy: context.grantedBy }] : [];
  });
}

// What a constraint's value looks like, and what it limits to; anything else is not known.
const constraints: Readonly<Record<string, (value: string) => Restriction | undefined>> = {
  kommune: (code) => (/^\d{3}$/.test(code) ? { kind: 'kommune', code } : undefined),
  organisation: (number) => (/^\d{4}$/.test(number) ? { kind: 'organisation', number } : undefined),
  afdeling: (id) => (/^\d{4}-\d{5}$/.test(id) ? { kind: 'afdeling', id } : undefined),
  helhedsplan: (number) => (/^\d{1,8}$/.test(number) ? { kind: 'helhedsplan', number } : undefined),
  dataklasse: (value) => {
    const highest = (['offentlig', 'organisation', 'kommune', 'fond'] as const).find((one) => one === value);
    return highest && { kind: 'dataklasse', highest };
  },
};

function restrictionOf({ name, value }: Group['constraints'][number], domain: string): Restriction | undefined {
  const [start, end] = [`http://${domain}/constraints/`, '/1'];
  if (!name.startsWith(start) || !name.endsWith(end)) return undefined;
  const short = name.slice(start.length, -end.length);
  return Object.hasOwn(constraints, short) ? constraints[short]?.(value) : undefined;
}

function readGroups(xml: string): readonly Group[] {
  const groups: Group[] = [];
  const path: string[] = [];
  let text = '';
  let name = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a DOCTYPE');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (path.length === 0 && (local !== 'PrivilegeList' || !namespaces.includes(uri))) throw new Error(`root ${local}`);
    path.push(local);
    text = '';
    if (local === 'PrivilegeGroup')
      groups.push({ scope: attributes.Scope?.value ?? '', privileges: [], constraints: [] });
    if (local === 'Constraint') name = attributes.Name?.value ?? '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', ({ local }) => {
    path.pop();
    const group = groups.at(-1);
    if (local === 'Privilege') group?.privileges.push(text.trim());
    if (local === 'Constraint') group?.constraints.push({ name, value: text.trim() });
  });
  parser.write(xml).close();
  return groups;
}
