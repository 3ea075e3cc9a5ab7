import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckdbLimits } from './open-duckdb.ts';

/** Writes Parquet files again as CSV that a Danish spreadsheet opens: semicolons, decimal commas, lists with `|`. */
export interface CsvRewriter {
  /** Both are paths; rows keep their order. */
  rewrite(parquet: string, csv: string): Promise<void>;
  close(): void;
}

const quote = (text: string): string => text.replaceAll("'", "''");

/** The column as the text a CSV file has. */
function asText(name: string, type: string): string {
  if (type.endsWith('[]')) return `array_to_string(${name}, '|') AS ${name}`;
  if (type === 'DOUBLE' || type === 'FLOAT' || type.startsWith('DECIMAL')) {
    return `replace(${name}::VARCHAR, '.', ',') AS ${name}`;
  }
  return name;
}

/** Opens one with its own in-memory DuckDB. */
export async function openCsvRewriter(limits: DuckdbLimits): Promise<CsvRewriter> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: limits.memory,
    threads: String(limits.threads),
    temp_directory: limits.temp,
  });
  const connection = await instance.connect();
  return {
    rewrite: async (parquet, csv) => {
      const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM '${quote(parquet)}'`);
      const columns = described.getRowObjects().map((row) => asText(String(row.column_name), String(row.column_type)));
      await connection.run(
        `COPY (SELECT ${columns.join(', ')} FROM '${quote(parquet)}') TO '${quote(csv)}' (FORMAT csv, DELIMITER ';', HEADER)`,
      );
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
