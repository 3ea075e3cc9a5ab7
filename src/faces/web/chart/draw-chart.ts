import type { ChartModel } from './chart-model.ts';
import { drawBars } from './draw-bars.ts';
import { drawLines } from './draw-lines.ts';
import type { Drawing, DrawOptions } from './plot-look.ts';

// Plot puts a style element in its drawing; the same rules stand in chart.css, where the content policy allows them.
function withoutStyleElement(drawing: Drawing): Drawing {
  for (const style of drawing.querySelectorAll('style')) style.remove();
  return drawing;
}

/** Draws a chart model in the given width. */
export function drawChart(model: ChartModel, options: DrawOptions): Drawing {
  const drawing = withoutStyleElement(model.kind === 'bars' ? drawBars(model, options) : drawLines(model, options));
  // The frame around it is the image and has the summary; Plot's own labels name marks, not figures.
  drawing.setAttribute('aria-hidden', 'true');
  return drawing;
}
