/**
 * Whether a model of Strapi's database layer holds texts that people write: content types, components
 * (whose uids have no `::`), the media library, and the names of webhooks. Not the core store, whose
 * values hold secrets of plugins among others, and not our own tables, which write for themselves.
 */
export const holdsTexts = (uid: string): boolean =>
  /^(?:api|plugin|admin)::/.test(uid) || uid === 'strapi::webhook' || !uid.includes('::');
