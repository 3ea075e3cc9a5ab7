import type { Restriction, Role } from './access.ts';

/** Somebody rights are given to: an employee or board member, a guest from outside, or a program. */
export type PersonKind = 'employee' | 'guest' | 'program';

/** A person as the installation knows them. Personal data about staff; never about residents. */
export interface Person {
  readonly id: string;
  readonly kind: PersonKind;
  readonly name: string;
  readonly email?: string;
  /** CVR number and name of the organisation the login told, and the number of the employee in it. */
  readonly cvr?: string;
  readonly organisation?: string;
  readonly rid?: string;
  /** Why a guest was invited. */
  readonly purpose?: string;
  readonly createdAt: string;
  /** Id of the reader who made it; `login` = came by the door. */
  readonly createdBy: string;
  readonly lastLogin?: string;
  /** Closed for good: no login and no right. */
  readonly closedAt?: string;
}

/** How somebody used their rights lately: logins, figures looked up, files taken. Counts alone, never what. */
export interface PersonUse {
  readonly logins: number;
  readonly lookups: number;
  readonly files: number;
}

/** A role within restrictions given to a person for a time. Never changed except to be confirmed or withdrawn. */
export interface AccessGrant {
  readonly id: string;
  /** Id of the person. */
  readonly person: string;
  readonly role: Role;
  readonly restrictions: readonly Restriction[];
  readonly exact?: true;
  /** First and last day, ISO dates of Danish days; without an end only where nobody granted it. */
  readonly from: string;
  readonly to?: string;
  readonly purpose?: string;
  readonly grantedBy: { readonly id: string; readonly name: string };
  readonly grantedAt: string;
  /** The last time somebody said that it is still needed; absent = since it was granted. */
  readonly confirmedAt?: string;
  readonly confirmedBy?: string;
  readonly withdrawnAt?: string;
  readonly withdrawnBy?: string;
}

/** How long rights last and when they are asked about; numbers of days. */
export interface AccessTerms {
  /** Longest an employee's right lasts before it must be granted anew, and a guest's or board member's. */
  readonly longestEmployee: number;
  readonly longestGuest: number;
  /** A right that nobody has confirmed for so long is closed. */
  readonly confirmWithin: number;
  /** Days before the end a right is listed as about to end. */
  readonly remindBefore: number;
  /** Days without login after which a person is asked about, and closed. */
  readonly askAfterIdle: number;
  readonly closeAfterIdle: number;
}

/** A login's key to a person: who vouches, and the id that does not change. `waiting` = an administrator must confirm it. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly person: string;
  readonly state: 'linked' | 'waiting';
  readonly at: string;
}

/** A code that ties the first login of an invited person to them. Only its hash is kept. */
export interface Invitation {
  readonly codeHash: string;
  readonly person: string;
  readonly expiresAt: string;
}

/** Persons, their logins and their rights as they are kept. */
export interface PersonStore {
  addPerson(person: Person): Promise<void>;
  person(id: string): Promise<Person | undefined>;
  /** Every person that is not closed, by name. */
  persons(): Promise<readonly Person[]>;
  /** Notes a login and what it told about the person. */
  sawPerson(
    id: string,
    at: string,
    told: Pick<Person, 'name' | 'email' | 'cvr' | 'organisation' | 'rid'>,
  ): Promise<void>;
  closePerson(id: string, at: string): Promise<void>;
  /** Grants of one person, or of everybody, withdrawn ones too, oldest first. */
  grants(person?: string): Promise<readonly AccessGrant[]>;
  grant(id: string): Promise<AccessGrant | undefined>;
  addGrant(grant: AccessGrant): Promise<void>;
  /** Both answer false when it had been withdrawn already. */
  confirmGrant(id: string, at: string, by: string): Promise<boolean>;
  withdrawGrant(id: string, at: string, by: string): Promise<boolean>;
  identity(issuer: string, subject: string): Promise<Identity | undefined>;
  identities(state: Identity['state']): Promise<readonly Identity[]>;
  /** Keeps a login's key; the same key again takes the new state. */
  keepIdentity(identity: Identity): Promise<void>;
  /** Linked keys of a person that are not this one are forgotten: the person's id has changed. */
  forgetIdentity(issuer: string, subject: string): Promise<void>;
  identitiesOf(person: string): Promise<readonly Identity[]>;
  addInvitation(invitation: Invitation): Promise<void>;
  /** The invitation of a code, which is used up by asking; undefined when there is none or it is too late. */
  takeInvitation(codeHash: string, now: string): Promise<Invitation | undefined>;
}
