import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import type { AreaImportPage } from '../page-data/area-import-page.ts';
import { areaImportWords } from '../words/area-import.ts';
import { wordsIn } from '../words/message.ts';
import { ChoiceField } from './choice-field.tsx';
import { CarriedFields, importAddress } from './import-carried.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportVerdict } from './import-verdict.tsx';

const endings = '.gpkg,.zip,.geojson,.json,.gml,.xml,.fgb,.topojson,.csv';

function SendForm({ page }: { readonly page: AreaImportPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaImportWords, lang);
  return (
    <section aria-labelledby="send">
      <h2 id="send">{page.judged || page.columns ? w.sendAnother : w.send}</h2>
      <p>{w.formats(formatCount(page.most.megabytes, lang), formatCount(page.most.rows, lang))}</p>
      <form method="post" action={importAddress} encType="multipart/form-data" className="area-form__fields">
        <ChoiceField name="tema" label={w.kind} choices={page.themes} />
        <ChoiceField name="kommune" label={w.kommune} choices={page.kommuner} none={w.chooseKommune} required />
        <label>
          {w.file}
          <input type="file" name="fil" accept={endings} className="form-input" required />
        </label>
        <label>
          {w.kommuneFile}
          <input type="file" name="kommunefil" accept={endings} className="form-input" />
        </label>
        <ChoiceField name="crs" label={w.system} choices={page.systems} none={w.asFile} />
        <div className="area-form__reason">
          <button type="submit" name="handling" value="kontrol" className="button button-primary">
            {page.judged || page.columns ? w.checkAnother : w.check}
          </button>
        </div>
      </form>
    </section>
  );
}

function LayerChoice({ page, layers }: { page: AreaImportPage; layers: readonly string[] }): ReactElement {
  const w = wordsIn(areaImportWords, useLang());
  const choices = layers.map((name) => ({ value: name, label: { da: name, en: name }, chosen: false }));
  return (
    <form method="post" action={importAddress} encType="multipart/form-data" className="step-form">
      <CarriedFields page={page} without={/^lag$/} />
      <ChoiceField name="lag" label={w.layer} choices={choices} />
      <button type="submit" name="handling" value="kontrol" className="button button-primary">
        {w.chooseLayer}
      </button>
    </form>
  );
}

/** `/omraader/import`: a file of areas, what is wrong with it and where, and the button that keeps it. */
export function AreaImportPageView({ page }: { readonly page: AreaImportPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaImportWords, lang);
  const { judged, columns, layers, problem } = page;
  return (
    <article className="areas-page">
      <header className="page-head">
        <p className="page-head__over">
          <a href={page.listAt}>{w.over}</a>
        </p>
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
      </header>
      {problem && (
        <p role="alert" className="empty">
          {problem[lang]}
        </p>
      )}
      {layers && <LayerChoice page={page} layers={layers} />}
      {columns && <ImportColumns page={page} columns={columns} />}
      {judged && <ImportVerdict page={page} judged={judged} />}
      <SendForm page={page} />
    </article>
  );
}
