import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { ColumnChoice } from '../frame/column-choice.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { SampleTable } from '../frame/sample-table.tsx';
import type { AreaImportPage, ImportedField } from '../page-data/area-import-page.ts';
import { areaImportWords } from '../words/area-import.ts';
import { wordsIn } from '../words/message.ts';
import { CarriedFields, importAddress } from './import-carried.tsx';

type Columns = NonNullable<AreaImportPage['columns']>;

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
        <ColumnChoice
          name={`kol_${field.name}`}
          label={w.columnFor(field.label[lang])}
          none={w.none}
          columns={columns.names}
          chosen={field.column}
        />
      </td>
      <td>
        <SameValue field={field} />
      </td>
    </tr>
  );
}

// What has to be filled in, then what the file has, then what it may have.
function requiredFirst(fields: readonly ImportedField[]): readonly ImportedField[] {
  const weight = ({ required, column }: ImportedField): number => (required ? 0 : Number(column === '') + 1);
  return fields.toSorted((a, b) => weight(a) - weight(b));
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
      <SampleTable label={w.sample} names={columns.names} rows={columns.sample} />
      <form method="post" action={importAddress} encType="multipart/form-data" className="column-form">
        <CarriedFields page={page} without={/^(kol_|fast_|koblet$)/} />
        <HeadedTable label={w.mapping} heads={[w.field, w.column, w.same]}>
          {requiredFirst(columns.fields).map((field) => (
            <FieldRow key={field.name} columns={columns} field={field} />
          ))}
        </HeadedTable>
        <div className="area-form__buttons">
          <button type="submit" name="handling" value="koblet" className="button button-primary">
            {w.check}
          </button>
        </div>
      </form>
    </section>
  );
}
