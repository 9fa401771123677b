/**
 * Whether a model of Strapi's database layer holds texts that people write: content types,
 * components (whose uids have no `::`), the media library, and the names of webhooks. The core
 * store is excluded because its values include secrets of plugins. Our own tables are excluded
 * because their code converts its texts.
 */
export const hasTexts = (uid: string): boolean =>
  /^(?:api|plugin|admin)::/.test(uid) || uid === 'strapi::webhook' || !uid.includes('::');
