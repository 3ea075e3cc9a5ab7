import type { FrameState } from 'ol/Map.js';

/** A canvas as large as the map's frame, and the ground it shows, in metres. */
export interface FrameCanvas {
  readonly pen: CanvasRenderingContext2D;
  readonly resolution: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** Clears a layer's canvas for a frame; undefined where the browser gives no pen. */
export function openFrameCanvas(canvas: HTMLCanvasElement, frame: FrameState): FrameCanvas | undefined {
  const [width = 0, height = 0] = frame.size;
  canvas.width = Math.round(width * frame.pixelRatio);
  canvas.height = Math.round(height * frame.pixelRatio);
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const { resolution, center } = frame.viewState;
  const [x = 0, y = 0] = center;
  const [west, north] = [x - (width / 2) * resolution, y + (height / 2) * resolution];
  return { pen, resolution, west, north, east: west + width * resolution, south: north - height * resolution };
}
