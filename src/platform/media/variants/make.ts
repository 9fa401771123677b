import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { lockUntilCommit, transactionWithRetries } from '../../database';
import { mediaSettings } from '../settings';
import { bytesOf, putFile } from '../storing/put-file';
import { fileLock, removeAll } from '../storing/store';
import { decodePicture, encodeVariant, placeholderOf, readPictureHeader } from './encode';
import { failingWith } from './failure';
import { finishJob, renewLease, type Lease, type StoredName } from './jobs';
import { readOriginal } from './original';
import { plannedVariants, variantForm, widest, type Variant } from './plan';
import {
  emitMediaEvent,
  FILE,
  providerName,
  type FileData,
  type FileRow,
  type ProviderFile,
} from '../../../strapi';

/** The file was deleted or replaced meanwhile. */
export class FileGone extends Error {}

/** Another process has leased the job meanwhile. */
export class LeaseLost extends Error {}

/** The largest picture of a placeholder, in pixels. */
const PLACEHOLDER_WIDTH = 100;

/** A variant as the row of its file stores it in `formats`. */
type StoredVariant = ProviderFile & { width: number; height: number };

/** What a row gets. */
interface Made {
  planned: readonly Variant[];
  variants: Record<string, StoredVariant>;
  placeholder: string;
  width: number;
  height: number;
}

/**
 * Makes the variants that a picture lacks and its placeholder, and records them in its row. Readers see
 * none of them before.
 *
 * @param folder for temporary files
 * @param signal aborts before the next encoding
 * @throws PictureFailure, FileGone, LeaseLost, or the reason of the signal
 */
export async function makeVariants(
  strapi: Core.Strapi,
  lease: Lease,
  file: FileRow,
  { folder, signal }: { folder: string; signal: AbortSignal },
): Promise<void> {
  const { maxPixels, variants: settings } = mediaSettings(strapi);
  const original = await readOriginal(strapi, file, folder);
  const header = await readPictureHeader(original, maxPixels);
  // An encoder of AVIF would keep only the first frame.
  const planned = header.isAnimated ? [] : plannedVariants(header, settings);
  const missing = planned.filter(({ key }) => !(key in (file.formats ?? {})));
  const names = missing.map(({ key, form }) => variantName(file, key, form));
  const written = [...names, ...lease.written.filter((one) => !includes(names, one))];
  const width = widest([PLACEHOLDER_WIDTH, ...missing.map((one) => one.width)]);
  const decoded = await decodePicture(original, width, maxPixels);
  const variants: Made['variants'] = {};
  for (const variant of missing) {
    signal.throwIfAborted();
    if (!(await renewLease(strapi, lease, written))) throw new LeaseLost();
    const { key, form, width, height } = variant;
    const target = path.join(folder, key);
    const bytes = await encodeVariant(decoded, variant, settings.avifEffort, target);
    const described = {
      ...variantName(file, key, form),
      ...bytesOf(bytes),
      name: `${key}_${file.name}`,
      mime: `image/${form}`,
      width,
      height,
    };
    variants[key] = await failingWith('STORAGE_FAILED', () => putFile(strapi, described, target));
  }
  const { width: own, height } = header;
  const placeholder = await placeholderOf(decoded);
  const made = { planned, variants, placeholder, width: own, height };
  const obsolete = await record(strapi, lease, file.id, made);
  const leftOver = written.filter((one) => !includes(names, one));
  await removeAll(strapi, [...obsolete, ...leftOver]);
}

const variantName = ({ hash }: FileRow, key: string, form: string): StoredName => ({
  hash: `${key}_${hash}`,
  ext: `.${form}`,
});

const includes = (names: readonly StoredName[], { hash, ext }: StoredName): boolean =>
  names.some((one) => one.hash === hash && one.ext === ext);

/**
 * Records what was made and ends the job, in one transaction. The change of the row purges what shows
 * the file.
 *
 * @returns former variants that are not planned any more
 */
async function record(
  strapi: Core.Strapi,
  lease: Lease,
  id: number,
  made: Made,
): Promise<StoredName[]> {
  const { row, obsolete } = await transactionWithRetries(strapi, async () => {
    // A replacement or deletion waits, or has happened.
    await lockUntilCommit(strapi, fileLock(id));
    const where = { id };
    const current = (await strapi.db.query(FILE).findOne({ where })) as FileRow | null;
    if (current?.hash !== lease.hash) throw new FileGone();
    if (!(await finishJob(strapi, lease))) throw new LeaseLost();
    const formats = current.formats ?? {};
    const isObsolete = (key: string) =>
      variantForm(key) !== null && !made.planned.some((one) => one.key === key);
    const [kept, obsolete] = [
      Object.entries(formats).filter(([key]) => !isObsolete(key)),
      Object.entries(formats).filter(([key]) => isObsolete(key)),
    ];
    const present = { ...Object.fromEntries(kept), ...made.variants };
    const data = {
      formats: Object.keys(present).length === 0 ? null : present,
      placeholder: made.placeholder,
      // Strapi stored no size of some pictures, and the sizes of others before they were turned.
      width: made.width,
      height: made.height,
    };
    if (isUnchanged(current, data, obsolete.length)) return { row: null, obsolete: [] };
    const row = (await strapi.db.query(FILE).update({ where, data })) as FileData;
    return { row, obsolete: obsolete.map(([, { hash, ext }]) => ({ hash, ext })) };
  });
  if (row !== null) await emitMediaEvent(strapi, 'media.update', row);
  return obsolete;
}

/** Whether a picture had everything before, so that nothing has to be purged. */
const isUnchanged = (
  current: FileRow,
  {
    formats,
    placeholder,
    width,
    height,
  }: Omit<Made, 'planned' | 'variants'> & {
    formats: object | null;
  },
  obsolete: number,
): boolean =>
  obsolete === 0 &&
  Object.keys(formats ?? {}).length === Object.keys(current.formats ?? {}).length &&
  current.placeholder === placeholder &&
  current.width === width &&
  current.height === height;

/** Finds the picture of a job, if the configured storage holds it. */
export async function pictureOf(strapi: Core.Strapi, hash: string): Promise<FileRow | null> {
  const where = { hash, provider: providerName(strapi) };
  return (await strapi.db.query(FILE).findOne({ where })) as FileRow | null;
}
