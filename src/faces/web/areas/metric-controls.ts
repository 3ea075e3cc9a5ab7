import type Control from 'ol/control/Control.js';
import ScaleLine from 'ol/control/ScaleLine.js';
import Zoom from 'ol/control/Zoom.js';

/** What a small map of borders is steered and measured by. */
export function metricControls(words: { readonly zoomIn: string; readonly zoomOut: string }): Control[] {
  return [
    new Zoom({ zoomInTipLabel: words.zoomIn, zoomOutTipLabel: words.zoomOut }),
    new ScaleLine({ units: 'metric' }),
  ];
}
