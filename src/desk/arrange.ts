import type { Core, UID } from '@strapi/strapi';
import { COMPONENT_LAYOUTS, CONTENT_TYPE_LAYOUTS, type Layout } from './layouts';
import { COMPONENTS, CONTENT_TYPES } from './texts';
import { arranged, isUntouched, viewSchema } from './view';

/** A content type or a component as the content manager's services take it. */
interface Model {
  uid: string;
  attributes: Record<string, unknown>;
}

/** One of the two services of the content manager that keep views. */
interface ViewService {
  findConfiguration(model: Model): Promise<unknown>;
  updateConfiguration(model: Model, view: object): Promise<unknown>;
}

/**
 * Gives the content manager our layouts, at the first start only. By then Strapi has made a view of
 * its own of each model; one that a person has rearranged in an older installation stays theirs.
 */
export async function arrangeDesk(strapi: Core.Strapi): Promise<void> {
  const plugin = strapi.plugin('content-manager');
  const contentTypes: ViewService = plugin.service('content-types');
  const components: ViewService = plugin.service('components');
  for (const [uid, layout] of Object.entries(CONTENT_TYPE_LAYOUTS)) {
    const model = strapi.contentType(uid as UID.ContentType);
    await arrange(contentTypes, model, layout, CONTENT_TYPES[uid]?.fields ?? {});
  }
  for (const [uid, layout] of Object.entries(COMPONENT_LAYOUTS)) {
    const model = strapi.components[uid as UID.Component];
    await arrange(components, model, layout, COMPONENTS[uid]?.fields ?? {});
  }
}

async function arrange(
  service: ViewService,
  model: Model,
  layout: Layout,
  texts: Parameters<typeof arranged>[2],
): Promise<void> {
  const {
    uid: _uid,
    category: _category,
    ...stored
  } = viewSchema.parse(await service.findConfiguration(model));
  if (!isUntouched(stored, Object.keys(model.attributes))) return;
  await service.updateConfiguration(model, arranged(stored, layout, texts));
}
