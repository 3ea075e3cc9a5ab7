import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';

/**
 * Before a grave act: the provider must have asked lately who this is, so that a machine left open, or a session somebody
 * else got hold of, publishes nothing and gives nobody rights. A token has nobody to ask and takes no grave act; the
 * command line and demo personas have no provider.
 * @param what - The act as a sentence goes on: "giv rettigheder".
 * @throws Problem KV-H16 to log in again first, KV-H17 to a token
 * @source OWASP ASVS 5.0, 7.5.1 – 7.5.3, 10.3.4; docs/decisions/057-grave-acts.md
 */
export function demandProof(
  reader: Reader,
  now: string,
  what: Text,
  kind: keyof NonNullable<Reader['proved']> = 'grave',
): void {
  if (reader.via === 'token' && kind === 'grave') throw new Problem('KV-H17', { what });
  if (reader.via !== 'login') return;
  const until = reader.proved?.[kind];
  if (until === undefined || until < now) throw new Problem('KV-H16', { what });
}
