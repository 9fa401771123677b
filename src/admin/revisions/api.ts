import type { Difference } from '../../features/revisions/pure';
import type { ArticleAddress } from '../shared/article';
import { editorApi } from '../shared/editor-api';
import { DOCUMENT_TAG } from '../strapi/document-endpoints';

export interface RevisionEntry {
  id: string;
  kind: 'published' | 'replaced' | 'draft';
  at: string;
  actor: { kind: 'editor' | 'token' | 'system'; name: string | null; scheduled: boolean };
  title: string;
}

export interface Lost {
  field: string;
  path?: string[];
  label: string;
  reason: 'FIELD_GONE' | 'DOCUMENT_GONE' | 'FILE_GONE' | 'NOT_PERMITTED' | 'REFUSED';
  message?: string;
  code?: string;
  values?: Record<string, string | number>;
}

export interface RevisionList {
  /** The number of publishes that are kept. */
  kept: number;
  keptDrafts: { everySaveHours: number; hourlyDays: number; dailyDays: number };
  /** The time zone of the site, in which the panel shows the times. */
  timeZone: string;
  /** Who saved the present draft, as far as it is known. */
  draft: RevisionEntry | null;
  /** Newest first. */
  revisions: RevisionEntry[];
}

const base = ({ documentId }: ArticleAddress) => `/threeline/revisions/${documentId}`;

const revisionApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    revisions: build.query<RevisionList, ArticleAddress & { seen: string }>({
      query: (article) => ({ url: base(article), config: { params: { locale: article.locale } } }),
      transformResponse: ({ data }: { data: RevisionList }) => data,
      providesTags: ['Revision'],
    }),
    compareRevisions: build.query<
      Difference[],
      ArticleAddress & { from: string; to: string; seen: string }
    >({
      query: ({ from, to, ...article }) => ({
        url: `${base(article)}/compare`,
        config: { params: { locale: article.locale, from, to } },
      }),
      transformResponse: ({ data }: { data: { differences: Difference[] } }) => data.differences,
      providesTags: ['Revision'],
    }),
    restoreRevision: build.mutation<
      Lost[],
      { article: ArticleAddress; id: string; editVersion: number | undefined }
    >({
      query: ({ article, id, editVersion }) => ({
        url: `${base(article)}/${id}/restore`,
        method: 'POST',
        data: { editVersion },
        config: { params: { locale: article.locale } },
      }),
      transformResponse: ({ data }: { data: { lost: Lost[] } }) => data.lost,
      // The restore changes the draft, so the form must load it again.
      invalidatesTags: (_lost, error) => (error === undefined ? ['Revision', DOCUMENT_TAG] : []),
    }),
  }),
});

export const { useRevisionsQuery, useCompareRevisionsQuery, useRestoreRevisionMutation } =
  revisionApi;
