import { adminApi } from '@strapi/strapi/admin';
import { panelLanguage } from '../panel-language';
import { translateRefusal } from './translate-error';

/** The requests of the content manager that write what a form holds. */
const WRITES = [
  'createDocument',
  'updateDocument',
  'publishDocument',
  'publishManyDocuments',
  'cloneDocument',
  'autoCloneDocument',
];

/** A request of Strapi's client, as far as it is changed here. */
interface Endpoint {
  transformErrorResponse?: (refusal: unknown) => unknown;
  onQueryStarted?: unknown;
}

/**
 * Lets the forms of the content manager say what this application refuses in the language of the
 * panel, and keep what was typed. Strapi shows the server's message as it comes. It also takes what
 * it sends for stored before it is, and takes that back where it is refused: the form then is filled
 * anew with what is stored, and all that was typed since is gone (`onQueryStarted` of
 * content-manager/dist/admin/services/documents.mjs).
 */
export function sayRefusals(): void {
  const changed = (name: string) => (endpoint?: Endpoint) => {
    if (endpoint === undefined) return;
    // The dialogs that publish several at once have no fields to tell faults beside.
    const shows = name === 'publishManyDocuments' ? 'message' : 'fields';
    endpoint.transformErrorResponse = (refusal) =>
      translateRefusal(refusal, panelLanguage(), shows);
    delete endpoint.onQueryStarted;
  };
  adminApi.enhanceEndpoints({
    endpoints: Object.fromEntries(WRITES.map((name) => [name, changed(name)])),
  });
}
