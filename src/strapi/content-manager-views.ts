import type { Core, UID } from '@strapi/strapi';

/** A content type or a component, as the content manager's services take it. */
export interface ViewedModel {
  uid: string;
}

/** The stored views of all content types, or of all components. */
export interface ViewStore {
  modelOf(uid: string): ViewedModel;
  /** Returns the stored view of a model, with its `uid` and `category`. */
  find(model: ViewedModel): Promise<unknown>;
  save(model: ViewedModel, view: object): Promise<void>;
  /** Deletes the stored views of models. */
  delete(models: ViewedModel[]): Promise<void>;
  /** Creates Strapi's own view for each model that has none. */
  createMissing(): Promise<void>;
  /** The key of a model's view in the table `strapi_core_store_settings`. */
  keyOf(model: ViewedModel): string;
}

interface ViewService {
  findConfiguration(model: ViewedModel): Promise<unknown>;
  updateConfiguration(model: ViewedModel, view: object): Promise<unknown>;
  syncConfigurations(): Promise<unknown>;
}

/**
 * Gives access to the views of the content manager: which fields a form shows, and in which order.
 *
 * Relies on `@strapi/content-manager/dist/server/services/content-types.js` and `components.js`, on
 * `configuration.js` beside them, and on the keys in
 * `@strapi/content-manager/dist/server/services/utils/store.js`.
 */
export function viewStore(strapi: Core.Strapi, of: 'content-types' | 'components'): ViewStore {
  const service = strapi.plugin('content-manager').service<ViewService>(of);
  const store = strapi.store({ type: 'plugin', name: 'content_manager' });
  const key = ({ uid }: ViewedModel) => `configuration_${of.replace('-', '_')}::${uid}`;
  return {
    modelOf: (uid) =>
      of === 'components'
        ? strapi.components[uid as UID.Component]
        : strapi.contentType(uid as UID.ContentType),
    find: (model) => service.findConfiguration(model),
    async save(model, view) {
      await service.updateConfiguration(model, view);
    },
    async delete(models) {
      for (const model of models) await store.delete({ key: key(model) });
    },
    async createMissing() {
      await service.syncConfigurations();
    },
    keyOf: (model) => `plugin_content_manager_${key(model)}`,
  };
}
