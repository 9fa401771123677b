import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** An image as Strapi's blocks editor keeps it: a copy of what its library knew of the file. */
const imageBlock = z.looseObject({
  type: z.literal('image'),
  image: z.looseObject({ name: z.string().catch(''), hash: z.string() }),
});
const files = z.array(z.object({ hash: z.string() }));

/**
 * A body without the images whose files have been deleted, which would leave a hole in the page. A
 * file that was replaced keeps its hash; an image from elsewhere has none and stays.
 *
 * @returns the body, and the names of the images that are gone
 */
export async function withoutLostImages(
  strapi: Core.Strapi,
  body: unknown,
): Promise<{ blocks: unknown; names: string[] }> {
  const blocks = z.array(z.unknown()).safeParse(body).data;
  const images = (blocks ?? []).flatMap((block) => imageBlock.safeParse(block).data ?? []);
  if (blocks === undefined || images.length === 0) return { blocks: body, names: [] };
  const found: unknown = await strapi.db.query('plugin::upload.file').findMany({
    select: ['hash'],
    where: { hash: { $in: images.map(({ image }) => image.hash) } },
  });
  const present = new Set(files.parse(found).map(({ hash }) => hash));
  const lost = images.filter(({ image }) => !present.has(image.hash));
  const isLost = (block: unknown): boolean => {
    const hash = imageBlock.safeParse(block).data?.image.hash;
    return hash !== undefined && !present.has(hash);
  };
  return {
    blocks: blocks.filter((block) => !isLost(block)),
    names: lost.map(({ image }) => image.name),
  };
}
