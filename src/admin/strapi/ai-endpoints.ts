import { adminApi } from '@strapi/strapi/admin';

/**
 * Answers Strapi's two queries for its paid AI features without a request.
 *
 * The edit view sends both, with or without a licence, and the server answers 404. Everyone who opens
 * an article would see the errors in the console. RTK Query lets an endpoint be replaced by its name.
 *
 * Relies on `getAiFeatureConfig` (@strapi/admin/dist/admin/ee/admin/src/services/ai.mjs) and
 * `getAILocalizationJobsByDocument` (@strapi/i18n/dist/admin/services/aiLocalizationJobs.mjs).
 */
export function answerAiQueries(): void {
  adminApi.injectEndpoints({
    overrideExisting: true,
    endpoints: (builder) => {
      const empty = builder.query<Record<string, never>, undefined>({
        queryFn: () => ({ data: {} }),
      });
      return { getAiFeatureConfig: empty, getAILocalizationJobsByDocument: empty };
    },
  });
}
