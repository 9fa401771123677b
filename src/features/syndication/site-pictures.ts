import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { publicActions } from '../../articles/read';
import { SITE_PICTURES } from '../../articles/site';
import { ARTICLE, SITE } from '../../articles/uids';
import { serverAddress } from '../../platform/media';
import { pictureOf, type SitePictures } from './article';
import { drawsHangul } from './share-picture/undrawable';

const identified = z.looseObject({ documentId: z.string() }).nullish();
const found = z
  .object({
    logo: z.unknown(),
    sharePicture: identified,
    // A site of an older version has no value.
    drawSharePictures: z.boolean().nullable(),
  })
  .nullable();

const apiPrefix = (strapi: Core.Strapi): string =>
  z.string().parse(strapi.config.get('api.rest.prefix'));

/** Reads the pictures of the site. They are the same in all its languages. */
export async function sitePictures(strapi: Core.Strapi): Promise<SitePictures> {
  const row: unknown = await strapi.db.query(SITE).findOne({
    select: ['id', 'drawSharePictures'],
    populate: [...SITE_PICTURES],
    orderBy: { id: 'asc' },
  });
  const site = found.parse(row);
  const server = serverAddress(strapi);
  const isDrawn =
    site?.drawSharePictures === true && (await publicActions(strapi)).has(`${ARTICLE}.findOne`);
  return {
    logo: pictureOf(site?.logo, server),
    sharePicture: pictureOf(site?.sharePicture, server),
    sharePictureFile: site?.sharePicture?.documentId ?? null,
    drawnBelow: isDrawn ? server + apiPrefix(strapi) : null,
    drawsHangul: isDrawn && (await drawsHangul()),
  };
}
