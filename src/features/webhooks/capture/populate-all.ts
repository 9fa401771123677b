import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** The `populate` parameter of Strapi's query layer. */
interface Populate {
  [attribute: string]:
    | true
    | { where: { publishedAt: { $notNull: true } } }
    | { populate: Populate }
    | { on: Record<string, { populate: Populate }> };
}

const schema = z.looseObject({
  attributes: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      private: z.boolean().optional(),
      unstable_virtual: z.boolean().optional(),
      target: z.string().optional(),
      component: z.string().optional(),
      components: z.array(z.string()).optional(),
    }),
  ),
});

const drafted = z.object({ options: z.object({ draftAndPublish: z.literal(true) }) });

const hasDrafts = (model: unknown): boolean => drafted.safeParse(model).success;

/**
 * Populates every relation, file and component of an entity, one relation deep. Strapi's own webhooks
 * do the same (`@strapi/core/dist/services/document-service/utils/populate.js`). Private attributes are
 * left out, because sanitizing would remove them anyway.
 *
 * @param published whether to leave out related drafts, for an entity that readers may see
 */
export function populateAll(strapi: Core.Strapi, uid: string, published: boolean): Populate {
  const models: Record<string, unknown> = { ...strapi.contentTypes, ...strapi.components };
  const { attributes } = schema.parse(models[uid]);
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.private === true || attribute.unstable_virtual === true) continue;
    switch (attribute.type) {
      case 'relation':
        populate[name] =
          published && hasDrafts(models[attribute.target ?? ''])
            ? { where: { publishedAt: { $notNull: true } } }
            : true;
        break;
      case 'media':
        populate[name] = true;
        break;
      case 'component':
        populate[name] = { populate: populateAll(strapi, attribute.component ?? '', published) };
        break;
      case 'dynamiczone':
        populate[name] = {
          on: Object.fromEntries(
            (attribute.components ?? []).map((one) => [
              one,
              { populate: populateAll(strapi, one, published) },
            ]),
          ),
        };
        break;
    }
  }
  return populate;
}
