import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { ColumnChoice } from '../frame/column-choice.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { SampleTable } from '../frame/sample-table.tsx';
import type { MappedField, ObservationPage } from '../page-data/observation-page.ts';
import { wordsIn } from '../words/message.ts';
import { observationWords } from '../words/observations.ts';
import { Carried, deliveryAddress } from './send-form.tsx';

type Columns = NonNullable<ObservationPage['columns']>;
type FieldName = keyof typeof observationWords & `field_${string}`;

function FieldRow({ page, columns, one }: { page: ObservationPage; columns: Columns; one: MappedField }): ReactElement {
  const lang = useLang();
  const w = wordsIn(observationWords, lang);
  const name = w[`field_${one.field}` as FieldName];
  const fixed = `fast_${one.field}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <ColumnChoice
          name={`kol_${one.field}`}
          label={w.columnFor(name)}
          none={w.none}
          columns={columns.names}
          chosen={one.column}
        />
      </td>
      <td>
        {one.field === 'indikator' ? (
          <select name={fixed} className="form-select" defaultValue={one.fixed} aria-label={w.sameFor(name)}>
            <option value="">{w.none}</option>
            {page.indicators.map((indicator) => (
              <option key={indicator.id} value={indicator.id}>
                {indicator.name[lang]}
              </option>
            ))}
          </select>
        ) : (
          <input
            name={fixed}
            className="form-input"
            defaultValue={one.fixed}
            maxLength={254}
            aria-label={w.sameFor(name)}
            {...(one.field === 'definition_id' ? { list: 'kendte-opgoerelser' } : {})}
          />
        )}
      </td>
    </tr>
  );
}

/** Which column of a sent file holds what. */
export function ColumnForm({
  page,
  columns,
}: {
  readonly page: ObservationPage;
  readonly columns: Columns;
}): ReactElement {
  const w = wordsIn(observationWords, useLang());
  const { file } = page;
  return (
    <section aria-labelledby="kolonner">
      <h2 id="kolonner">{w.columnsOf(file?.name ?? '')}</h2>
      <p>{w.columnsAbout}</p>
      <SampleTable label={w.sample} names={columns.names} rows={columns.sample} />
      <form method="post" action={deliveryAddress} encType="multipart/form-data" className="column-form">
        {file && <Carried file={file} />}
        <datalist id="kendte-opgoerelser">
          {page.definitions.map((id) => (
            <option key={id} value={id} />
          ))}
        </datalist>
        <HeadedTable label={w.mapping} heads={[w.field, w.column, w.same]}>
          {columns.fields.map((one) => (
            <FieldRow key={one.field} page={page} columns={columns} one={one} />
          ))}
        </HeadedTable>
        <div className="step-form">
          <label>
            {w.numbers}
            <select name="tal" className="form-select" defaultValue={columns.numbers}>
              <option value="danish">{w.danish}</option>
              <option value="point">{w.point}</option>
            </select>
          </label>
          <label>
            {w.saveAs}
            <input name="gem_som" className="form-input" maxLength={60} />
          </label>
          <button type="submit" name="handling" value="koblet" className="button button-primary">
            {w.check}
          </button>
        </div>
      </form>
    </section>
  );
}
