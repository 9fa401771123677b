import type { ArticleAddress } from '../shared/article';
import { editorApi } from '../shared/editor-api';

/** A time in the site's time zone. */
export interface LocalTime {
  /** The instant. */
  at: string;
  /** `2026-12-01T09:00`. */
  local: string;
  offset: string;
  /** Whether clocks show this time twice, because they are set back. It means the first. */
  isRepeated: boolean;
}

export interface Schedule extends ArticleAddress {
  timeZone: string;
  publishAt: LocalTime | null;
  unpublishAt: LocalTime | null;
  version: string;
  setBy: string | null;
  failure: {
    action: 'publish' | 'unpublish' | 'miss';
    at: LocalTime;
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

/** The schedule of an article, and the time zone in which it is set. */
export interface SchedulePage {
  timeZone: string;
  offset: string;
  now: string;
  /** When the article was last published; `null` if it is not published. */
  publishedAt: string | null;
  schedule: Schedule | null;
}

interface ScheduleRequest {
  publishAt: string | null;
  unpublishAt: string | null;
  version: string | null;
  timeZone: string;
  editVersion: number | undefined;
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
    schedules: build.query<Schedule[], { documentIds: string[]; locale: string; seen: string }>({
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
    setSchedule: build.mutation<
      SchedulePage,
      { article: ArticleAddress; request: ScheduleRequest }
    >({
      query: ({ article: { documentId, locale }, request }) => ({
        url: `/threeline/schedules/${documentId}`,
        method: 'PUT',
        data: request,
        config: { params: { locale } },
      }),
      transformResponse: ({ data }: { data: SchedulePage }) => data,
      // Also after an error, which may mean that the shown schedule is stale.
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
