import { z } from 'zod';
import { markAlert } from '../../../app/monitor/seen-alerts.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { PageRequest } from './page-request.ts';

const steps = ['set', 'ikke-set'] as const;
const asking = z.object({
  handling: z.enum(steps),
  varsel: z.string().max(4200),
  side: z.literal('omraade').optional(),
});

/**
 * Does what the form of an alert asks for; answers the page it stood on.
 * @throws Problem KV-A5 on a form we did not make, and as markAlert
 */
export async function takeAlertStep(
  { context, reader }: PageRequest,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const read = asking.safeParse(fields);
  if (!read.success) {
    const found = (fields.handling ?? '').slice(0, 40);
    throw new Problem('KV-A5', { parameter: 'handling', found, valid: steps.join(', ') });
  }
  const { handling, varsel: mark, side } = read.data;
  const place = await markAlert(context, reader, { mark, onPlace: side !== undefined, seen: handling === 'set' });
  return side === undefined ? '/overvaagning#varsler' : `/overvaagning/${encodeURI(place)}#varsler`;
}
