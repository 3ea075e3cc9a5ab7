/** Progress of a long job: `done` of `total` steps of a named stage. Cancel by aborting the signal handed in beside it. */
export type Progress = (stage: string, done: number, total: number) => void;
