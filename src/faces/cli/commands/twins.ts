import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { findParallel } from '../../../app/twins/find-parallel.ts';
import { findTwins } from '../../../app/twins/find-twins.ts';
import { requireProfile } from '../../../app/twins/keep-profiles.ts';
import { parallelFormatNamed } from '../../../app/twins/parallel-file.ts';
import { strictParallelQuestion } from '../../../app/twins/parallel-question.ts';
import { twinFormatNamed } from '../../../app/twins/twin-file.ts';
import { twinFormatNames } from '../../../app/twins/twin-formats.ts';
import { strictTwinQuestion, twinParameters } from '../../../app/twins/twin-question.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { deliverContent, writeFigures } from '../shell/write-tables-file.ts';
import { parallelText } from '../text/parallel-text.ts';
import { twinText } from '../text/twin-text.ts';

const plain = twinParameters.filter(
  (name) => name !== 'sted' && name !== 'antal' && name !== 'skala' && name !== 'tilfoej',
);

function usageOf(bases: string): string {
  return [
    `--afdeling 0045-08501 | --organisation 0045 [--basis ${bases}] [--variable le:0.5,ie:1] [--profil p_…]`,
    '[--nearest (--antal) 10] [--kommune 657] [--region 082] [--omraade omr:<id>] [--byggeart taet-lav] [--boligtype familie]',
    '[--le-fra 20] [--le-til 80] [--aar-fra 1960] [--aar-til 1979] [--egen med|uden] [--regnskab ja]',
    '[--effektivitet ja] [--regnskabsaar 2024] [--udgave r_…]',
    `[--format text|json|${twinFormatNames.map(({ id }) => id).join('|')}]`,
  ].join(' ');
}

/** The twins of an afdeling or organisation, as text or a file. */
export const twins: Command = {
  name: 'twins',
  usage: {
    da: `${usageOf('kombineret|stamdata|socio')} [--out fil] · --parallel --organisation 0045 [--figur R08] [--sorter -kr] [--format text|json|xlsx|pdf|csv] [--out fil]`,
    en: `${usageOf('combined|size|socio')} [--out file] · --parallel --organisation 0045 [--figur R08] [--sorter -kr] [--format text|json|xlsx|pdf|csv] [--out file]`,
  },
  about: {
    da: 'Finder de afdelinger eller boligorganisationer, der ligner mest, og siger hvorfor. Med --parallel stilles alle organisationens afdelinger op side om side, hver ved siden af sine egne tvillinger.',
    en: 'Finds the afdelinger or organisations most alike, and says why. With --parallel all afdelinger of the organisation stand side by side, each beside its own twins.',
  },
  options: {
    afdeling: { type: 'string' },
    organisation: { type: 'string' },
    parallel: { type: 'boolean' },
    figur: { type: 'string' },
    sorter: { type: 'string' },
    nearest: { type: 'string' },
    antal: { type: 'string' },
    ...Object.fromEntries(plain.map((name) => [name.replace('_', '-'), { type: 'string' as const }])),
    format: { type: 'string' },
    out: { type: 'string' },
  },
  run: (invocation) =>
    withApp(invocation, async (context) => {
      if (invocation.flag('parallel')) return await runParallel(invocation, context);
      const { lang } = invocation.terminal;
      const format = invocation.value('format') ?? 'text';
      const file = format === 'text' || format === 'json' ? undefined : twinFormatNamed(context, format);
      const { answer } = await findTwins(
        context,
        localInstallation,
        strictTwinQuestion(await requireProfile(context, askedIn(invocation))),
      );
      if (file) {
        const bytes = await file.write(answer, { lang, madeAt: context.clock() });
        return await deliverContent(invocation, bytes, invocation.value('out'));
      }
      return await writeFigures(invocation, answer, (shown) =>
        format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : twinText(shown, lang),
      );
    }),
};

async function runParallel(invocation: Invocation, context: AppContext): Promise<number> {
  const { lang } = invocation.terminal;
  const format = invocation.value('format') ?? 'text';
  const file = format === 'text' || format === 'json' ? undefined : parallelFormatNamed(context, format);
  const asked = await requireProfile(context, askedIn(invocation));
  const question = strictParallelQuestion({
    ...asked,
    figur: invocation.value('figur'),
    sorter: invocation.value('sorter'),
  });
  const { answer } = await findParallel(context, localInstallation, question);
  if (file) {
    const bytes = await file.write(answer, { lang, madeAt: context.clock() });
    return await deliverContent(invocation, bytes, invocation.value('out'));
  }
  return await writeFigures(invocation, answer, (shown) =>
    format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : parallelText(shown, lang),
  );
}

function askedIn(invocation: Invocation): Readonly<Record<string, string | undefined>> {
  const afdeling = invocation.value('afdeling');
  const organisation = invocation.value('organisation');
  if (afdeling === undefined && organisation === undefined) {
    const missing = '--afdeling 0045-08501 | --organisation 0045';
    throw new UsageError(new Problem('KV-A12', { command: `kvarter ${invocation.command}`, missing }));
  }
  return {
    ...Object.fromEntries(plain.map((name) => [name, invocation.value(name.replace('_', '-'))])),
    sted: afdeling === undefined ? `org:${organisation}` : `afd:${afdeling}`,
    antal: invocation.value('nearest') ?? invocation.value('antal'),
  };
}
