import { editorApi, type ArticleAddress } from '../shared/server';

/** A time as the site's clock shows it. */
export interface Said {
  /** `2026-12-01T09:00`. */
  local: string;
  offset: string;
  /** The clock shows this time twice, as it is set back; meant is the first. */
  isRepeated: boolean;
}

export interface Schedule extends ArticleAddress {
  timeZone: string;
  publishAt: Said | null;
  unpublishAt: Said | null;
  version: string;
  setBy: string | null;
  failure: {
    action: 'publish' | 'unpublish' | 'miss';
    at: Said;
    code?: string;
    message: string;
    errors: {
      path: string[];
      message: string;
      code?: string;
      values?: Record<string, string | number>;
    }[];
  } | null;
}

/** What the panel shows: the schedule, and the clock by which it is set. */
export interface SchedulePage {
  timeZone: string;
  offset: string;
  now: string;
  /** When the article was published last; `null` where it is not. */
  publishedAt: string | null;
  schedule: Schedule | null;
}

interface ScheduleRequest {
  publishAt: string | null;
  unpublishAt: string | null;
  version: string | null;
  timeZone: string;
}

const scheduleApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    schedule: build.query<SchedulePage, ArticleAddress & { seen: string }>({
      query: ({ documentId, locale }) => ({
        url: `/threeline/schedules/${documentId}`,
        config: { params: { locale } },
      }),
      transformResponse: ({ data }: { data: SchedulePage }) => data,
      providesTags: ['Schedule'],
    }),
    schedules: build.query<Schedule[], { documentIds: string[]; locale: string }>({
      query: ({ documentIds, locale }) => ({
        url: '/threeline/schedules',
        config: { params: { locale, documentIds: documentIds.join(',') } },
      }),
      transformResponse: ({ data }: { data: Schedule[] }) => data,
      providesTags: ['Schedule'],
    }),
    upcomingSchedules: build.query<(Schedule & { title: string })[], null>({
      query: () => '/threeline/schedules/upcoming',
      transformResponse: ({ data }: { data: (Schedule & { title: string })[] }) => data,
      providesTags: ['Schedule'],
    }),
    setSchedule: build.mutation<SchedulePage, { article: ArticleAddress; wish: ScheduleRequest }>({
      query: ({ article: { documentId, locale }, wish }) => ({
        url: `/threeline/schedules/${documentId}`,
        method: 'PUT',
        data: wish,
        config: { params: { locale } },
      }),
      transformResponse: ({ data }: { data: SchedulePage }) => data,
      // A refusal tells that what is shown may be old as well.
      invalidatesTags: ['Schedule'],
    }),
  }),
});

export const {
  useScheduleQuery,
  useSchedulesQuery,
  useUpcomingSchedulesQuery,
  useSetScheduleMutation,
} = scheduleApi;
