import type { ChangeEvent, ReactElement, ReactNode } from 'react';
import type { MapQuestion } from '../../../domain/model/map-question.ts';
import { mapFields } from '../../../engines/reports/choropleth/map-question.ts';
import { useLang } from '../client/page-context.tsx';
import type { MapPage } from '../page-data/map-page.ts';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';
import { MapOverlays } from './map-overlays.tsx';
import type { ShownMap } from './use-map.ts';

type Field = 'lag' | 'tal' | 'periode' | 'mod' | 'klasser' | 'kommune';

interface SelectProps {
  readonly name: Field;
  readonly label: string;
  readonly map: ShownMap;
  readonly children: ReactNode;
}

// A change shows at once; without JavaScript the button sends the form.
function Select({ name, label, map, children }: SelectProps): ReactElement {
  const onChange = (event: ChangeEvent<HTMLSelectElement>): void => {
    map.change({ [name]: event.target.value } as Partial<MapQuestion>);
  };
  return (
    <div className="choice-field">
      <label htmlFor={`kort-${name}`}>{label}</label>
      <select id={`kort-${name}`} name={name} className="form-select" value={map.question[name]} onChange={onChange}>
        {children}
      </select>
    </div>
  );
}

const shownFields: readonly string[] = [
  'lag',
  'tal',
  'periode',
  'mod',
  'klasser',
  'kommune',
  'soeg',
  'vis',
  'tvilling',
  'side',
  'udsnit',
];

/** What the map shows: a GET form of the whole question. */
export function MapSettings({ page, map }: { readonly page: MapPage; readonly map: ShownMap }): ReactElement {
  const lang = useLang();
  const w = wordsIn(mapWords, lang);
  const { question, change } = map;
  const kept = mapFields(question).filter(([name]) => !shownFields.includes(name));
  const { klasser, kommune, soeg, vis } = question;
  const more = [klasser !== 'kvantil', kommune !== '', soeg !== '', vis.length > 0].filter(Boolean).length;
  const earlier = page.periods.filter(({ id }) => id !== (question.periode || page.periods.at(-1)?.id));
  return (
    <form
      className="map-settings"
      method="get"
      action={page.offentlig ? '/kort/offentlig' : '/kort'}
      aria-label={w.settings}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select name="lag" label={w.layer} map={map}>
        {page.layers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[lang]}
          </option>
        ))}
      </Select>
      <Select name="tal" label={w.indicator} map={map}>
        {page.indicators.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[lang]}
          </option>
        ))}
      </Select>
      <Select name="periode" label={w.period} map={map}>
        <option value="">
          {w.newest} ({page.periods.at(-1)?.label[lang]})
        </option>
        {page.periods.map(({ id, label }) => (
          <option key={id} value={id}>
            {label[lang]}
          </option>
        ))}
      </Select>
      <Select name="mod" label={w.against} map={map}>
        <option value="">{w.noComparison}</option>
        {earlier.map(({ id, label }) => (
          <option key={id} value={id}>
            {label[lang]}
          </option>
        ))}
      </Select>
      <details className="choice-fold map-more">
        <summary>{w.more(more)}</summary>
        <div className="map-more__fields">
          <Select name="klasser" label={w.classing} map={map}>
            {page.classings.map((id) => (
              <option key={id} value={id}>
                {w[`classing_${id}`]}
              </option>
            ))}
          </Select>
          <Select name="kommune" label={w.kommune} map={map}>
            <option value="">{w.everywhere}</option>
            {page.kommuner.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
          <div className="choice-field">
            <label htmlFor="kort-soeg">{w.find}</label>
            <input
              id="kort-soeg"
              name="soeg"
              type="search"
              className="form-input"
              value={question.soeg}
              onChange={(event) => change({ soeg: event.target.value })}
            />
          </div>
          <MapOverlays map={map} hasBackground={page.background !== undefined} />
        </div>
      </details>
      <button type="submit" className="button button-primary map-settings__show">
        {w.show}
      </button>
    </form>
  );
}
