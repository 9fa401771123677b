import { adminApi } from '@strapi/strapi/admin';

/**
 * Strapi's own client, to which each feature adds its requests. Answers are shared among all who ask
 * for the same, and are asked for anew when something invalidates their tag.
 */
export const editorApi = adminApi.enhanceEndpoints({
  // `Document` is the content manager's, for the entry in its form.
  addTagTypes: ['Document', 'Schedule', 'Revision', 'FormerSlug'],
});
