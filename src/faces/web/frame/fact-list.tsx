import type { ReactElement } from 'react';

interface FactListProps {
  /** What is told, and of what, in order. */
  readonly facts: readonly (readonly [term: string, told: string])[];
  /** Class of what is told. */
  readonly toldAs?: string;
}

/** Facts one under the other: a term and what is told of it. */
export function FactList({ facts, toldAs }: FactListProps): ReactElement {
  return (
    <dl className="facts">
      {facts.map(([term, told]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className={toldAs}>{told}</dd>
        </div>
      ))}
    </dl>
  );
}
