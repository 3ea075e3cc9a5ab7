import { formatDate } from '../../domain/kernel/format-date.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { AccessVerdict, Right, Role } from '../../domain/model/access.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import { giverWords } from './giver-words.ts';
import { limitWords } from './limit-words.ts';
import { roleNames } from './role-powers.ts';

/** Allowed to everyone: the selection is made of comparison levels only. */
export function isPublic(): AccessVerdict {
  return {
    allowed: true,
    rule: 'comparison-levels',
    reason: {
      da: 'Kommuner, regioner og hele landet er sammenligningsniveauer, som alle må se.',
      en: 'Municipalities, regions and all of Denmark are comparison levels that everyone may see.',
    },
  };
}

interface Told {
  readonly rule: string;
  readonly directory: PlaceDirectory | undefined;
  readonly verdict: AccessVerdict;
}

// A map or an index asks thousands of times on end whether one right covers a place.
const lastTold = new WeakMap<Right, Told>();

/** Allowed by a right; the receipt names role, limits (by name with a directory), giver, the last confirmation and the end. */
export function byRight(rule: string, right: Right, directory?: PlaceDirectory): AccessVerdict {
  const last = lastTold.get(right);
  if (last?.rule === rule && last.directory === directory) return last.verdict;
  const verdict = allowedBy(rule, right, directory);
  lastTold.set(right, { rule, directory, verdict });
  return verdict;
}

function allowedBy(rule: string, right: Right, directory?: PlaceDirectory): AccessVerdict {
  const role = roleNames[right.role];
  const limits = limitWords(right.restrictions, directory);
  const given = dated(right.grant?.grantedOn);
  const giver = giverWords(right.grantedBy);
  const confirmed = right.grant?.confirmedOn;
  const told = {
    da: [
      `Du har rollen ${role.da} for ${limits.da}, tildelt af ${giver.da}${given.da}.`,
      ...(confirmed ? [`Senest bekræftet ${formatDate(confirmed, 'da')}.`] : []),
      ...(right.validTo ? [`Den gælder til og med ${formatDate(right.validTo, 'da')}.`] : []),
    ],
    en: [
      `You have the role ${role.en} for ${limits.en}, granted by ${giver.en}${given.en}.`,
      ...(confirmed ? [`Last confirmed on ${formatDate(confirmed, 'en')}.`] : []),
      ...(right.validTo ? [`It is valid until ${formatDate(right.validTo, 'en')}.`] : []),
    ],
  };
  return { allowed: true, rule, right, reason: { da: told.da.join(' '), en: told.en.join(' ') } };
}

function dated(day: string | undefined): Text {
  if (day === undefined) return { da: '', en: '' };
  return { da: ` ${formatDate(day, 'da')}`, en: ` on ${formatDate(day, 'en')}` };
}

/** Neither tells whether the place exists nor whether it is a right that is missing. */
export function isUnavailable(): AccessVerdict {
  return {
    allowed: false,
    rule: 'deny-by-default',
    reason: {
      da: 'Stedet findes ikke, eller du har ikke adgang til det. Det kræver rollen læser for stedet. Bed din lokale administrator om adgang.',
      en: 'The place does not exist, or you do not have access to it. It takes the role reader for the place. Ask your local administrator for access.',
    },
  };
}

/** Refused because the role cannot do it; said only about actions, never about places. `needed` = the smallest role that can. */
export function lacksRole(rule: string, what: Text, needed?: Role): AccessVerdict {
  const role = needed && roleNames[needed];
  const needs = role
    ? { da: ` Det kræver rollen ${role.da}.`, en: ` It takes the role ${role.en}.` }
    : { da: '', en: '' };
  return {
    allowed: false,
    rule,
    reason: {
      da: `Din rolle giver ikke ret til at ${what.da}.${needs.da} Bed din lokale administrator om adgang.`,
      en: `Your role does not let you ${what.en}.${needs.en} Ask your local administrator for access.`,
    },
  };
}
