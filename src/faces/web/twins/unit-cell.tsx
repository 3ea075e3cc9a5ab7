import type { ReactElement } from 'react';
import type { ShownTwinUnit, TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { useLang } from '../client/page-context.tsx';

/** A unit of a twin table by name and number, with what it is; a twin leads to its own twins. */
export function UnitCell({
  unit,
  answer,
}: {
  readonly unit: ShownTwinUnit;
  readonly answer: TwinAnswer;
}): ReactElement {
  const lang = useLang();
  const isSubject = unit.key === answer.subject.key;
  const facts = [unit.byggeart?.[lang], unit.boligtype?.[lang]].filter(Boolean).join(', ');
  return (
    <th scope="row">
      {isSubject ? (
        <strong>{unit.name}</strong>
      ) : (
        <a href={`/tvillinger?sted=${unit.key}&basis=${answer.basis}`}>{unit.name}</a>
      )}
      <span className="twin-unit">
        {unit.key.slice(4)}
        {answer.level === 'afdeling' && `\u00A0· ${unit.organisation.name}`}
        {`\u00A0· ${unit.kommune.name}`}
        {facts !== '' && `\u00A0· ${facts}`}
      </span>
    </th>
  );
}
