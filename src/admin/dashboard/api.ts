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

const dashboardApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    dashboardArticles: build.query<DashboardArticles, 'published' | 'left-drafts'>({
      query: (which) => `/threeline/home/${which}`,
      transformResponse: ({ data }: { data: DashboardArticles }) => data,
    }),
  }),
});

export const { useDashboardArticlesQuery } = dashboardApi;
