import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { GrantRound, RoundCaseFile, RoundStep } from '../../domain/model/grant-round.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { type RoundFormat, roundFormats } from '../../engines/export/grants/round-formats.ts';
import { roundLetter } from '../../engines/export/grants/round-letter.ts';
import { derive } from '../../engines/protect/seal.ts';
import type { AppContext } from '../context/app-context.ts';
import { demandGrants, readRound } from './read-rounds.ts';
import { releaseOf, shownRound, workOutRound } from './work-out-round.ts';
import { brokenEntry } from './write-case.ts';

/** A case file and how it is written. */
export interface OpenedRoundFile {
  readonly file: Protected<RoundCaseFile>;
  readonly format: RoundFormat;
  /** Without extension. */
  readonly name: string;
  readonly write: (lang: Lang) => Promise<Uint8Array>;
}

/**
 * The case file of a round or an earlier version of it; of one place its letter, which is a PDF.
 * @throws Problem KV-A1, KV-A5, KV-J2, KV-J8, KV-J10
 */
export async function openRoundFile(
  context: AppContext,
  reader: Reader,
  id: string,
  asked: { readonly form: string; readonly version?: number | undefined; readonly place?: string | undefined },
): Promise<OpenedRoundFile> {
  const formats = roundFormats(context.pdf);
  const format = formats.find((one) => one.id === asked.form);
  if (!format) {
    throw new Problem('KV-A5', {
      parameter: 'form',
      found: asked.form,
      valid: formats.map((one) => one.id).join(', '),
    });
  }
  await demandGrants(context, reader, `${id} ${asked.form}`);
  const { round } = await readRound(context, id, asked.version);
  const file = await caseFile(context, reader, round);
  const name = `tilskud-${round.id}-v${round.version}`;
  if (asked.place !== undefined) return letterAbout(context, { file, format, name }, asked.place);
  return { file, format, name, write: async (lang) => await format.write(file, lang) };
}

function letterAbout(
  { pdf }: AppContext,
  { file, format, name }: Omit<OpenedRoundFile, 'write'>,
  place: string,
): OpenedRoundFile {
  if (format.id !== 'pdf') throw new Problem('KV-A5', { parameter: 'form', found: format.id, valid: 'pdf' });
  const row = file.content.shown.run.rows.find(({ unit }) => unit.key === place);
  if (!row) throw new Problem('KV-J8', { round: file.content.round.id, unit: place.slice(0, 80) });
  return {
    file,
    format,
    name: `${name}-${place.replace(/[^\w-]+/g, '-')}`,
    write: async (lang) => await pdf.print(file, (content) => roundLetter(content, row, lang)),
  };
}

async function caseFile(context: AppContext, reader: Reader, round: GrantRound): Promise<Protected<RoundCaseFile>> {
  const { shown, release } = await workOutRound(context, reader, round);
  const { synthetic } = release.manifest;
  return derive(shown, (content) => ({ round, shown: content, synthetic }));
}

/** What a check of a round found: whether its log is whole, and whether each result comes out again. */
export interface VerifiedRound {
  readonly id: string;
  /** First entry of the log that was changed. */
  readonly broken?: number;
  readonly versions: readonly {
    readonly version: number;
    readonly stage: string;
    /** As kept when the round moved on; absent for one that has not. */
    readonly kept?: string;
    readonly found: string;
    readonly same: boolean;
  }[];
}

/**
 * Works every version of a round out anew and holds it against what was kept when it moved on.
 * @throws Problem KV-A1, KV-J2, KV-J10
 */
export async function verifyRound(context: AppContext, reader: Reader, id: string): Promise<VerifiedRound> {
  await demandGrants(context, reader, `${id} verify`);
  const { round: newest, entries } = await readRound(context, id);
  const broken = brokenEntry(entries);
  const versions = [];
  for (let version = 1; version <= newest.versions; version++) {
    const { round } = await readRound(context, id, version);
    const { release } = await releaseOf(context, reader, round);
    const found = derive(release, (content) => shownRound(content, round)).content.hash;
    const kept = keptSince(round);
    versions.push({
      version,
      stage: round.stage,
      ...(kept === undefined ? {} : { kept }),
      found,
      same: kept === undefined || kept === found,
    });
  }
  return { id, ...(broken === undefined ? {} : { broken }), versions };
}

// A result kept before something else was changed is no longer what the version comes to.
function keptSince({ log, result }: GrantRound): string | undefined {
  const last: RoundStep['do'] | undefined = log.at(-1)?.step.do;
  return last === 'advance' ? result?.hash : undefined;
}
