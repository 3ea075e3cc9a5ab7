import type { ProblemData } from '../../domain/kernel/problems/index.ts';
import type { IntakeProblems } from '../../domain/kernel/problems/intake.ts';
import { intakeAdvice } from '../../domain/kernel/problems/intake-advice.ts';
import { intakeSeverities } from '../../domain/kernel/problems/intake-severities.ts';
import { sentenceOf } from '../../domain/kernel/problems/problem.ts';
import type { Finding } from '../../domain/model/delivery.ts';
import { holdsPersonalNumber, mustNotBeShown } from './personal-number.ts';

/** Where a finding stands and how often. Line 0 means the file as a whole. */
export interface FindingPlace {
  readonly file: string;
  readonly column?: string;
  readonly lines?: readonly number[];
  readonly count?: number;
  readonly shown?: string;
}

/** A finding with its sentences, severity and advice, made from the catalogue. */
export function makeFinding<C extends keyof IntakeProblems>(
  code: C,
  data: ProblemData[C],
  place: FindingPlace,
): Finding {
  const lines = (place.lines ?? []).filter((line) => line > 0);
  const [line] = lines;
  return {
    code,
    severity: intakeSeverities[code],
    file: place.file,
    lines,
    ...(line === undefined ? {} : { line }),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(place.shown === undefined ? {} : { shown: place.shown }),
    message: { da: sentenceOf(code, data, 'da'), en: sentenceOf(code, data, 'en') },
    advice: intakeAdvice[code],
    count: place.count ?? 1,
  };
}

/** A cell's value cut for a message; nothing when it may be a personal number. */
export function showable(value: string, length: number): string | undefined {
  if (mustNotBeShown(value)) return undefined;
  return value.length > length ? `${value.slice(0, length - 1)}…` : value;
}

/** A file's or column's name for a message; its number instead of a name that holds a personal number. */
export function safeName(name: string, position: number): string {
  return holdsPersonalNumber(name) || /[0-9]{9,}/.test(name) ? `#${position}` : name.slice(0, 100);
}
