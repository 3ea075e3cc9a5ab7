import { DuckDBInstance, type DuckDBVector } from '@duckdb/node-api';
import type { SqlEngine, SqlValue } from '../../domain/model/ports.ts';

/** Limits of one DuckDB engine. `memory` as DuckDB writes it ('3GB'); `temp` is a folder it may spill to. */
export interface DuckdbLimits {
  readonly memory: string;
  readonly threads: number;
  readonly temp: string;
}

/**
 * Opens an in-memory DuckDB that reads and writes the Parquet and CSV files named in its SQL.
 * Insertion order is kept, so that row numbers of a file are its line order.
 */
export async function openDuckdb(limits: DuckdbLimits): Promise<SqlEngine> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: limits.memory,
    threads: String(limits.threads),
    temp_directory: limits.temp,
  });
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) =>
      (await connection.runAndReadAll(sql)).getRowObjectsJS() as Readonly<Record<string, SqlValue>>[],
    columns: async (sql, onChunk) => {
      const result = await connection.stream(sql);
      // Room that every chunk is read into again: fresh room for each would leave hundreds of megabytes to be collected.
      const room: Float64Array[] = [];
      for await (const chunk of result) {
        const columns = Array.from({ length: chunk.columnCount }, (_, i) => {
          if ((room[i]?.length ?? 0) < chunk.rowCount) room[i] = new Float64Array(chunk.rowCount);
          return numbersInto(room[i] as Float64Array, chunk.getColumnVector(i), chunk.rowCount);
        });
        onChunk(columns, chunk.rowCount);
      }
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

// Straight from the vector: an array of values in between would double the time of reading leaves.
function numbersInto(room: Float64Array, vector: DuckDBVector, rows: number): Float64Array {
  const numbers = room.subarray(0, rows);
  for (let i = 0; i < rows; i++) {
    const value = vector.getItem(i);
    numbers[i] = value === null ? 0 : Number(value);
  }
  return numbers;
}
