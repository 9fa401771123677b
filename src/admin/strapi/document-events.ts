import { adminApi } from '@strapi/strapi/admin';
import type { WriteArgument } from './document-endpoints';

/** What happens to a document of the content manager. */
export type DocumentEvent = { name: string; argument: WriteArgument } & (
  | { kind: 'sent' }
  | { kind: 'done'; documentId: string | null }
  | { kind: 'failed'; error: unknown }
);

/** The mutations that send a form or replace its values. */
const OBSERVED = [
  'createDocument',
  'cloneDocument',
  'updateDocument',
  'publishDocument',
  'discardDocument',
] as const;

type Listener = (event: DocumentEvent) => void;

const listeners = new Set<Listener>();
const flushers = new Set<() => void>();
const hasText = new Set<() => boolean>();

/** Calls `listener` for each write of a form, until the returned function is called. */
export function onDocumentEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** A form with text that the server may lack. */
export interface GuardedForm {
  /** Called right before a loaded document may replace the values of the form. */
  beforeLoad: () => void;
  hasUnsavedText: () => boolean;
}

/** Guards a form until the returned function is called. */
export function guardForm({ beforeLoad, hasUnsavedText }: GuardedForm): () => void {
  flushers.add(beforeLoad);
  hasText.add(hasUnsavedText);
  return () => {
    flushers.delete(beforeLoad);
    hasText.delete(hasUnsavedText);
  };
}

/** The properties of an RTK Query endpoint that are replaced here. */
interface Endpoint {
  onQueryStarted?: unknown;
  queryFn?: (...args: unknown[]) => Promise<unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Waits before a document is requested again, in milliseconds. */
const PAUSE_MS = 5_000;

/**
 * Observes the writes of forms. Holds a failed request for a document while its form has unsaved text,
 * because the edit view replaces the form by an error page.
 *
 * Relies on the endpoints of @strapi/content-manager/dist/admin/services/documents.mjs and on
 * `hasError` in @strapi/content-manager/dist/admin/pages/EditView/EditViewPage.mjs.
 *
 * @param isAway tells the errors of a server that cannot be reached from refusals
 */
export function observeDocuments(isAway: (error: unknown) => boolean): void {
  const observe = (name: string) => (endpoint?: Endpoint) => {
    if (endpoint === undefined) return;
    endpoint.onQueryStarted = async (
      argument: WriteArgument,
      { queryFulfilled }: { queryFulfilled: Promise<{ data: unknown }> },
    ) => {
      const tell = (event: DocumentEvent) => {
        for (const listener of [...listeners]) listener(event);
      };
      tell({ kind: 'sent', name, argument });
      try {
        const { data } = await queryFulfilled;
        tell({ kind: 'done', name, argument, documentId: documentIdIn(data) });
      } catch (thrown) {
        tell({ kind: 'failed', name, argument, error: isRecord(thrown) ? thrown['error'] : null });
      }
    };
  };
  const hold = (endpoint?: Endpoint) => {
    const load = endpoint?.queryFn;
    if (endpoint === undefined || load === undefined) return;
    endpoint.queryFn = async (...args) => {
      let result = await load(...args);
      const failed = () => isRecord(result) && isAway(result['error'] ?? null);
      while (failed() && [...hasText].some((has) => has())) {
        await new Promise((done) => setTimeout(done, PAUSE_MS));
        result = await load(...args);
      }
      for (const flush of [...flushers]) flush();
      return result;
    };
  };
  adminApi.enhanceEndpoints({
    endpoints: {
      ...Object.fromEntries(OBSERVED.map((name) => [name, observe(name)])),
      getDocument: hold,
    },
  });
}

function documentIdIn(data: unknown): string | null {
  const document = isRecord(data) ? data['data'] : null;
  const id = isRecord(document) ? document['documentId'] : null;
  return typeof id === 'string' ? id : null;
}
