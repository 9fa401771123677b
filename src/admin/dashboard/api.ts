import type { ArticleAddress } from '../shared/article';
import { editorApi } from '../shared/editor-api';

interface DashboardArticle extends ArticleAddress {
  title: string | null;
  publishedAt: string | null;
  updatedAt: string;
}

interface DashboardArticles {
  /** The time zone of the site, in which the panel shows the times. */
  timeZone: string;
  articles: DashboardArticle[];
}

/** The articles of the archive that have no summary yet, by language. */
interface WithoutSummary {
  /** The day before which articles may lack a summary; `null` if none may. */
  archiveBefore: string | null;
  languages: { locale: string; count: number }[];
}

const dashboardApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    dashboardArticles: build.query<DashboardArticles, 'published' | 'left-drafts'>({
      query: (which) => `/threeline/home/${which}`,
      transformResponse: ({ data }: { data: DashboardArticles }) => data,
    }),
    articlesWithoutSummary: build.query<WithoutSummary, null>({
      query: () => '/threeline/home/without-summary',
      transformResponse: ({ data }: { data: WithoutSummary }) => data,
    }),
  }),
});

export const { useDashboardArticlesQuery, useArticlesWithoutSummaryQuery } = dashboardApi;
