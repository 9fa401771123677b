import { dayIn, STANDARD_RULES, type PublishRules } from '../../articles/rules/pure';
import { editorApi } from './editor-api';

type Settings = { timeZone: string } & Omit<PublishRules, 'today'>;

const publishingApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    publishingSettings: build.query<Settings, null>({
      query: () => '/threeline/publishing',
      transformResponse: ({ data }: { data: Settings }) => data,
    }),
  }),
});

/** Returns the rules for a publish now; the standard ones until the settings of the site have loaded. */
export function useSiteRules(): PublishRules {
  const { data } = publishingApi.usePublishingSettingsQuery(null, {
    refetchOnMountOrArgChange: 60,
  });
  if (data === undefined) return STANDARD_RULES;
  const { timeZone, ...rules } = data;
  return { ...rules, today: dayIn(timeZone, new Date()) };
}
