import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { parquetFormat } from '../../../src/engines/export/to-parquet.ts';
import { context, households } from './answer-world.ts';
import { protectedAnswers } from './protected-answers.ts';

test('the file opens in a Parquet reader: one row per figure, numbers as numbers, hidden as null', async () => {
  const bytes = await parquetFormat.write(protectedAnswers(households), context);
  const rows = await parquetReadObjects({ file: bytes.slice().buffer });
  expect(rows).toHaveLength(24);
  expect(rows[0]).toMatchObject({ tabel: 'T05', enhed: 'afd:0045-08501', periode: '2025', maal: 'n', vaerdi: 15 });
  expect(rows[1]).toMatchObject({ maal: 'pct', vaerdi: null, status: 'b', syntetiske_data: true });
});
