import { basename, resolve } from 'node:path';
import { localInstallation } from '../../../app/access/readers.ts';
import { importSideRows } from '../../../app/areas/import-side-rows.ts';
import { listObservations, observeAreas } from '../../../app/areas/observe-areas.ts';
import { readObservationFile } from '../../../app/areas/read-observation-file.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { mappedRows, mappingAsked } from '../../../app/months/map-file.ts';
import { Problem, sentenceOf } from '../../../domain/kernel/problems/problem.ts';
import type { Observation } from '../../../domain/model/observation.ts';
import type { Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';

/** `kvarter areas observe <fil>`: keeps figures of areas from a CSV file or a workbook. */
export async function observe(context: AppContext, { words, flag, value, terminal }: Invocation): Promise<number> {
  const path = words[1];
  if (path === undefined) {
    throw new UsageError(new Problem('KV-A12', { command: 'kvarter areas observe', missing: 'fil / file' }));
  }
  const file = basename(path);
  const read = await readObservationFile(resolve(path));
  const mapping = await mappingAsked(context, localInstallation, file, value('mapping'), value('save'));
  const mapped = mapping ? mappedRows(file, read, mapping) : read;
  const done = await observeAreas(context, localInstallation, {
    ...{ file, ...mapped, skipRejected: flag('skip-rejected') },
    ...(flag('accept-large') ? { acceptLarge: true as const } : {}),
  });
  const lines = done.findings.map(
    ({ problem }) => `${problem.code} ${sentenceOf(problem.code, problem.data, terminal.lang)}\n`,
  );
  await terminal.out(lines.join(''));
  if (!done.written) throw new Problem('KV-I8', { file, errors: done.findings.length, rows: done.rows });
  const { added, revised, same } = done;
  const findings = done.findings.filter(({ note }) => note !== true);
  const said = {
    da: `${file}: ${added} nye tal, ${revised} ændrede, ${same} uændrede, ${findings.length} udeladte.\n`,
    en: `${file}: ${added} new figures, ${revised} revised, ${same} as before, ${findings.length} left out.\n`,
  };
  await terminal.out(said[terminal.lang]);
  return 0;
}

/** `kvarter areas observations`: figures as they were delivered, with those that were revised when asked. */
export async function observations(context: AppContext, { value, flag, terminal }: Invocation): Promise<number> {
  const [area, indikator, known] = [value('area'), value('indicator'), value('known')];
  const found = await listObservations(context, localInstallation, {
    ...(area === undefined ? {} : { objektId: area.toLowerCase() }),
    ...(indikator === undefined ? {} : { indikator }),
    ...(known === undefined ? {} : { known }),
    ...(flag('revised') ? { history: true as const } : {}),
  });
  await terminal.out(found.map(lineOf).join(''));
  terminal.say(
    {
      da: `${found.length} tal. De er nøjagtige og ses kun af den, der har leveret dem.\n`,
      en: `${found.length} figures. They are exact and seen by their deliverer only.\n`,
    }[terminal.lang],
  );
  return 0;
}

function lineOf(observation: Observation): string {
  const { objektId, indikator, definitionId, periodeFra, periodeTil, taeller, naevner, vaerdi } = observation;
  const share = naevner === undefined ? (taeller ?? '-') : `${taeller ?? '-'}/${naevner}`;
  const registered = `${observation.systidFra}..${observation.systidTil ?? ''}`;
  const cells = [objektId, indikator, definitionId, `${periodeFra}..${periodeTil}`, vaerdi ?? share];
  return `${[...cells, observation.datakilde, `frisk=${observation.friskhed}`, registered].join('  ')}\n`;
}

/** `kvarter areas side <fil> --table <tabel>`: parcels, names or lineage of areas from a CSV file. */
export async function side(context: AppContext, { words, value, terminal }: Invocation): Promise<number> {
  const [path, table] = [words[1], value('table')];
  const command = 'kvarter areas side';
  if (path === undefined) throw new UsageError(new Problem('KV-A12', { command, missing: 'fil / file' }));
  if (table === undefined) throw new UsageError(new Problem('KV-A12', { command, missing: '--table' }));
  const file = basename(path);
  const done = await importSideRows(context, localInstallation, resolve(path), table);
  const lines = done.findings.map(
    ({ problem }) => `${problem.code} ${sentenceOf(problem.code, problem.data, terminal.lang)}\n`,
  );
  await terminal.out(lines.join(''));
  if (!done.written) throw new Problem('KV-G33', { file, errors: done.findings.length, rows: done.rows });
  const said = {
    da: `${file}: ${done.added} nye rækker, ${done.same} uændrede.\n`,
    en: `${file}: ${done.added} new rows, ${done.same} as before.\n`,
  };
  await terminal.out(said[terminal.lang]);
  return 0;
}
