import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { agreeingName, checkUpload, kindOf } from '../../platform/media';
import { uploadLocalFile } from '../../strapi';
import {
  asMediaFile,
  type PictureFinder,
  type PictureReference,
  type PictureReport,
} from './images';
import { localFile } from './local-file';
import type { PlannedRecords } from './planned-records';
import type { ArticleFile } from './source-files';

/**
 * Creates a finder that looks for pictures in the imported folder and uploads them to the media library.
 * The name in the library contains a hash of the bytes, so each picture is uploaded once.
 */
export function localPictures(strapi: Core.Strapi, file: ArticleFile): PictureFinder {
  return async (reference, report) => {
    const { alternativeText } = reference;
    const local = await localPicture(file, reference, report);
    if (local === null) return null;
    const { name, size } = local;
    const stored = await storedPicture(strapi, name);
    if (stored !== null) {
      return asMediaFile(await withAlternativeText(strapi, stored, alternativeText));
    }
    return accepted(report, async () =>
      asMediaFile(
        await uploadLocalFile(strapi, { path: local.path, size }, { name, alternativeText }),
      ),
    );
  };
}

/** Creates a finder for a dry run: it finds and refuses the same pictures, and uploads none. */
export function plannedPictures(
  { strapi, planned }: { strapi: Core.Strapi; planned: PlannedRecords },
  file: ArticleFile,
): PictureFinder {
  return async (reference, report) => {
    const { url, alternativeText } = reference;
    const local = await localPicture(file, reference, report);
    if (local === null) return null;
    const { name, size } = local;
    const stored = await storedPicture(strapi, name);
    const accept = () => {
      const text = planned.textOfPicture(name, stored?.alternativeText || alternativeText);
      return { id: 0, name, url, width: 1, height: 1, alternativeText: text };
    };
    if (stored !== null) return accept();
    return accepted(report, async () => {
      const upload = { filepath: local.path, originalFilename: name, size };
      await planned.checkOfPicture(local.path, () => checkUpload(strapi, upload));
      return accept();
    });
  };
}

async function accepted<Result>(
  { refuse }: PictureReport,
  upload: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await upload();
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    const refusal: Error = error;
    refuse(refusal.message);
    return null;
  }
}

/** A picture in the imported folder, with its name in the media library. */
async function localPicture(
  file: ArticleFile,
  reference: PictureReference,
  { foundByName }: PictureReport,
): Promise<{ path: string; name: string; size: number } | null> {
  const found = await localFile(file, reference);
  if (found === null) return null;
  const { path: local, foundAs } = found;
  const kind = await kindOf(local);
  // The media library accepts documents, but an image block cannot show them.
  if (kind.kind === 'document') return null;
  if (foundAs !== null) foundByName(foundAs);
  const bytes = await readFile(local);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const { ext, name: stem } = path.parse(local.normalize('NFC'));
  const named = `${stem}-${hash}${ext.toLowerCase()}`;
  const name = kind.kind === 'picture' ? agreeingName(named, kind.ext) : path.basename(local);
  return { path: local, name, size: bytes.byteLength };
}

const storedFile = z.looseObject({ id: z.number(), alternativeText: z.string().nullish() });
type StoredFile = z.infer<typeof storedFile>;

async function storedPicture(strapi: Core.Strapi, name: string): Promise<StoredFile | null> {
  const found: unknown = await strapi.db.query('plugin::upload.file').findOne({ where: { name } });
  return storedFile.nullable().parse(found);
}

/**
 * Saves the alternative text that an article gives a picture, if the picture has none yet. A body shows
 * the text of the media library, so the first article decides for all others.
 */
async function withAlternativeText(
  strapi: Core.Strapi,
  file: StoredFile,
  alternativeText: string,
): Promise<StoredFile> {
  if (file.alternativeText || alternativeText === '') return file;
  const data = { alternativeText };
  await strapi.db.query('plugin::upload.file').update({ where: { id: file.id }, data });
  return { ...file, ...data };
}
