import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import type { AreaForm } from '../page-data/area-pages.ts';
import { areaWords } from '../words/areas.ts';
import { wordsIn } from '../words/message.ts';
import { areaSize } from './area-size.ts';

interface ParcelChoiceProps {
  readonly form: AreaForm;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (at: number) => void;
}

/** The parcels of a file to choose among, here or on the map, and the file they come from. */
export function ParcelChoice({ form, chosen, onChoose }: ParcelChoiceProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  const { parcels } = form;
  return (
    <details className="area-parcels" open={parcels.length > 0}>
      <summary>{w.parcels}</summary>
      <p>{w.parcelsAbout}</p>
      {parcels.length > 0 && (
        <fieldset>
          <legend>{w.parcelsOf(formatCount(chosen.size, lang), formatCount(parcels.length, lang))}</legend>
          <input type="hidden" name="stykker" value={JSON.stringify(parcels)} />
          <input type="hidden" name="kilde" value={form.source} />
          <ul className="area-parcels__list">
            {parcels.map(({ ejerlav, matrikelnummer, m2 }, at) => (
              <li key={`${ejerlav} ${matrikelnummer}`}>
                <label className="choice-check">
                  <input
                    type="checkbox"
                    name={`stykke_${at}`}
                    value="1"
                    checked={chosen.has(at)}
                    onChange={() => onChoose(at)}
                  />{' '}
                  {matrikelnummer} <span className="under">{`${ejerlav} · ${areaSize(m2, lang)}`}</span>
                </label>
              </li>
            ))}
          </ul>
          <button type="submit" name="handling" value="brug" className="button button-secondary" formNoValidate>
            {w.useParcels}
          </button>
        </fieldset>
      )}
      <div className="area-parcels__file">
        <label>
          {w.parcelFile}
          <input
            type="file"
            name="jordstykker"
            accept=".gpkg,.geojson,.json,.gml,.xml,.zip,.fgb,.csv"
            className="form-input"
          />
        </label>
        <button type="submit" name="handling" value="jordstykker" className="button button-secondary" formNoValidate>
          {w.readParcels}
        </button>
      </div>
    </details>
  );
}
