import { type AskedWithProfile, ownProfiles } from '../../../app/twins/keep-profiles.ts';
import { writeOwnVariables } from '../../../app/twins/own-variables.ts';
import { writeTwinQuestion } from '../../../app/twins/twin-question.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { problemText } from '../../../domain/kernel/problems/problem.ts';
import type { TwinQuestion } from '../../../domain/model/twin-question.ts';
import type { TwinPage } from '../../web/page-data/twin-pages.ts';
import type { PageRequest } from './page-request.ts';

/** Which profile a link named and whose it is, or that it is gone. */
export function profileNotes({ profile, problem }: AskedWithProfile): readonly Text[] {
  if (problem) return [problemText(problem)];
  if (!profile) return [];
  const { name, by } = profile;
  return [
    {
      da: `Profilen »${name}«, gemt af ${by.da}, er brugt.`,
      en: `The profile “${name}”, saved by ${by.en}, is used.`,
    },
  ];
}

/** The reader's profiles as links for the same unit and filters, and what would be saved. Nothing for the public. */
export async function profilesOf(
  { context, reader }: PageRequest,
  question: TwinQuestion,
): Promise<Pick<TwinPage, 'profiles'>> {
  if (reader.via === 'public') return {};
  const { basis: _basis, variable, ...rest } = question;
  const address = writeTwinQuestion({ ...rest, variable: [] });
  const own = (await ownProfiles(context, reader)).map(({ id, name }) => ({
    ...{ id, name },
    href: `/tvillinger?${address}&profil=${id}`,
  }));
  return { profiles: { own, variable: writeOwnVariables(variable) } };
}
