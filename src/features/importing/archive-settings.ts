import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DATE_SOURCES, type DateSource } from './date-sources';
import { FIELD_KEYS, isField, type KeyMap } from './parsing/front-matter/keys';

/** The file in which an archive says what differs from the usual. */
const SETTINGS_FILE = 'threeline.import.yaml';

const FIELDS = Object.keys(FIELD_KEYS).join(', ');

const fieldName = z
  .string()
  .refine((name) => name === 'nothing' || isField(name), {
    message: `is not a field. Fields are ${FIELDS}, and nothing`,
  })
  .transform((name) => (isField(name) ? name : null));

const settingsShape = z.strictObject({
  /** The name of the archive. Its records stay valid wherever the folder is. */
  archive: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u)
    .nullish(),
  map: z.record(z.string(), fieldName).nullish(),
  locale: z.string().nullish(),
  dateFormat: z.string().nullish(),
  dateFrom: z.enum(DATE_SOURCES).nullish(),
  /** Folders in which pictures with an address such as `/images/a.png` are looked for. */
  assets: z.union([z.string(), z.array(z.string())]).nullish(),
});

/** What an archive or a command says about its files. */
export interface ArchiveSettings {
  archive: string | null;
  keys: KeyMap;
  locale: string | null;
  dateFormat: string | null;
  dateFrom: DateSource | null;
  assets: readonly string[];
}

export const NO_SETTINGS: ArchiveSettings = {
  archive: null,
  keys: new Map(),
  locale: null,
  dateFormat: null,
  dateFrom: null,
  assets: [],
};

/**
 * Reads the settings of the archive that a folder belongs to: of the folder, or the nearest above it.
 *
 * @returns the folder that has them, or `null`
 * @throws Error that names the file and its fault
 */
export async function archiveSettings(
  folder: string,
): Promise<{ folder: string; settings: ArchiveSettings } | null> {
  const file = path.join(folder, SETTINGS_FILE);
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (!isAbsent(error)) throw error;
    const above = path.dirname(folder);
    return above === folder ? null : archiveSettings(above);
  }
  return { folder, settings: settingsIn(text, file) };
}

const isAbsent = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR');

function settingsIn(text: string, file: string): ArchiveSettings {
  let written: unknown;
  try {
    written = parse(text, { maxAliasCount: 0 }) ?? {};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is not YAML. Correct it: ${reason}`, { cause: error });
  }
  const result = settingsShape.safeParse(written);
  if (!result.success)
    throw new Error(`${file} has a wrong setting. ${z.prettifyError(result.error)}`);
  const { archive, map, locale, dateFormat, dateFrom, assets } = result.data;
  return {
    archive: archive ?? null,
    keys: new Map(Object.entries(map ?? {})),
    locale: locale ?? null,
    dateFormat: dateFormat ?? null,
    dateFrom: dateFrom ?? null,
    assets: [assets ?? []].flat(),
  };
}

/**
 * Reads `key=field`, as the command's `--map` has it.
 *
 * @throws Error for anything else
 */
export function readMapping(written: string): [key: string, field: ReturnType<typeof fieldOf>] {
  const [key = '', name = '', ...more] = written.split('=');
  if (key === '' || name === '' || more.length > 0) {
    throw new Error(`--map ${written} is not key=field. Write it as --map heroImage=cover.`);
  }
  return [key, fieldOf(name)];
}

function fieldOf(name: string) {
  const result = fieldName.safeParse(name);
  if (result.success) return result.data;
  throw new Error(`"${name}" is not a field. Fields are ${FIELDS}, and nothing.`);
}

/** What a command may say about the files of an archive. */
export type CommandSettings = Omit<ArchiveSettings, 'archive' | 'assets'>;

/** Settings of an archive with those of a command, which win. */
export const withCommand = (
  archive: ArchiveSettings,
  command: CommandSettings,
): ArchiveSettings => ({
  ...archive,
  keys: new Map([...archive.keys, ...command.keys]),
  locale: command.locale ?? archive.locale,
  dateFormat: command.dateFormat ?? archive.dateFormat,
  dateFrom: command.dateFrom ?? archive.dateFrom,
});
