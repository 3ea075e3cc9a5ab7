import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { chosenKommuner, kommuneNamed } from '../../../app/sheets/kommune-named.ts';
import { type KommuneSheets, openKommuneSheets, requirePublishable } from '../../../app/sheets/kommune-sheets.ts';
import { openPlaceSheet } from '../../../app/sheets/place-sheets.ts';
import { sheetPicture } from '../../../app/sheets/sheet-picture.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { ShownSheet } from '../../../domain/model/factsheet.ts';
import type { PlaceRef } from '../../../domain/model/place.ts';
import { type SheetFileContext, sheetXlsx } from '../../../engines/export/sheet-xlsx.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { deliverContent, writeFigures } from '../shell/write-tables-file.ts';
import { placeSheetText, sheetText } from '../text/sheet-text.ts';

const formats = ['pdf', 'xlsx', 'json', 'text', 'svg', 'png'] as const;
type Format = (typeof formats)[number];

/** The fact sheet of a kommune, or of all, as PDF, JSON or text; a box of it, its bars or its map as a picture. */
export const factsheet: Command = {
  name: 'factsheet',
  usage: {
    da: '--kommune 657 [--beside 661,751] | --organisation 0045 | --plan 5123.2019-2026 | --afdeling 0045-08501 [--beside tvillinger] | --area <id> [--format pdf|xlsx|json|text] [--out herning.pdf] | --kommune 657 --picture B6b --format png|svg | --all --out mappe/ [--udgave id]',
    en: '--kommune 657 [--beside 661,751] | --organisation 0045 | --plan 5123.2019-2026 | --afdeling 0045-08501 [--beside tvillinger] | --area <id> [--format pdf|xlsx|json|text] [--out herning.pdf] | --kommune 657 --picture B6b --format png|svg | --all --out folder/ [--udgave id]',
  },
  about: {
    da: 'Danner faktaarket for et sted, eller for alle kommuner med almene boliger.',
    en: 'Makes the fact sheet of a place, or of every kommune with almene dwellings.',
  },
  options: {
    kommune: { type: 'string' },
    organisation: { type: 'string' },
    plan: { type: 'string' },
    afdeling: { type: 'string' },
    area: { type: 'string' },
    all: { type: 'boolean' },
    beside: { type: 'string' },
    picture: { type: 'string' },
    format: { type: 'string' },
    udgave: { type: 'string' },
    out: { type: 'string' },
  },
  run: (invocation) =>
    withApp(invocation, async (context) =>
      invocation.flag('all') ? await writeAll(context, invocation) : await writePlaceOrKommune(context, invocation),
    ),
};

const kinds = { organisation: 'org', plan: 'plan', afdeling: 'afd', area: 'omr' } as const;

async function writePlaceOrKommune(context: AppContext, invocation: Invocation): Promise<number> {
  const named = Object.entries(kinds).flatMap(([option, kind]) => {
    const key = invocation.value(option);
    return key === undefined ? [] : [{ kind, key: key.trim() }];
  });
  const [place] = named;
  return place ? await writePlace(context, invocation, place) : await writeOne(context, invocation);
}

async function writePlace(context: AppContext, invocation: Invocation, place: PlaceRef): Promise<number> {
  const out = invocation.value('out');
  const format = formatIn(invocation, out?.endsWith('.pdf') ? 'pdf' : 'text');
  const { lang } = invocation.terminal;
  const asked = { lang, udgave: invocation.value('udgave'), sml: invocation.value('beside') };
  const { sheet, print } = await openPlaceSheet(context, localInstallation, place, asked).catch((error: unknown) => {
    // A place that is written wrongly or is not there is told as what was written.
    throw error instanceof Problem && /^KV-[AQ]/.test(error.code) ? new UsageError(error) : error;
  });
  if (format === 'pdf')
    return await deliverContent(invocation, await print(), out ?? `faktaark-${place.kind}-${place.key}.pdf`);
  if (format !== 'json' && format !== 'text')
    throw new UsageError(new Problem('KV-A5', { parameter: '--format', found: format, valid: 'pdf, json, text' }));
  return await writeFigures(invocation, sheet, (shown) =>
    format === 'json' ? `${JSON.stringify(shown, undefined, 2)}\n` : placeSheetText(shown, lang),
  );
}

