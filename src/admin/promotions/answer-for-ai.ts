import { adminApi } from '@strapi/strapi/admin';

/**
 * The edit view asks the server which of Strapi's paid AI features are on, licence or not, and the
 * server answers 404, an error in the console of everyone who opens an article
 * (content-manager/dist/admin/hooks/useDocumentActions.mjs). The answer is known: none. An endpoint
 * of the panel's own API client may be replaced; this one answers without asking.
 */
export function answerForAi(): void {
  adminApi.injectEndpoints({
    overrideExisting: true,
    endpoints: (builder) => ({
      getAiFeatureConfig: builder.query<Record<string, never>, undefined>({
        queryFn: () => ({ data: {} }),
      }),
    }),
  });
}
