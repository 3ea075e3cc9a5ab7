import { z } from 'zod';
import { approveWaiting, changeSheet, type SheetStep } from '../../../app/sheets/change-sheet.ts';
import { kommuneDefinition } from '../../../app/sheets/kommune-sheets.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { SheetTexts } from '../../../domain/model/sheet-edition.ts';
import { editableTexts } from '../../../engines/reports/sheets/sheet-texts.ts';
import type { RefusedStep } from './load-sheet-desk.ts';
import type { PageRequest } from './page-request.ts';

const steps = ['begynd', 'tekster', 'indsend', 'send-tilbage', 'traek', 'godkend', 'godkend-alle'] as const;
const form = z
  .object({
    trin: z.enum(steps),
    kommune: z.string().max(3).default(''),
    ark: z.string().max(60).default(''),
    begrundelse: z.string().max(500).default(''),
    dag: z.string().max(20).default(''),
  })
  .catchall(z.string().max(5000));

/** Takes the step a form of the editors' page asks for; answers why where it was not taken. */
export async function takeSheetStep({ context, reader }: PageRequest, body: unknown): Promise<RefusedStep | undefined> {
  const read = form.safeParse(body);
  if (!read.success) {
    const valid = steps.join(', ');
    return { problem: new Problem('KV-A5', { parameter: 'trin', found: '', valid }) };
  }
  const texts = textsIn(read.data);
  try {
    if (read.data.trin === 'godkend-alle') await approveWaiting(context, reader, read.data.dag);
    else await changeSheet(context, reader, stepOf(read.data.trin, read.data, texts));
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'KV-H16') throw error;
    return { problem: error, ...(read.data.trin === 'tekster' ? { texts } : {}) };
  }
}

function stepOf(
  kind: Exclude<z.infer<typeof form>['trin'], 'godkend-alle'>,
  { kommune, ark: edition, begrundelse: reason, dag: day }: z.infer<typeof form>,
  texts: SheetTexts,
): SheetStep {
  switch (kind) {
    case 'begynd':
      return { kind, kommune, reason };
    case 'tekster':
      return { kind, edition, texts };
    case 'indsend':
      return { kind, edition };
    case 'godkend':
      return { kind, edition, day };
    case 'send-tilbage':
    case 'traek':
      return { kind, edition, reason };
  }
}

/** Texts of a form, `B2.da` and `B2.en`; those that are as usual are not kept. */
function textsIn(fields: Readonly<Record<string, string>>): SheetTexts {
  const written = editableTexts(kommuneDefinition).flatMap(({ block, usual }) => {
    const text = { da: clean(fields[`${block}.da`] ?? usual.da), en: clean(fields[`${block}.en`] ?? usual.en) };
    return text.da === usual.da && text.en === usual.en ? [] : [[block, text] as const];
  });
  return Object.fromEntries(written);
}

function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
