import type { ListedUpdate, Updates } from '../../../app/update/list-updates.ts';
import type { CalendarEntry, ReleaseCalendar } from '../../../app/update/release-calendar.ts';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { ReleaseAction, ReleaseProgress, ReleaseState } from '../../../domain/model/release-update.ts';
import { stageName } from './stage-names.ts';

const states: { readonly [S in ReleaseState]: Text } = {
  beskyttet: { da: 'dannet og kontrolleret', en: 'built and audited' },
  forhaandsvist: { da: 'vist på forhånd', en: 'shown beforehand' },
  godkendt: { da: 'underskrevet', en: 'signed' },
  embargo: { da: 'venter på sin time', en: 'waits for its hour' },
  udgivet: { da: 'udgivet', en: 'published' },
  trukket: { da: 'trukket tilbage', en: 'withdrawn' },
};

const actions: { readonly [A in ReleaseAction]: Text } = {
  built: { da: 'dannet', en: 'built' },
  preview: { da: 'vist på forhånd', en: 'shown beforehand' },
  signed: { da: 'underskrevet', en: 'signed' },
  embargo: { da: 'sat til udgivelse', en: 'hour set' },
  published: { da: 'udgivet', en: 'published' },
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
};

/** How far a release is, in a few words. */
export function progressText({ state, due }: ReleaseProgress, lang: Lang): string {
  const hour = state === 'embargo' && due !== undefined ? `, ${formatMoment(due, lang)}` : '';
  return `${states[state][lang]}${hour}`;
}

const nextSteps: { readonly [S in ReleaseState]?: (id: string) => Text } = {
  beskyttet: (id) => ({
    da: `sammenlign (kvarter release compare ${id}), og vis den på forhånd: kvarter release preview ${id} --for fond`,
    en: `compare (kvarter release compare ${id}), and show it beforehand: kvarter release preview ${id} --for fond`,
  }),
  forhaandsvist: (id) => ({
    da: `en anden underskriver: kvarter release sign ${id} --as <navn>`,
    en: `another signs: kvarter release sign ${id} --as <name>`,
  }),
  godkendt: (id) => ({
    da: `kvarter release publish ${id}, eller vælg timen: kvarter release embargo ${id} --until 2026-12-01T08:00`,
    en: `kvarter release publish ${id}, or choose the hour: kvarter release embargo ${id} --until 2026-12-01T08:00`,
  }),
};

/** What is to be done next with a release that is not out yet; empty when nothing is. */
export function nextStepText(id: string, state: ReleaseState, lang: Lang): string {
  const next = nextSteps[state]?.(id)[lang];
  return next === undefined ? '' : `  ${{ da: 'næste', en: 'next' }[lang]}: ${next}\n`;
}

/** A line of a release; with all its steps when asked for. */
export function updateText({ manifest, current, progress, steps }: ListedUpdate, lang: Lang, all: boolean): string {
  const served = current ? { da: '  vises', en: '  served' }[lang] : '';
  const head = `${manifest.id}  ${manifest.edition}  ${progressText(progress, lang)}${served}\n`;
  if (!all) return `${head}${nextStepText(manifest.id, progress.state, lang)}`;
  const lines = steps.map(({ action, at, name, note, readers }) => {
    const whom = readers ? ` ${{ da: 'for', en: 'for' }[lang]} ${readers.join(', ')}` : '';
    return `  ${formatMoment(at, lang)}  ${actions[action][lang]}${whom}, ${name[lang]}${note ? `: ${note}` : ''}\n`;
  });
  return `${head}${lines.join('')}`;
}

/** A line of a build under way, or of one that ended. */
export function buildText(run: Updates['builds'][number], lang: Lang): string {
  const { startedAt, outcome, silent, stage, done, total, result } = run;
  const begun = { da: 'Dannelse begyndt', en: 'Build begun' }[lang];
  const outcomes = {
    running: {
      da: `i gang: ${stageName(stage, lang)} ${done}/${total}`,
      en: `running: ${stageName(stage, lang)} ${done}/${total}`,
    },
    done: { da: `færdig: ${result}`, en: `done: ${result}` },
    failed: { da: `mislykket (${result})`, en: `failed (${result})` },
    cancelled: { da: 'afbrudt', en: 'cancelled' },
  };
  const killed = {
    da: 'tavs i over fem minutter; kør release build igen for at fortsætte',
    en: 'silent for over five minutes; run release build again to go on',
  };
  return `${begun} ${formatMoment(startedAt, lang)}: ${silent ? killed[lang] : outcomes[outcome][lang]}`;
}

const entries: { readonly [S in CalendarEntry['state']]: Text } = {
  ahead: { da: 'udgives', en: 'is published' },
  served: { da: 'udgivet, vises', en: 'published, served' },
  earlier: { da: 'udgivet', en: 'published' },
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
};

/** The public calendar, a line for each release and day. */
export function calendarText({ entries: releases, planned }: ReleaseCalendar, lang: Lang): string {
  const expected = { da: 'ventes', en: 'expected' }[lang];
  const days = planned.map(({ id, day, title }) => `${formatDate(day, lang)}  ${expected}  ${title}  (${id})\n`);
  const lines = releases.map(({ at, state, release, edition, note, corrects }) => {
    const mends = corrects === undefined ? '' : ` ${{ da: 'retter', en: 'corrects' }[lang]} ${corrects}`;
    return `${formatMoment(at, lang)}  ${entries[state][lang]}  ${release}  ${edition}${mends}${note ? `  ${note}` : ''}\n`;
  });
  return [...days, ...lines].join('');
}
