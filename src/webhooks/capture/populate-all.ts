import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What to populate, in the words of Strapi's database layer. */
interface Populate {
  [attribute: string]:
    true | { populate: Populate } | { on: Record<string, { populate: Populate }> };
}

const schema = z.looseObject({
  attributes: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      private: z.boolean().optional(),
      unstable_virtual: z.boolean().optional(),
      component: z.string().optional(),
      components: z.array(z.string()).optional(),
    }),
  ),
});

/**
 * Everything that hangs on an entity, one relation deep, as Strapi's own webhooks have it
 * (document-service/utils/populate.js), except what is private: it would be read only to be left out.
 */
export function populateAll(strapi: Core.Strapi, uid: string): Populate {
  const models: Record<string, unknown> = { ...strapi.contentTypes, ...strapi.components };
  const { attributes } = schema.parse(models[uid]);
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.private === true || attribute.unstable_virtual === true) continue;
    switch (attribute.type) {
      case 'relation':
      case 'media':
        populate[name] = true;
        break;
      case 'component':
        populate[name] = { populate: populateAll(strapi, attribute.component ?? '') };
        break;
      case 'dynamiczone':
        populate[name] = {
          on: Object.fromEntries(
            (attribute.components ?? []).map((one) => [
              one,
              { populate: populateAll(strapi, one) },
            ]),
          ),
        };
        break;
    }
  }
  return populate;
}
