import { type ReactElement, useId } from 'react';

/** One choice of a switch: where it leads and whether it is the current one. */
export interface Segment {
  readonly label: string;
  readonly href: string;
  readonly chosen: boolean;
}

interface SegmentsProps {
  readonly name: string;
  readonly choices: readonly Segment[];
  /** Several may be chosen; a chosen one leads to the page without it. */
  readonly many?: boolean;
}

/** A named row of links of which one (or several) is current: a switch that works without JavaScript. */
export function Segments({ name, choices, many = false }: SegmentsProps): ReactElement {
  const id = useId();
  return (
    <div className={`segments ${many ? 'segments--many' : ''}`}>
      <span className="segments__name" id={id}>
        {name}
      </span>
      <ul aria-labelledby={id}>
        {choices.map((choice) => (
          <li key={choice.href}>
            <a href={choice.href} aria-current={choice.chosen ? 'true' : undefined} data-keep="scroll">
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
