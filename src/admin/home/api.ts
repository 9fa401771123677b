import { editorApi, type ArticleAddress } from '../server';

export interface HomeArticle extends ArticleAddress {
  title: string | null;
  publishedAt: string | null;
  updatedAt: string;
}

const homeApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    homeArticles: build.query<HomeArticle[], 'published' | 'left-drafts'>({
      query: (which) => `/threeline/home/${which}`,
      transformResponse: ({ data }: { data: HomeArticle[] }) => data,
    }),
  }),
});

export const { useHomeArticlesQuery } = homeApi;
