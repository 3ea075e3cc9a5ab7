import type { AppContext } from '../../../app/context/app-context.ts';
import { type Forgotten, forgetPersons } from '../../../app/vault/forget-persons.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../../domain/model/access.ts';
import type { Terminal } from '../shell/terminal.ts';

/** Each delivery's person rows, what becomes of them, and what remains. */
export function forgottenText({ release, rows }: Forgotten, lang: Lang, isDeletion: boolean): string {
  const words = {
    da: {
      counted: isDeletion ? `slettet, talt op i ${release}` : `kan slettes, talt op i ${release}`,
      replaced: isDeletion ? 'slettet, erstattet' : 'kan slettes, erstattet',
      stays: `bliver: ikke talt op i ${release}`,
      rows: 'rækker',
      end: isDeletion
        ? 'Tilbage er optællingerne, udgaven med sin attest, og for hver leverance dens manifest med filernes hash og hvem der slettede.'
        : 'Intet er slettet. Slet med --delete --reason "hvorfor".',
    },
    en: {
      counted: isDeletion ? `deleted, counted in ${release}` : `may be deleted, counted in ${release}`,
      replaced: isDeletion ? 'deleted, replaced' : 'may be deleted, replaced',
      stays: `stays: not counted in ${release}`,
      rows: 'rows',
      end: isDeletion
        ? 'What remains: the counts, the release with its certificate, and for each delivery its manifest with the hashes of its files and who deleted it.'
        : 'Nothing was deleted. Delete with --delete --reason "why".',
    },
  }[lang];
  const lines = rows.map(
    ({ delivery, edition, layouts, rows: count, verdict }) =>
      `${delivery}  ${edition}  ${layouts.join(', ')} (${formatCount(count, lang)} ${words.rows})  ${words[verdict]}`,
  );
  return `${[...lines, words.end].join('\n')}\n`;
}

/** `release build --forget`: deletes the persons just counted, or says why they wait. */
export async function forgetAfterBuild(
  context: AppContext,
  reader: Reader,
  release: string,
  terminal: Terminal,
): Promise<void> {
  try {
    const done = await forgetPersons(context, reader, { release, reason: 'release build --forget' });
    terminal.say(forgottenText(done, terminal.lang, true));
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'KV-V20') throw error;
    const command = `kvarter vault forget --release ${release}`;
    terminal.say(`${error.sentence(terminal.lang)} ${command}\n`);
  }
}
