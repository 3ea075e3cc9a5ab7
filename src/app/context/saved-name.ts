import { Problem } from '../../domain/kernel/problems/problem.ts';

/** The name somebody saves a thing of their own under, without spaces around it. @throws Problem KV-A5 on none or a long one */
export function savedName(written: string, longest: number): string {
  const name = written.trim();
  if (name !== '' && name.length <= longest) return name;
  throw new Problem('KV-A5', { parameter: 'name', found: name.slice(0, 20), valid: `1-${longest} tegn / characters` });
}
