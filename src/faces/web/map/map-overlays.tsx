import { type ReactElement, useState } from 'react';
import type { MapOverlay } from '../../../domain/model/map-question.ts';
import { useLang } from '../client/page-context.tsx';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';
import type { ShownMap } from './use-map.ts';

const usual: readonly MapOverlay[] = ['navne', 'tal', 'kommuner', 'planer', 'tvillinger'];

/** What is drawn as well: names and figures, borders, helhedsplaner, the twins of a unit, and a background map where one is set up. */
export function MapOverlays({
  map,
  hasBackground,
}: {
  readonly map: ShownMap;
  readonly hasBackground: boolean;
}): ReactElement {
  const w = wordsIn(mapWords, useLang());
  const { question, change } = map;
  const overlays: readonly MapOverlay[] = hasBackground ? [...usual, 'baggrund'] : usual;
  const [unit, setUnit] = useState(question.tvilling);
  const toggle = (overlay: MapOverlay, on: boolean): void => {
    change({ vis: overlays.filter((known) => (known === overlay ? on : question.vis.includes(known))) });
  };
  return (
    <fieldset className="choice-field map-overlays">
      <legend>{w.overlays}</legend>
      <input type="hidden" name="vis" value={question.vis.join(',')} />
      {overlays.map((overlay) => (
        <label key={overlay} className="choice-check">
          <input
            type="checkbox"
            checked={question.vis.includes(overlay)}
            onChange={(event) => toggle(overlay, event.target.checked)}
          />{' '}
          {w[`overlay_${overlay}`]}
        </label>
      ))}
      {question.vis.includes('tvillinger') && (
        <label className="map-overlays__unit">
          {w.twinsOf}
          <input
            name="tvilling"
            className="form-input"
            value={unit}
            placeholder={w.twinsHint}
            onChange={(event) => setUnit(event.target.value)}
            onBlur={() => unit !== question.tvilling && change({ tvilling: unit })}
          />
        </label>
      )}
    </fieldset>
  );
}
