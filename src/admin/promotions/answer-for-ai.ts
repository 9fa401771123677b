import { adminApi } from '@strapi/strapi/admin';

/**
 * The edit view asks the server which of Strapi's paid AI features are on and whether one of them is
 * translating, licence or not, and the server answers 404: errors in the console of everyone who
 * opens an article (content-manager/dist/admin/hooks/useDocumentActions.mjs and
 * i18n/dist/admin/hooks/useAILocalizationJobsPolling.mjs). The answers are known: none, and no. An
 * endpoint of the panel's own API client may be replaced; these answer without asking.
 */
export function answerForAi(): void {
  adminApi.injectEndpoints({
    overrideExisting: true,
    endpoints: (builder) => {
      const nothing = builder.query<Record<string, never>, undefined>({
        queryFn: () => ({ data: {} }),
      });
      return { getAiFeatureConfig: nothing, getAILocalizationJobsByDocument: nothing };
    },
  });
}
