import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import { type DemoPersona, placelessPersonas } from '../access/demo-personas.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/** Becomes a demo persona of the served release, or one about no place while none is served; logged, as a login will be. @throws Problem KV-A4 */
export async function choosePersona(context: AppContext, id: string): Promise<Reader> {
  const personas = await context.desk.open().then((release) => release.personas, whileNoneIsShown);
  const persona = personas.find((p) => p.reader.id === id);
  if (!persona) throw new Problem('KV-A4', { persona: id, valid: personas.map((p) => p.reader.id) });
  await logUse(context, persona.reader, { action: 'persona', object: id }, { allowed: true });
  return persona.reader;
}

function whileNoneIsShown(error: unknown): readonly DemoPersona[] {
  if (error instanceof Problem && error.code === 'KV-A8') return placelessPersonas();
  throw error;
}
