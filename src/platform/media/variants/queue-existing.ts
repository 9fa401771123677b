import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { jsonColumn, withKnex } from '../../database';
import { mediaSettings, type VariantSettings } from '../settings';
import { queuePictures, reopenFailedJobs } from './jobs';
import { plannedVariants, variantForm } from './plan';
import { providerName } from '../../../strapi';

/** Files per query. */
const BATCH = 500;

/** Older versions have stored others, such as SVG. */
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'];

const fileRows = z.array(
  z.object({
    id: z.number(),
    hash: z.string(),
    width: z.number().nullable(),
    height: z.number().nullable(),
    formats: jsonColumn(z.record(z.string(), z.unknown()).nullable()),
    placeholder: z.string().nullable(),
  }),
);
type ExistingFile = z.infer<typeof fileRows>[number];

/**
 * Queues the pictures that lack what the settings ask for, and those that failed. Running it again
 * changes nothing for pictures that are queued or done, so it may be interrupted.
 *
 * @returns the number of pictures that lack something, and of animations
 */
export async function queueExistingPictures(strapi: Core.Strapi): Promise<number> {
  const { variants } = mediaSettings(strapi);
  await reopenFailedJobs(strapi);
  let queued = 0;
  for (let after = 0; ;) {
    const found: unknown = await withKnex(strapi, (knex) =>
      knex('files')
        .select('id', 'hash', 'width', 'height', 'formats', 'placeholder')
        .where('id', '>', after)
        .whereIn('mime', PICTURES)
        .where('provider', providerName(strapi))
        .orderBy('id')
        .limit(BATCH),
    );
    const files = fileRows.parse(found);
    const lacking = files.filter((file) => !isComplete(file, variants)).map(({ hash }) => hash);
    await queuePictures(strapi, lacking);
    queued += lacking.length;
    const last = files.at(-1);
    if (last === undefined || files.length < BATCH) return queued;
    after = last.id;
  }
}

/** Only the content tells that a picture is an animation. One is queued, and changes nothing. */
function isComplete(
  { width, height, formats, placeholder }: ExistingFile,
  settings: VariantSettings,
): boolean {
  if (placeholder === null || !width || !height) return false;
  const planned = plannedVariants({ width, height }, settings).map(({ key }) => key);
  const present = Object.keys(formats ?? {}).filter((key) => variantForm(key) !== null);
  return present.length === planned.length && planned.every((key) => present.includes(key));
}
