import type { AccessVerdict, Right } from '../../domain/model/access.ts';
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

/** Allowed by a right; the receipt names role, giver and end. */
export function byRight(rule: string, right: Right): AccessVerdict {
  const role = roleNames[right.role];
  const untilDa = right.validTo === undefined ? '' : ` Den gælder til og med ${right.validTo}.`;
  const untilEn = right.validTo === undefined ? '' : ` It is valid until ${right.validTo}.`;
  return {
    allowed: true,
    rule,
    right,
    reason: {
      da: `Du har rollen ${role.da} for stedet, tildelt af ${right.grantedBy}.${untilDa}`,
      en: `You have the role ${role.en} for the place, granted by ${right.grantedBy}.${untilEn}`,
    },
  };
}

/** Neither tells whether the place exists nor whether it is a right that is missing. */
export function isUnavailable(): AccessVerdict {
  return {
    allowed: false,
    rule: 'deny-by-default',
    reason: {
      da: 'Stedet findes ikke, eller du har ikke adgang til det. Bed din lokale administrator om adgang.',
      en: 'The place does not exist, or you do not have access to it. Ask your local administrator for access.',
    },
  };
}

/** Refused because the role cannot do it; said only about actions, never about places. */
export function lacksRole(rule: string, what: { readonly da: string; readonly en: string }): AccessVerdict {
  return {
    allowed: false,
    rule,
    reason: {
      da: `Din rolle giver ikke ret til at ${what.da}. Bed din lokale administrator om adgang.`,
      en: `Your role does not let you ${what.en}. Ask your local administrator for access.`,
    },
  };
}
