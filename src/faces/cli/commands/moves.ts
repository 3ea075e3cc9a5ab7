import { localInstallation } from '../../../app/access/readers.ts';
import { askedMoveTable } from '../../../app/moves/move-file.ts';
import { moveQuestion } from '../../../app/moves/move-question.ts';
import { openMoveFile } from '../../../app/moves/open-move-file.ts';
import { onPage, openMoves, openShifts } from '../../../app/moves/open-moves.ts';
import { openMovesPage } from '../../../app/moves/open-moves-page.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import type { MoveAnswer, MoveShifts } from '../../../domain/model/moves.ts';
import { tableFileFormats } from '../../../engines/export/table-files.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { deliverContent, writeFigures } from '../shell/write-tables-file.ts';

/** Moves of a place as origin by destination. */
export const moves: Command = {
  name: 'moves',
  usage: {
    da: '[--sted kom:657] [--niveau kom|omr|afd] [--periode seneste:3] [--fra omr:…] [--gruppe herkomst|husstand] [--del ikkevestlig|enlig|…] [--tabel flytter-problemet|…] [--format text|json|csv|xlsx] [--out fil]',
    en: '[--sted kom:657] [--niveau kom|omr|afd] [--periode seneste:3] [--fra omr:…] [--gruppe herkomst|husstand] [--del ikkevestlig|enlig|…] [--tabel flytter-problemet|…] [--format text|json|csv|xlsx] [--out file]',
  },
  about: {
    da: 'Viser flytninger fra sted til sted, og om de udsatte områders beboere flytter andre steder hen end andre.',
    en: 'Shows moves from place to place, and whether residents of exposed areas go elsewhere than others.',
  },
  options: {
    sted: { type: 'string' },
    niveau: { type: 'string' },
    periode: { type: 'string' },
    fra: { type: 'string' },
    gruppe: { type: 'string' },
    del: { type: 'string' },
    tabel: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  run: (invocation) =>
    withApp(invocation, async (context) => {
      const form = formatIn(invocation);
      const names = ['sted', 'niveau', 'periode', 'fra', 'gruppe', 'del'] as const;
      const asked = asWritten(() =>
        moveQuestion(Object.fromEntries(names.map((name) => [name, invocation.value(name)]))),
      );
      const first = asWritten(() => askedMoveTable(invocation.value('tabel'), asked.gruppe));
      const { lang } = invocation.terminal;
      const file = tableFileFormats.find(({ id }) => id === form);
      if (file) {
        const { tables } = await openMoveFile(context, localInstallation, asked, first);
        const content = await file.write(await tables(lang), lang);
        const usual = form === 'xlsx' ? `flytninger-${asked.sted.replace(/[^\w-]+/g, '-')}.xlsx` : undefined;
        return await deliverContent(invocation, content, invocation.value('out') ?? usual);
      }
      if (form === 'json') {
        const { page } = await openMovesPage(context, localInstallation, asked);
        return await writeFigures(invocation, page, (told) => `${JSON.stringify(told, undefined, 2)}\n`);
      }
      const opened = await openMoves(context, localInstallation, { ...asked, ...onPage });
      const shifts = await openShifts(context, localInstallation, opened, asked);
      return await writeFigures(
        invocation,
        opened.moves,
        (found) => `${textOf(found, lang)}${shiftText(shifts.content, lang)}`,
      );
    }),
};

// A word that is none is a slip in the command, not in the data.
function asWritten<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Problem ? new UsageError(error) : error;
  }
}

function formatIn(invocation: Invocation): string {
  const valid = ['text', 'json', 'csv', 'xlsx'];
  const found = invocation.value('format') ?? 'text';
  if (valid.includes(found)) return found;
  throw new UsageError(new Problem('KV-A5', { parameter: '--format', found, valid: valid.join(' / ') }));
}

const words = {
  da: {
    into: 'Flyttet til',
    outOf: 'Flyttet fra',
    between: 'Inden for stedet',
    largest: 'Største strømme',
    rounded: (n: number) => `Lagt sammen af tal afrundet til et multiplum af ${n}; ± er usikkerheden.`,
    shift: (names: string) => `Flytter problemet? Fra ${names} til`,
    expected: (n: string, times: string) => `forventet ${n}, mindst ${times} gange det forventede`,
    stands: 'skiller sig ud',
    synthetic: 'SYNTETISKE DATA',
  },
  en: {
    into: 'Moved in',
    outOf: 'Moved out',
    between: 'Inside the place',
    largest: 'Largest flows',
    rounded: (n: number) => `Added up from figures rounded to a multiple of ${n}; ± is the margin.`,
    shift: (names: string) => `Does the problem move? From ${names} to`,
    expected: (n: string, times: string) => `expected ${n}, at least ${times} times the expected`,
    stands: 'stands out',
    synthetic: 'SYNTHETIC DATA',
  },
} as const;

function textOf(answer: MoveAnswer, lang: Lang): string {
  const w = words[lang];
  const years = [answer.periods[0], answer.periods.at(-1)].map((period) => period?.label[lang] ?? '');
  const head = `${answer.place.name[lang]} (${answer.place.key}) · ${[...new Set(years)].join('–')}`;
  const group = answer.group ? [`${answer.group.split[lang]}: ${answer.group.name[lang]}`] : [];
  const reason = answer.hidden?.reason?.[lang] ?? answer.coverage?.reason[lang];
  return `${[
    answer.synthetic ? `${head} · ${w.synthetic}` : head,
    ...group,
    ...answer.notes.map((note) => note[lang]),
    ...(reason ? [reason] : []),
    `${w.into}: ${shown(answer.into, lang)}`,
    `${w.outOf}: ${shown(answer.outOf, lang)}`,
    `${w.between}: ${shown(answer.between, lang)}`,
    '',
    w.largest,
    ...answer.largest.map(
      ({ from, to, persons }) => `  ${shown(persons, lang).padStart(12)}  ${from[lang]} → ${to[lang]}`,
    ),
    w.rounded(answer.roundedTo),
  ].join('\n')}\n`;
}

// A few lines, as of the largest flows; all of them are in the workbook and in JSON.
function shiftText({ from, shifts }: MoveShifts, lang: Lang): string {
  if (shifts.length === 0) return '';
  const w = words[lang];
  const lines = shifts.slice(0, 12).map(({ to, persons, expected, range: [low], stands }) => {
    const than = w.expected(formatNumber(expected, 0, lang), formatNumber(low, 1, lang));
    return `  ${shown(persons, lang).padStart(12)}  ${to[lang]} (${than}${stands ? `; ${w.stands}` : ''})`;
  });
  return `\n${w.shift(from.map(({ name }) => name[lang]).join(', '))}\n${lines.join('\n')}\n`;
}

function shown(cell: Cell, lang: Lang): string {
  if (cell.kind !== 'rounded') return '..';
  return `${formatNumber(cell.value, 0, lang)} ± ${formatNumber(cell.band, 0, lang)}`;
}
