import { editorApi } from '../shared/editor-api';
import { DOCUMENT_TAG, RELATIONS_TAG } from '../strapi/document-endpoints';

const presenceApi = editorApi.injectEndpoints({
  endpoints: (build) => ({
    /** Asks the server nothing. It has the form and its panels loaded again. */
    reloadForm: build.mutation<null, null>({
      queryFn: () => ({ data: null }),
      invalidatesTags: [DOCUMENT_TAG, RELATIONS_TAG, 'Schedule', 'Revision', 'FormerSlug'],
    }),
  }),
});

export const { useReloadFormMutation } = presenceApi;
