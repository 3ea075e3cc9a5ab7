import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { AreaImportPage, ImportedField } from '../page-data/area-import-page.ts';
import { areaImportWords } from '../words/area-import.ts';
import { wordsIn } from '../words/message.ts';
import { CarriedFields, importAddress } from './import-carried.tsx';

type Columns = NonNullable<AreaImportPage['columns']>;

function Sample({ columns }: { readonly columns: Columns }): ReactElement {
  const w = wordsIn(areaImportWords, useLang());
  return (
    <ScrollFrame label={w.sample}>
      <table className="figures text-table">
        <caption>{w.sample}</caption>
        <thead>
          <tr>
            {columns.names.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.sample.map(({ row, cells }) => (
            <tr key={row}>
              {columns.names.map((name, at) => (
                <td key={name}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function SameValue({ field }: { readonly field: ImportedField }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaImportWords, lang);
  const own = { name: `fast_${field.name}`, defaultValue: field.fixed, 'aria-label': w.sameFor(field.label[lang]) };
  if (!field.choices) return <input {...own} className="form-input" maxLength={254} />;
  return (
    <select {...own} className="form-select">
      <option value="">{w.none}</option>
      {field.choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label[lang]}
        </option>
      ))}
    </select>
  );
}

function FieldRow({ columns, field }: { readonly columns: Columns; readonly field: ImportedField }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaImportWords, lang);
  return (
    <tr>
      <th scope="row">
        {field.label[lang]}
        {field.required && ' *'} <span className="area-field__name">{field.name}</span>
      </th>
      <td>
        <select
          name={`kol_${field.name}`}
          className="form-select"
          defaultValue={field.column}
          aria-label={w.columnFor(field.label[lang])}
        >
          <option value="">{w.none}</option>
          {columns.names.map((column) => (
            <option key={column} value={column}>
              {column}
            </option>
          ))}
        </select>
      </td>
      <td>
        <SameValue field={field} />
      </td>
    </tr>
  );
}

/** Which column of a sent file holds what, and what every row has where the file does not say. */
export function ImportColumns({
  page,
  columns,
}: {
  readonly page: AreaImportPage;
  readonly columns: Columns;
}): ReactElement {
  const w = wordsIn(areaImportWords, useLang());
  return (
    <section aria-labelledby="kolonner">
      <h2 id="kolonner">{w.columnsOf(page.file?.name ?? '')}</h2>
      <p>{w.columnsAbout}</p>
      <Sample columns={columns} />
      <form method="post" action={importAddress} encType="multipart/form-data" className="column-form">
        <CarriedFields page={page} without={/^(kol_|fast_|koblet$)/} />
        <ScrollFrame label={w.mapping}>
          <table className="figures text-table">
            <caption className="sr-only">{w.mapping}</caption>
            <thead>
              <tr>
                {[w.field, w.column, w.same].map((head) => (
                  <th scope="col" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.fields.map((field) => (
                <FieldRow key={field.name} columns={columns} field={field} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
        <div className="area-form__buttons">
          <button type="submit" name="handling" value="koblet" className="button button-primary">
            {w.check}
          </button>
        </div>
      </form>
    </section>
  );
}
