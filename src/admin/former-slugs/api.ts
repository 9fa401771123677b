import type { ArticleAddress } from '../shared/article';
import { editorApi } from '../shared/editor-api';

export interface FormerSlug {
  slug: string;
  createdAt: string;
}

const base = ({ documentId }: ArticleAddress) => `/threeline/former-slugs/${documentId}`;

const formerSlugApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    formerSlugs: build.query<FormerSlug[], ArticleAddress & { seen: string }>({
      query: (article) => ({ url: base(article), config: { params: { locale: article.locale } } }),
      transformResponse: ({ data }: { data: FormerSlug[] }) => data,
      providesTags: ['FormerSlug'],
    }),
    releaseSlug: build.mutation<FormerSlug[], { article: ArticleAddress; slug: string }>({
      query: ({ article, slug }) => ({
        url: `${base(article)}/${encodeURIComponent(slug)}`,
        method: 'DELETE',
        config: { params: { locale: article.locale } },
      }),
      transformResponse: ({ data }: { data: FormerSlug[] }) => data,
      invalidatesTags: ['FormerSlug'],
    }),
  }),
});

export const { useFormerSlugsQuery, useReleaseSlugMutation } = formerSlugApi;
