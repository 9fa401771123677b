import { DOCUMENT_TAG } from '../strapi/document-endpoints';
import { editorApi } from '../shared/editor-api';
import type { Fault } from '../shared/fault-message';

/** An article of the selection, as `src/articles/rules/panel.ts` describes it. */
export interface SelectedArticle {
  documentId: string;
  title: string | null;
  state: 'draft' | 'modified' | 'published';
  mayPublish: boolean;
  faults: Fault[];
}

const api = editorApi.injectEndpoints({
  endpoints: (build) => ({
    selectedArticles: build.query<SelectedArticle[], { documentIds: string[]; locale: string }>({
      query: (data) => ({ url: '/threeline/readiness', method: 'POST', data }),
      transformResponse: ({ data }: { data: SelectedArticle[] }) => data,
      providesTags: [DOCUMENT_TAG],
    }),
  }),
});

export const { useSelectedArticlesQuery } = api;
