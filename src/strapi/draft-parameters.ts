/**
 * Parameters that reveal which documents have drafts, even in a response of published versions only.
 *
 * Relies on `@strapi/utils/dist/content-api-constants.js`, which lists every parameter of the content
 * API, and on `@strapi/core/dist/core-api/service/core-service.js`, which reads published versions
 * where a request names no `status`.
 */
export const VERSION_FILTERS = ['publicationFilter', 'hasPublishedVersion'] as const;

/** Every parameter of the content API that selects drafts or depends on them. */
export const DRAFT_PARAMETERS = ['status', ...VERSION_FILTERS] as const;
