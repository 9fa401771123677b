import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { viewStore, type ViewedModel, type ViewStore } from '../../../strapi';
import { COMPONENT_LAYOUTS, CONTENT_TYPE_LAYOUTS, type Layout } from './layouts';
import { COMPONENTS, CONTENT_TYPES } from './texts';
import { applyLayout, viewSchema, type View } from './view';

/** The row of `strapi_core_store_settings` that stores that this step has run. */
const STEP_KEY = 'core_threeline_first-start-desk';

/** A model with its layout and help texts. */
interface Arrangement {
  model: ViewedModel;
  layout: Layout;
  texts: Parameters<typeof applyLayout>[2];
}

/**
 * Gives the content manager our layouts, once. Strapi has created a view of each model before. A view
 * that a person rearranged in an older installation stays as it is.
 */
export async function arrangeViews(strapi: Core.Strapi): Promise<void> {
  const types = viewStore(strapi, 'content-types');
  await arrangeAll(strapi, types, arrangementsOf(types, CONTENT_TYPE_LAYOUTS, CONTENT_TYPES));
  const components = viewStore(strapi, 'components');
  await arrangeAll(strapi, components, arrangementsOf(components, COMPONENT_LAYOUTS, COMPONENTS));
}

const arrangementsOf = (
  store: ViewStore,
  layouts: Record<string, Layout>,
  texts: typeof CONTENT_TYPES,
): Arrangement[] =>
  Object.entries(layouts).map(([uid, layout]) => ({
    model: store.modelOf(uid),
    layout,
    texts: texts[uid]?.fields ?? {},
  }));

/**
 * Replaces each view that is still Strapi's own. Strapi has no function that returns its own view of
 * a model, so this deletes the stored views within the transaction of the step, lets Strapi create
 * them again, and compares.
 */
async function arrangeAll(
  strapi: Core.Strapi,
  store: ViewStore,
  arrangements: Arrangement[],
): Promise<void> {
  const readViews = () => Promise.all(arrangements.map(({ model }) => viewOf(store, model)));
  const stored = await readViews();
  await store.delete(arrangements.map(({ model }) => model));
  await store.createMissing();
  const created = await readViews();
  for (const [index, { model, layout, texts }] of arrangements.entries()) {
    const [before, stock] = [stored[index], created[index]];
    if (before === undefined || stock === undefined) continue;
    const ours = applyLayout(stock, layout, texts);
    const isChanged = !isDeepStrictEqual(before, stock);
    await store.save(model, isChanged ? before : ours);
    if (isChanged && !isDeepStrictEqual(before, ours)) warnOfKeptView(strapi, store, model);
  }
}

/**
 * Strapi also adds the fields of a new version to stored views, so a changed view may have been
 * changed by Strapi alone.
 */
function warnOfKeptView(strapi: Core.Strapi, store: ViewStore, model: ViewedModel): void {
  strapi.log.warn(
    'Arranging a view of the content manager skipped: a person or an earlier version has changed it. To replace it by the default, delete these keys from the table strapi_core_store_settings and restart.',
    { uid: model.uid, keys: [store.keyOf(model), STEP_KEY] },
  );
}

async function viewOf(store: ViewStore, model: ViewedModel): Promise<View> {
  const { uid: _uid, category: _category, ...view } = viewSchema.parse(await store.find(model));
  return view;
}
