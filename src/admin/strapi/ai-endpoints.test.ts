import { installedSource } from '../../strapi/test-support';

test.each([
  ['getAiFeatureConfig', '@strapi/admin/dist/admin/ee/admin/src/services/ai.mjs'],
  ['getAILocalizationJobsByDocument', '@strapi/i18n/dist/admin/services/aiLocalizationJobs.mjs'],
])('Strapi names a query for AI features %s', (name, file) => {
  expect(installedSource(file)).toContain(`${name}: builder.query(`);
});

test('Strapi asks for AI features by these two queries in the edit view', () => {
  expect(
    installedSource('@strapi/content-manager/dist/admin/hooks/useDocumentActions.mjs'),
  ).toContain('useAIAvailability');
  expect(
    installedSource('@strapi/i18n/dist/admin/hooks/useAILocalizationJobsPolling.mjs'),
  ).toContain('useGetAILocalizationJobsByDocumentQuery');
});
