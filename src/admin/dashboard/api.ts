import { editorApi, type ArticleAddress } from '../shared/server';

interface HomeArticle extends ArticleAddress {
  title: string | null;
  publishedAt: string | null;
  updatedAt: string;
}

/** Some articles, and the site's time zone, by whose clock their times are told. */
interface HomeArticles {
  timeZone: string;
  articles: HomeArticle[];
}

const homeApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    homeArticles: build.query<HomeArticles, 'published' | 'left-drafts'>({
      query: (which) => `/threeline/home/${which}`,
      transformResponse: ({ data }: { data: HomeArticles }) => data,
    }),
  }),
});

export const { useHomeArticlesQuery } = homeApi;
