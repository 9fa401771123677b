import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import { COMPONENT_LAYOUTS, CONTENT_TYPE_LAYOUTS, type Layout } from './layouts';
import { COMPONENTS, CONTENT_TYPES } from './texts';
import { arranged, viewSchema, type View } from './view';

/** A content type or a component as the content manager's services take it. */
interface Model {
  uid: string;
}

/** One of the two services of the content manager that keep views. */
interface ViewService {
  findConfiguration(model: Model): Promise<unknown>;
  updateConfiguration(model: Model, view: object): Promise<unknown>;
  /** Makes a view of every model that has none. */
  syncConfigurations(): Promise<unknown>;
}

/** Where the first start remembers that this step has run. */
const REMEMBERED = 'core_threeline_first-start-desk';

/** A model with the layout that it is to have. */
interface Arrangement {
  model: Model;
  layout: Layout;
  texts: Parameters<typeof arranged>[2];
}

/**
 * Gives the content manager our layouts, at the first start only. By then Strapi has made a view of
 * its own of each model; one that a person has rearranged in an older installation stays theirs.
 */
export async function arrangeViews(strapi: Core.Strapi): Promise<void> {
  const plugin = strapi.plugin('content-manager');
  await arrangeAll(
    strapi,
    { service: plugin.service('content-types'), keys: 'content_types' },
    Object.entries(CONTENT_TYPE_LAYOUTS).map(([uid, layout]) => ({
      model: strapi.contentType(uid as UID.ContentType),
      layout,
      texts: CONTENT_TYPES[uid]?.fields ?? {},
    })),
  );
  await arrangeAll(
    strapi,
    { service: plugin.service('components'), keys: 'components' },
    Object.entries(COMPONENT_LAYOUTS).map(([uid, layout]) => ({
      model: strapi.components[uid as UID.Component],
      layout,
      texts: COMPONENTS[uid]?.fields ?? {},
    })),
  );
}

/**
 * Strapi tells the view that it makes of a model to nobody; it makes one where none is stored. So
 * the stored ones are taken away for a moment of this step's transaction, and compared with those.
 *
 * @param kept by which service, and under which keys of its store
 */
async function arrangeAll(
  strapi: Core.Strapi,
  { service, keys }: { service: ViewService; keys: string },
  arrangements: Arrangement[],
): Promise<void> {
  const viewsNow = () => Promise.all(arrangements.map(({ model }) => viewOf(service, model)));
  const stored = await viewsNow();
  const store = strapi.store({ type: 'plugin', name: 'content_manager' });
  for (const { model } of arrangements) {
    await store.delete({ key: `configuration_${keys}::${model.uid}` });
  }
  await service.syncConfigurations();
  const stock = await viewsNow();
  for (const [index, { model, layout, texts }] of arrangements.entries()) {
    const [view, made] = [stored[index], stock[index]];
    if (view === undefined || made === undefined) continue;
    const ours = arranged(made, layout, texts);
    const isTouched = !isDeepStrictEqual(view, made);
    await service.updateConfiguration(model, isTouched ? view : ours);
    if (isTouched && !isDeepStrictEqual(view, ours)) {
      sayKept(strapi, `configuration_${keys}::${model.uid}`, model);
    }
  }
}

/**
 * Strapi adds the fields of a new version to the views that it has stored, and nobody can tell
 * whether they were rearranged by it alone.
 */
function sayKept(strapi: Core.Strapi, key: string, { uid }: Model): void {
  strapi.log.warn(
    'A view of the content manager differs from the one that Strapi makes, and is left as it is: a person or an earlier version has arranged it. To have ours instead, delete these keys from the table strapi_core_store_settings and start again.',
    { uid, keys: [`plugin_content_manager_${key}`, REMEMBERED] },
  );
}

async function viewOf(service: ViewService, model: Model): Promise<View> {
  const {
    uid: _uid,
    category: _category,
    ...view
  } = viewSchema.parse(await service.findConfiguration(model));
  return view;
}
