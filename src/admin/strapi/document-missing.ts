import { getFetchClient, isFetchError } from '@strapi/strapi/admin';

/**
 * Resolves to whether the server says that it has a document in no language. A refusal or a server that
 * is away says nothing.
 *
 * Relies on `findOne` of @strapi/content-manager/dist/server/controllers/collection-types.js, and on
 * `FetchError` in @strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs. A 404 of a proxy has no
 * `NotFoundError`.
 */
export async function isDocumentMissing(uid: string, documentId: string): Promise<boolean> {
  try {
    await getFetchClient().get(`/content-manager/collection-types/${uid}/${documentId}`);
    return false;
  } catch (error) {
    return (
      isFetchError(error) &&
      error.status === 404 &&
      error.response?.data.error.name === 'NotFoundError'
    );
  }
}
