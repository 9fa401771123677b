import { dayIn } from '../../articles/rules/pure';
import { editorApi } from './editor-api';

const clockApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    siteClock: build.query<{ timeZone: string }, null>({
      query: () => '/threeline/clock',
      transformResponse: ({ data }: { data: { timeZone: string } }) => data,
    }),
  }),
});

/** Returns today in the site's time zone, such as `2025-12-12`; `null` until the zone has loaded. */
export function useSiteDay(): string | null {
  const { data } = clockApi.useSiteClockQuery(null, { refetchOnMountOrArgChange: 60 });
  return data === undefined ? null : dayIn(data.timeZone, new Date());
}
