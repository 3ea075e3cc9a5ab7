import type { Reader } from '../../domain/model/access.ts';
import type { AppContext } from '../context/app-context.ts';

const settingName = 'sml';
const usual = 'kom,land';

/** The reader's own comparators in link form; kommune and country until they choose. */
export async function comparatorSetting(context: AppContext, reader: Reader): Promise<string> {
  if (reader.via === 'public') return usual;
  return (await context.state.setting(reader.id, settingName)) ?? usual;
}

/** Keeps the reader's comparators for every table, chart and file. The public has nowhere to keep them. */
export async function saveComparatorSetting(context: AppContext, reader: Reader, sml: string): Promise<void> {
  if (reader.via !== 'public') await context.state.saveSetting(reader.id, settingName, sml);
}
