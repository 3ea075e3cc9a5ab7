import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { ImportFinding, ImportMapData } from '../page-data/area-import-page.ts';
import { areaImportWords } from '../words/area-import.ts';
import { wordsIn } from '../words/message.ts';

interface ImportMapProps {
  readonly map: ImportMapData;
  readonly findings: readonly ImportFinding[];
}

/** The areas of a file among those there are, with the findings by number. The table above it says the same. */
export function ImportMap({ map, findings }: ImportMapProps): ReactElement {
  const w = wordsIn(areaImportWords, useLang());
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'opening' | 'ready' | 'failed'>('opening');
  const { zoomIn, zoomOut } = w;
  useEffect(() => {
    const target = box.current;
    if (!target) return undefined;
    let close: (() => void) | undefined;
    let wanted = true;
    import('./open-import-canvas.ts').then(
      ({ openImportCanvas }) => {
        if (!wanted) return;
        close = openImportCanvas({ target, map, findings, words: { zoomIn, zoomOut } });
        setState('ready');
      },
      () => setState('failed'),
    );
    return () => {
      wanted = false;
      close?.();
    };
  }, [map, findings, zoomIn, zoomOut]);
  const words = { opening: w.loading, ready: w.mapAbout, failed: w.mapFailed };
  return (
    <div className="map border-map" data-border={state}>
      <p className="under">{words[state]}</p>
      <div className="map__canvas" ref={box} role="application" aria-label={w.mapLabel} />
      {map.background && <p className="map__attribution">{map.background.attribution}</p>}
    </div>
  );
}