async function writeOne(context: AppContext, invocation: Invocation): Promise<number> {
  const asked = invocation.value('kommune');
  if (asked === undefined)
    throw missing(
      invocation,
      '--kommune 657 | --organisation 0045 | --plan … | --afdeling … | --area … | --all --out mappe/',
    );
  const out = invocation.value('out');
  const format = formatIn(invocation, formats.find((one) => out?.endsWith(`.${one}`)) ?? 'text');
  const code = asArgument(() => kommuneNamed(asked));
  const beside = asArgument(() => chosenKommuner(invocation.value('beside')));
  const sheets = await opened(context, invocation, asked);
  const { lang } = invocation.terminal;
  if (format === 'pdf')
    return await deliverContent(invocation, await sheets.print(code, lang, { beside }), out ?? `faktaark-${code}.pdf`);
  const picture = invocation.value('picture');
  const name = picture === undefined ? `faktaark-${code}` : `faktaark-${code}-${picture}`;
  if (format === 'xlsx' || format === 'svg' || format === 'png') {
    const bytes = await bytesOf(context, sheets, code, format, invocation);
    return await deliverContent(invocation, bytes, out ?? `${name}.${format}`);
  }
  return await writeFigures(invocation, sheets.sheet(code, lang, { beside }), (shown) =>
    format === 'json' ? `${JSON.stringify(shown, undefined, 2)}\n` : sheetText(shown, lang),
  );
}

/** What was written wrongly in an option is told as such. */
function asArgument<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Problem ? new UsageError(error) : error;
  }
}

async function writeAll(context: AppContext, invocation: Invocation): Promise<number> {
  const folder = invocation.value('out');
  if (folder === undefined) throw missing(invocation, '--out mappe/');
  const format = formatIn(invocation, 'pdf');
  const { terminal } = invocation;
  const sheets = await opened(context, invocation, 'alle');
  await mkdir(folder, { recursive: true });
  const bar = progressBar(terminal, () => (terminal.lang === 'da' ? 'Faktaark' : 'Fact sheets'));
  const left: Problem[] = [];
  for (const [at, { code }] of sheets.kommuner.entries()) {
    bar.progress('sheets', at, sheets.kommuner.length);
    const sheet = sheets.sheet(code, terminal.lang);
    try {
      requirePublishable(sheet.content);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      left.push(error);
      continue;
    }
    const bytes = await bytesOf(context, sheets, code, format, invocation);
    await writeFile(join(folder, `faktaark-${code}.${format === 'text' ? 'txt' : format}`), bytes);
  }
  bar.done();
  for (const problem of left) terminal.say(`${problem.sentence(terminal.lang)}\n`);
  const written = sheets.kommuner.length - left.length;
  terminal.say(
    terminal.lang === 'da'
      ? `${written} faktaark skrevet til ${folder}\n`
      : `${written} fact sheets written to ${folder}\n`,
  );
  return 0;
}

async function bytesOf(
  context: AppContext,
  sheets: KommuneSheets,
  code: string,
  format: Format,
  invocation: Invocation,
): Promise<Uint8Array | string> {
  const { lang } = invocation.terminal;
  const beside = asArgument(() => chosenKommuner(invocation.value('beside')));
  const sheet = sheets.sheet(code, lang, { beside });
  const { synthetic } = sheets.release.manifest;
  const draw = (shown: ShownSheet) =>
    asArgument(() => sheetPicture(shown, invocation.value('picture'), { lang, synthetic }));
  switch (format) {
    case 'pdf':
      return await sheets.print(code, lang, { beside });
    case 'svg':
      return draw(sheet.content).svg;
    case 'png':
      return await context.pictures.png(sheet, draw);
    case 'xlsx':
      return await sheetXlsx(sheet, fileContext(sheets, code, invocation));
    case 'json':
      return `${JSON.stringify(sheet.content, undefined, 2)}\n`;
    case 'text':
      return sheetText(sheet.content, lang);
  }
}

function fileContext({ release }: KommuneSheets, code: string, { terminal }: Invocation): SheetFileContext {
  const { id, edition, synthetic } = release.manifest;
  return { lang: terminal.lang, edition: String(edition), release: id, synthetic, link: `/faktaark?kommune=${code}` };
}

function opened(context: AppContext, invocation: Invocation, object: string): Promise<KommuneSheets> {
  return openKommuneSheets(context, localInstallation, { object, udgave: invocation.value('udgave') });
}

function formatIn(invocation: Invocation, usual: Format): Format {
  const found = invocation.value('format') ?? usual;
  const format = formats.find((one) => one === found);
  if (format) return format;
  throw new UsageError(new Problem('KV-A5', { parameter: '--format', found, valid: formats.join(', ') }));
}

function missing(invocation: Invocation, option: string): UsageError {
  return new UsageError(new Problem('KV-A12', { command: `kvarter ${invocation.command}`, missing: option }));
}
