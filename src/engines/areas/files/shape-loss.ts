/** Something lost on the way into Shape: which row and field, and what. */
export interface ShapeLoss {
  readonly row: number;
  readonly field: string;
  readonly loss: 'cut' | 'null';
}
