import type { ReactElement } from 'react';
import type { Text } from '../../../domain/kernel/language.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell, StatusCode, StatusDefinition } from '../../../domain/model/cell.ts';
import { statusOf } from '../../../domain/model/status-of.ts';
import { useLang } from '../client/page-context.tsx';
import { FactList } from '../frame/fact-list.tsx';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { partialSums } from './partial-sums.ts';
import { isHeading } from './row-shape.ts';

interface NotesProps {
  readonly answer: TableAnswer;
  readonly statuses: readonly StatusDefinition[];
}

// Signs that stand in the table; ordinary and rounded numbers have none.
function codesShown(answer: TableAnswer): ReadonlySet<StatusCode> {
  const shown = answer.rows.map((_, row) => row).filter((row) => !isHeading(answer, row));
  const tables = [answer.cells, ...answer.comparators.map((one) => one.cells)];
  const all: readonly Cell[] = tables.flatMap((cells) => shown.flatMap((row) => cells[row]?.flat() ?? []));
  const codes = new Set(all.map(statusOf));
  codes.delete('');
  codes.delete('r');
  return codes;
}

function SignList({ answer, statuses }: NotesProps): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const shown = codesShown(answer);
  const signs = statuses.filter((status) => shown.has(status.code));
  if (signs.length === 0) return null;
  return (
    <section className="note-block">
      <h2>{w.signs}</h2>
      <dl className="signs">
        {signs.map((status) => (
          <div key={status.code}>
            <dt>
              <span aria-hidden="true">{status.symbol}</span> {status.word[lang]}
            </dt>
            <dd>{status.rule[lang]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function BreakList({ answer }: Pick<NotesProps, 'answer'>): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  if (answer.breaks.length === 0) return null;
  return (
    <section className="note-block">
      <h2>{w.breaks}</h2>
      <ul className="breaks">
        {answer.breaks.map((one, index) => (
          <li key={`${one.from}${one.text.da}`} id={`brud-${index + 1}`}>
            {answer.periods.some((period) => period.id === one.from) && (
              <span className="breaks__mark">{String.fromCharCode(97 + index)} </span>
            )}
            {one.text[lang]}
          </li>
        ))}
      </ul>
    </section>
  );
}

// What is left out is told above the figures; files need it among the notes, a reader here has seen it.
function otherNotes(answer: TableAnswer): readonly Text[] {
  const told = partialSums(answer, 'da').map(({ name, coverage }) =>
    name === undefined ? coverage.reason.da : `${name}: ${coverage.reason.da}`,
  );
  return answer.notes.filter((note) => !told.includes(note.da));
}

/** Under every table: what it shows and of whom, source and date, signs with their rules, breaks and notes. */
export function TableNotes({ answer, statuses }: NotesProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const notes = otherNotes(answer);
  const facts: readonly (readonly [string, string])[] = [
    [w.population, answer.population[lang]],
    [w.base, answer.base[lang]],
    [w.reference, answer.referenceText[lang]],
    [w.register, answer.register[lang]],
  ];
  return (
    <div className="table-notes">
      <section className="note-block">
        <h2>{w.definition}</h2>
        <FactList facts={facts} />
        <p>
          <a href={`/om-tallene#${answer.table}`}>{w.readMore}</a> · <a href="/beskyttelse">{w.protection}</a>
        </p>
      </section>
      <SignList answer={answer} statuses={statuses} />
      <BreakList answer={answer} />
      {notes.length > 0 && (
        <section className="note-block">
          <h2>{w.notes}</h2>
          <ul>
            {notes.map((note) => (
              <li key={note.da}>{note[lang]}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
