import type { Role } from '../../domain/model/access.ts';
import type { Identity, PersonKind } from '../../domain/model/access-grant.ts';

/** Rows about persons, rights, logins, tokens and the log. Times are ISO texts; flags 0/1. */
export interface AccessTables {
  readonly person: {
    readonly id: string;
    readonly kind: PersonKind;
    readonly name: string;
    readonly created_at: string;
    readonly created_by: string;
    readonly email: string | null;
    readonly cvr: string | null;
    readonly organisation: string | null;
    readonly rid: string | null;
    readonly purpose: string | null;
    readonly last_login: string | null;
    readonly closed_at: string | null;
  };
  readonly access_grant: {
    readonly id: string;
    readonly person: string;
    readonly role: Role;
    /** Limits as JSON. */
    readonly restrictions: string;
    readonly valid_from: string;
    readonly granted_by: string;
    readonly granted_by_name: string;
    readonly granted_at: string;
    readonly exact: number;
    readonly valid_to: string | null;
    readonly purpose: string | null;
    readonly confirmed_at: string | null;
    readonly confirmed_by: string | null;
    readonly withdrawn_at: string | null;
    readonly withdrawn_by: string | null;
  };
  readonly identity: {
    readonly issuer: string;
    readonly subject: string;
    readonly person: string;
    readonly state: Identity['state'];
    readonly at: string;
  };
  readonly invitation: { readonly code_hash: string; readonly person: string; readonly expires_at: string };
  readonly session: {
    readonly id: string;
    readonly secret_hash: string;
    readonly person: string;
    readonly provider: string;
    readonly started_at: string;
    readonly seen_at: string;
    readonly rotated_at: string;
    readonly earlier_hash: string | null;
    readonly assurance: string | null;
    /** Rights the login itself told, as JSON. */
    readonly rights: string | null;
    readonly subject: string | null;
    readonly hint: string | null;
    readonly proved_at: string | null;
  };
  readonly login_step: { readonly key: string; readonly content: string; readonly expires_at: string };
  readonly access_token: {
    readonly id: string;
    readonly secret_hash: string;
    readonly owner: string;
    readonly kind: 'personal' | 'client' | 'short';
    readonly name: string;
    readonly created_at: string;
    readonly expires_at: string;
    readonly last_used: string | null;
    readonly withdrawn_at: string | null;
  };
  readonly quota_use: { readonly token: string; readonly span: string; readonly requests: number };
  readonly log_entry: {
    readonly number: number;
    readonly at: string;
    readonly reader: string;
    readonly role: string;
    readonly action: string;
    readonly object: string;
    readonly release: string | null;
    readonly as_person: string | null;
    readonly why: string | null;
    readonly allowed: number;
    readonly hash: string;
  };
  readonly log_count: {
    readonly month: string;
    readonly role: string;
    readonly action: string;
    readonly allowed: number;
    readonly entries: number;
  };
}
