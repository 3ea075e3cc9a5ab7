import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';

/** Why the step just tried was refused. */
export function RefusedNote({ code }: { readonly code: string | undefined }): ReactElement | null {
  const w = wordsIn(grantWords, useLang());
  if (code === undefined) return null;
  const told: Readonly<Record<string, unknown>> = w;
  const sentence = told[`refused_${code.replace('-', '_')}`];
  return (
    <div className="notice" role="alert">
      <strong>{w.refused}.</strong> {typeof sentence === 'string' ? sentence : w.refused_other}
    </div>
  );
}
