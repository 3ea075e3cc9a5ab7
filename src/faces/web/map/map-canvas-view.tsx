import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { labelWishes, marksOfView } from '../../../engines/reports/choropleth/label-wishes.ts';
import { useLang } from '../client/page-context.tsx';
import type { MapPage } from '../page-data/map-page.ts';
import { mapWords } from '../words/map.ts';
import { wordsIn } from '../words/message.ts';
import type { CanvasState, MapCanvas } from './open-map-canvas.ts';
import type { ShownMap } from './use-map.ts';

interface MapCanvasProps {
  readonly page: MapPage;
  readonly map: ShownMap;
  readonly label: string;
  readonly hovered: number;
  readonly onHover: (at: number) => void;
  readonly onPick: (at: number) => void;
}

// While other figures are on their way the last ones stand, with the layer they are of.
function useDrawn({ page, map }: Pick<MapCanvasProps, 'page' | 'map'>): CanvasState | undefined {
  const { view, question, chosen, data } = map;
  const { indicator, marks, background } = page;
  const { vis } = question;
  const lang = useLang();
  const state = useMemo((): CanvasState | undefined => {
    if (!view || !data) return undefined;
    const terms = new Set(chosen);
    const isChosen = (selection: string): boolean =>
      selection !== '' && selection.split(',').every((term) => terms.has(term));
    const symbols = indicator.kind === 'count' && view.against < 0;
    const picked = new Set(
      data.regions.flatMap(({ selection }, at) => (terms.size > 0 && isChosen(selection) ? [at] : [])),
    );
    const labelled = {
      ...{ view, vis, lang, regions: data.regions, chosen: picked },
      indicator: { decimals: indicator.decimals, kind: symbols ? 'count' : 'rate' } as const,
    };
    const wishes = labelWishes(labelled);
    return {
      tones: view.tones,
      classes: view.classes,
      ...{ symbols, chosen: picked },
      labels: { wishes, marks: wishes.length === 0 ? [] : marksOfView(labelled) },
      borders:
        data.regions.some(({ shape }) => !shape) || vis.includes('kommuner') || data.figures.layer.startsWith('net'),
      background: background !== undefined && vis.includes('baggrund'),
      marks: [...(vis.includes('planer') ? marks.planer : []), ...(vis.includes('tvillinger') ? marks.tvillinger : [])],
    };
  }, [view, data, chosen, indicator, marks, background, vis, lang]);
  const last = useRef(state);
  if (state) last.current = state;
  return last.current;
}

/** The map itself: a drawing until the browser has opened the real one, which takes pointer and keyboard. */
export function MapCanvasView({ page, map, label, hovered, onHover, onPick }: MapCanvasProps): ReactElement {
  const w = wordsIn(mapWords, useLang());
  const { data, question, failed } = map;
  const box = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<MapCanvas>();
  const [ready, setReady] = useState(false);
  const drawn = useDrawn({ page, map });
  // What the canvas calls may change while it stays.
  const { background } = page;
  const calls = useRef({ onHover, onPick, background, change: map.change, udsnit: question.udsnit });
  calls.current = { onHover, onPick, background, change: map.change, udsnit: question.udsnit };
  const zoomIn = w.zoomIn;
  // The library is on its way while ground and figures are.
  useEffect(() => void import('./open-map-canvas.ts'), []);
  const regions = data?.regions;
  const backdrop = data?.backdrop;
  useEffect(() => {
    const target = box.current;
    if (!target || !regions || !backdrop) return undefined;
    let opened: MapCanvas | undefined;
    let wanted = true;
    // The map library is a chunk of its own: only this page fetches it.
    void import('./open-map-canvas.ts').then(({ openMapCanvas }) => {
      if (!wanted) return;
      opened = openMapCanvas({
        ...{ target, regions, backdrop, background: calls.current.background, udsnit: calls.current.udsnit },
        words: { zoomIn, zoomOut: w.zoomOut, whole: w.wholeMap },
        onHover: (at) => calls.current.onHover(at),
        onPick: (at) => calls.current.onPick(at),
        onMove: (udsnit) => calls.current.change({ udsnit }),
        onReady: () => setReady(true),
      });
      setCanvas(opened);
    });
    return () => {
      wanted = false;
      opened?.close();
      setCanvas(undefined);
      setReady(false);
    };
  }, [regions, backdrop, zoomIn, w.zoomOut, w.wholeMap]);
  useEffect(() => {
    if (canvas && drawn) canvas.draw(drawn);
  }, [canvas, drawn]);
  useEffect(() => canvas?.highlight(hovered), [canvas, hovered]);
  // Another kommune, or the first view of one: the map goes there unless the reader has chosen a part of it.
  const { kommune } = question;
  const shownOf = useRef({ kommune: '', udsnit: question.udsnit });
  useEffect(() => {
    if (!canvas || !regions || !drawn) return;
    const isNew = shownOf.current.kommune !== kommune;
    const isFirst = shownOf.current.udsnit !== '';
    shownOf.current = { kommune, udsnit: '' };
    if (isNew && !isFirst) canvas.fit(regions.filter((_, at) => (drawn.tones[at] ?? -4) > -4));
  }, [canvas, regions, drawn, kommune]);
  const fields = map.addressOf({}).split('?')[1] ?? '';
  const variant = page.offentlig ? '&offentlig=ja' : '';
  return (
    <div className={`map ${ready ? 'map--ready' : ''}`} data-map={ready ? 'ready' : 'drawing'}>
      <div className="map__canvas" ref={box} role="application" aria-label={label} />
      <noscript>
        <img
          className="map__drawing"
          src={`/api/v1/map/drawing?${fields}${variant}`}
          alt={`${w.drawing}. ${page.view.summary}`}
        />
      </noscript>
      {background && question.vis.includes('baggrund') && (
        <p className="map__attribution">{w.background(background.attribution)}</p>
      )}
      <p className="map__status" role="status">
        {failed ? w.failed : !ready && w.loading}
      </p>
    </div>
  );
}
