import { adminApi } from '@strapi/strapi/admin';
import { DOCUMENT_TAG, RELATIONS_TAG } from '../strapi/document-endpoints';

/**
 * Strapi's API client with our cache tags. Each feature injects its endpoints. Components that send
 * the same query share one cached response, which is loaded again when one of its tags is invalidated.
 */
export const editorApi = adminApi.enhanceEndpoints({
  addTagTypes: [DOCUMENT_TAG, RELATIONS_TAG, 'Schedule', 'Revision', 'FormerSlug', 'Bin'],
});
