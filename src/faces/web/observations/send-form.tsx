import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { CarriedFile, ObservationPage } from '../page-data/observation-page.ts';
import { wordsIn } from '../words/message.ts';
import { observationWords } from '../words/observations.ts';

/** Where every form of the page goes. */
export const deliveryAddress = '/overvaagning/levering';

/** A file that was sent before, carried along. */
export function Carried({ file }: { readonly file: CarriedFile }): ReactElement {
  return (
    <>
      <input type="hidden" name="filnavn" value={file.name} />
      <input type="hidden" name="indhold" value={file.content} />
      <input type="hidden" name="kobling" value={file.mapping} />
    </>
  );
}

/** The form that sends a file. */
export function SendForm({ page }: { readonly page: ObservationPage }): ReactElement {
  const w = wordsIn(observationWords, useLang());
  return (
    <form method="post" action={deliveryAddress} encType="multipart/form-data" className="step-form">
      <label>
        {w.file}
        <input type="file" name="fil" accept=".csv,.xlsx" className="form-input" required />
      </label>
      <label>
        {w.mapping}
        <select name="opsaetning" className="form-select" defaultValue="">
          <option value="">{w.asIs}</option>
          {page.mappings.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" name="handling" value="se" className="button button-primary">
        {w.check}
      </button>
    </form>
  );
}
