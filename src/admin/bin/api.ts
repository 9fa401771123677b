import { editorApi } from '../shared/editor-api';
import { DOCUMENT_TAG } from '../strapi/document-endpoints';

/** What one delete has removed. */
export interface BinEntry {
  id: string;
  documentId: string;
  title: string;
  versions: { locale: string; published: boolean }[];
  deletedAt: string;
  expiresAt: string;
  actor: { kind: 'editor' | 'token' | 'system'; name: string | null };
  mayRestore: boolean;
}

export interface BinPage {
  /** The number of days for which an article stays in the bin. */
  days: number;
  /** The time zone of the site, in which the panel shows the times. */
  timeZone: string;
  entries: BinEntry[];
  /** The entry after which the next page begins; `null` on the last page. */
  next: string | null;
}

export interface LostPart {
  locale: string;
  field: string;
  label: string;
  reason: 'FIELD_GONE' | 'DOCUMENT_GONE' | 'FILE_GONE' | 'REFUSED' | 'FORMER_SLUG_TAKEN';
  path?: string[];
  message?: string;
  code?: string;
  values?: Record<string, string | number>;
}

export interface Restored {
  documentId: string;
  locales: string[];
  kept: string[];
  lost: LostPart[];
  /** What was published and is a draft now; without faults, the user may not publish. */
  drafts: { locale: string; faults: Pick<LostPart, 'path' | 'message' | 'code' | 'values'>[] }[];
  slugs: { locale: string; from: string; to: string }[];
}

const binApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    bin: build.query<BinPage, { before: string | null }>({
      query: ({ before }) => ({
        url: '/threeline/bin',
        config: { params: before === null ? {} : { before } },
      }),
      transformResponse: ({ data }: { data: BinPage }) => data,
      providesTags: ['Bin'],
    }),
    restoreFromBin: build.mutation<Restored, string>({
      query: (id) => ({ url: `/threeline/bin/${id}/restore`, method: 'POST', data: {} }),
      transformResponse: ({ data }: { data: Restored }) => data,
      // Someone else may have restored it, so the list is loaded again after an error too.
      invalidatesTags: ['Bin', DOCUMENT_TAG],
    }),
    deleteForGood: build.mutation<unknown, string>({
      query: (id) => ({ url: `/threeline/bin/${id}`, method: 'DELETE' }),
      invalidatesTags: ['Bin'],
    }),
  }),
});

export const { useBinQuery, useRestoreFromBinMutation, useDeleteForGoodMutation } = binApi;
