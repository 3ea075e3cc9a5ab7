import { Problem } from '../../domain/kernel/problems/problem.ts';
import { openSource, type SourceCall, type SourceReply, type SourceSettings } from '../public-source/ask-source.ts';

/** jobindsats.dk with the key it is asked with. */
export interface Jobindsats {
  /** @throws Problem KV-M33 when it keeps failing */
  ask(call: Pick<SourceCall, 'method' | 'path' | 'body'>): Promise<SourceReply>;
}

/** How jobindsats is reached: version 2 takes the key as it is, version 3 as a bearer token. */
export interface JobindsatsSettings extends SourceSettings {
  readonly key: string;
  readonly passing: readonly number[];
}

/** Opens jobindsats; nothing is sent before the first call, and the key goes nowhere but into its header. */
export function openJobindsats({ key, passing, ...settings }: JobindsatsSettings): Jobindsats {
  const { server } = settings;
  const authorization = server.endsWith('/v2') ? key : `Bearer ${key}`;
  const send = openSource(settings, {
    isPassing: (status) => passing.includes(status),
    gaveUp: (detail, tries) => new Problem('KV-M33', { server, detail, tries }),
  });
  return {
    ask: (call) => {
      const json = call.body === undefined ? {} : { 'content-type': 'application/json' };
      return send({ ...call, headers: { authorization, ...json } });
    },
  };
}
