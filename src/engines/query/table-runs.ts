/** Table ids with neighbours drawn together: T01, T02, T03, T05 become T01-T03 and T05. */
export function tableRuns(tables: readonly string[], order: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const table of tables) {
    const run = runs.at(-1);
    const follows = run !== undefined && order.indexOf(table) === order.indexOf(run.at(-1) ?? '') + 1;
    if (follows) run.push(table);
    else runs.push([table]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}-${run.at(-1)}`] : run));
}
