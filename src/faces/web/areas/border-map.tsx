import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import type { AreaShape } from '../../../domain/model/area.ts';
import { readShapeText } from '../../../engines/areas/shape-text.ts';
import { useLang } from '../client/page-context.tsx';
import type { AreaForm } from '../page-data/area-pages.ts';
import { areaWords } from '../words/areas.ts';
import { wordsIn } from '../words/message.ts';
import type { BorderCanvas } from './open-border-canvas.ts';

interface BorderMapProps {
  readonly form: AreaForm;
  readonly shape: AreaShape;
  readonly chosen: ReadonlySet<number>;
  readonly onShape: (shape: AreaShape) => void;
  readonly onParcel: (at: number) => void;
}

/** The border in some typed lines; undefined while they are none. */
export function shapeTyped(corners: string): AreaShape | undefined {
  const read = readShapeText(corners);
  return 'shape' in read ? read.shape : undefined;
}

function useCanvas(box: RefObject<HTMLDivElement | null>, props: BorderMapProps) {
  const w = wordsIn(areaWords, useLang());
  const [canvas, setCanvas] = useState<BorderCanvas>();
  const [failed, setFailed] = useState(false);
  const now = useRef(props);
  now.current = props;
  const { form } = props;
  const { zoomIn, zoomOut } = w;
  useEffect(() => {
    const target = box.current;
    if (!target) return undefined;
    let opened: BorderCanvas | undefined;
    let wanted = true;
    import('./open-border-canvas.ts').then(
      ({ openBorderCanvas }) => {
        if (!wanted) return;
        opened = openBorderCanvas({
          ...{ target, form, shape: now.current.shape, words: { zoomIn, zoomOut } },
          onShape: (shape) => now.current.onShape(shape),
          onParcel: (at) => now.current.onParcel(at),
        });
        setCanvas(opened);
      },
      () => setFailed(true),
    );
    return () => {
      wanted = false;
      opened?.close();
      setCanvas(undefined);
    };
  }, [box, form, zoomIn, zoomOut]);
  return { canvas, failed };
}

/** The map a border is drawn on, with its two buttons. The lines of corners below it say the same. */
export function BorderMap(props: BorderMapProps): ReactElement {
  const { shape, chosen, onShape } = props;
  const w = wordsIn(areaWords, useLang());
  const box = useRef<HTMLDivElement>(null);
  const { canvas, failed } = useCanvas(box, props);
  const [drawing, setDrawing] = useState(false);
  const shown = useRef(shape);
  useEffect(() => canvas?.choose(chosen), [canvas, chosen]);
  useEffect(() => canvas?.drawing(drawing), [canvas, drawing]);
  useEffect(() => {
    // What came from the canvas is there already.
    if (!canvas || shown.current === shape) return;
    shown.current = shape;
    canvas.show(shape);
  }, [canvas, shape]);
  const idle = canvas ? w.editing : w.loading;
  const status = drawing ? w.drawing : idle;
  return (
    <div className="map border-map" data-border={canvas ? 'ready' : 'opening'}>
      <div className="border-map__tools">
        <button
          type="button"
          className="button button-secondary"
          aria-pressed={drawing}
          disabled={!canvas}
          onClick={() => setDrawing(!drawing)}
        >
          {drawing ? w.stop : w.draw}
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={shape.length === 0}
          onClick={() => onShape(shape.slice(0, -1))}
        >
          {w.undo}
        </button>
        <p role="status" className="under">
          {failed ? w.mapFailed : status}
        </p>
      </div>
      <div className="map__canvas" ref={box} role="application" aria-label={w.mapLabel} />
      {props.form.background && <p className="map__attribution">{props.form.background.attribution}</p>}
    </div>
  );
}
