import { z } from 'zod';
import { endOwn, subscribe } from '../../../app/monitor/mail/subscribe.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { ShownAlertMail } from '../../web/page-data/monitoring-pages.ts';
import { statusOf } from '../request/error-body.ts';
import type { PageRequest } from './page-request.ts';

const levels = ['alarm', 'warning', 'note'] as const;
const asking = z.object({ niveau: z.enum(levels), adresse: z.string() });

/** Why a form was not taken: the status, and what the page shows. */
export interface RefusedMail {
  readonly status: number;
  readonly shown: NonNullable<ShownAlertMail['refused']>;
}

/** Does what the form of alerts by mail asks for; answers why where it was not taken. @throws Problem KV-A5 on a form we did not make */
export async function takeMailStep(
  { context, reader, lang }: PageRequest,
  fields: Readonly<Record<string, string>>,
): Promise<RefusedMail | undefined> {
  if (fields.handling === 'afmeld') {
    await endOwn(context, reader, fields.abonnement ?? '');
    return undefined;
  }
  const read = asking.safeParse(fields);
  if (!read.success) {
    throw new Problem('KV-A5', {
      parameter: 'niveau',
      found: (fields.niveau ?? '').slice(0, 40),
      valid: levels.join(', '),
    });
  }
  const { niveau: level, adresse: address } = read.data;
  try {
    await subscribe(context, reader, { address, level, lang });
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'KV-A1') throw error;
    const message = { da: error.sentence('da'), en: error.sentence('en') };
    return { status: statusOf(error), shown: { message, address, level } };
  }
}
