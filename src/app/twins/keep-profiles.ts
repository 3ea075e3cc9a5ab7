import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { TwinProfile } from '../../domain/model/twin-profile.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { savedName } from '../context/saved-name.ts';
import { shortId } from '../context/short-id.ts';
import type { AskedTwins } from './asked-twins.ts';
import { writeOwnVariables } from './own-variables.ts';
import { basisNames } from './twin-methods.ts';
import { strictTwinQuestion } from './twin-question.ts';

const longestName = 60;
const idForm = /^p_[0-9a-f]{12}$/;

/** The reader's own profiles; the public has none. */
export async function ownProfiles(context: AppContext, reader: Reader): Promise<readonly TwinProfile[]> {
  return reader.via === 'public' ? [] : await context.state.twinProfiles(reader.id);
}

/**
 * Saves own variables under a name.
 * @throws Problem KV-A1 for the public, KV-A5 without a usable name, KV-N16 and KV-N17 on variables that cannot be read
 */
export async function saveProfile(
  context: AppContext,
  reader: Reader,
  asked: { readonly name: string; readonly variable: string },
): Promise<TwinProfile> {
  requireOwner(reader);
  const name = nameFrom(asked.name);
  const { variable } = strictTwinQuestion({ sted: '', basis: 'egne', variable: asked.variable });
  if (variable.length === 0) throw new Problem('KV-N1', {});
  const savedAt = context.clock();
  const id = `p_${shortId(`${reader.id} ${name} ${savedAt}`)}`;
  const saved = { id, name, owner: reader.id, by: reader.name, variables: writeOwnVariables(variable), savedAt };
  await context.state.saveTwinProfile(saved);
  await logUse(context, reader, { action: 'twin-profile', object: id }, { allowed: true });
  return saved;
}

/** Gives a profile of the reader another name. @throws Problem KV-A1, KV-A5, KV-N23, KV-N24 */
export async function renameProfile(
  context: AppContext,
  reader: Reader,
  id: string,
  name: string,
): Promise<TwinProfile> {
  requireOwner(reader);
  requireSaved(id);
  const known = await context.state.twinProfile(id);
  if (known?.owner !== reader.id) throw new Problem('KV-N23', { id });
  const renamed = { ...known, name: nameFrom(name) };
  await context.state.saveTwinProfile(renamed);
  return renamed;
}

/** Deletes a profile of the reader and answers what it was. @throws Problem KV-A1, KV-N23 on one that is not theirs or not there, KV-N24 */
export async function deleteProfile(context: AppContext, reader: Reader, id: string): Promise<TwinProfile> {
  requireOwner(reader);
  requireSaved(id);
  const known = await context.state.twinProfile(id);
  const gone = await context.state.deleteTwinProfile(reader.id, id);
  if (!known || !gone) throw new Problem('KV-N23', { id });
  await logUse(context, reader, { action: 'twin-profile', object: id }, { allowed: true });
  return known;
}

/** A question with the variables of the profile it names, and the profile; or why there is none. */
export interface AskedWithProfile {
  readonly asked: AskedTwins;
  readonly profile?: TwinProfile;
  readonly problem?: Problem;
}

/**
 * Puts a profile's variables into a question (`profil=p_…`). What the address has of its own variables gives way. A
 * profile that was deleted is a problem, and the question goes on without it.
 */
export async function withProfile(context: AppContext, asked: AskedTwins): Promise<AskedWithProfile> {
  const { profil = '', ...rest } = asked;
  if (profil === '') return { asked: rest };
  const profile = idForm.test(profil) ? await context.state.twinProfile(profil) : undefined;
  if (!profile) return { asked: rest, problem: new Problem('KV-N23', { id: profil.slice(0, 20) }) };
  return { asked: { ...rest, basis: 'egne', variable: profile.variables }, profile };
}

/** The same where a profile that is not there refuses the question. @throws Problem KV-N23 */
export async function requireProfile(context: AppContext, asked: AskedTwins): Promise<AskedTwins> {
  const found = await withProfile(context, asked);
  if (found.problem) throw found.problem;
  return found.asked;
}

function requireOwner(reader: Reader): void {
  if (reader.via === 'public') throw new Problem('KV-A1', { what: { da: 'gemme profiler', en: 'save profiles' } });
}

// The profiles of the seed are definitions and nobody's to change.
function requireSaved(id: string): void {
  const fixed = Object.entries(basisNames).find(([basis]) => basis === id && basis !== 'egne');
  if (fixed) throw new Problem('KV-N24', { name: fixed[1] });
  if (!idForm.test(id)) throw new Problem('KV-N23', { id: id.slice(0, 20) });
}

function nameFrom(written: string): string {
  const name = savedName(written, longestName);
  const fixed = Object.values(basisNames).find(({ da, en }) =>
    [da, en].some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  if (fixed) throw new Problem('KV-N24', { name: fixed });
  return name;
}
