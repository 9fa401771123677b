import type { Values } from '../shared/merge-form';

/** What was typed into the form of an article and is not on the server yet. */
export interface KeptText {
  /** The form in which it was typed. */
  id: string;
  user: string;
  /** `null` for a new article. */
  documentId: string | null;
  locale: string | null;
  title: string;
  /** The values that the form began with. */
  base: Values;
  values: Values;
  /** When it was typed, in milliseconds since 1970. */
  at: number;
}

const DATABASE = 'threeline';
const STORE = 'kept-text';
const LIFETIME_MS = 14 * 24 * 60 * 60 * 1_000;

let database: IDBDatabase | undefined;
let opening: Promise<IDBDatabase> | undefined;
/** Users who have signed out. A form that closes behind them keeps nothing. */
const signedOut = new Set<string>();
const listeners = new Set<() => void>();

/** Calls `listener` after the kept texts have changed, until the returned function is called. */
export function onKeptTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const tell = () => {
  for (const listener of [...listeners]) listener();
};

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' });
    };
    request.onerror = () => {
      opening = undefined;
      reject(request.error ?? new Error('Opening the database of the browser failed.'));
    };
    request.onsuccess = () => {
      database = request.result;
      const forget = () => {
        database?.close();
        database = opening = undefined;
      };
      database.onversionchange = forget;
      database.onclose = forget;
      resolve(database);
    };
  });
  return opening;
}

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database of the browser failed.'));
    };
  });

/**
 * Runs one request. Once the database is open it does so at once, and asks for the commit, because a
 * page that closes does not wait for an event. A write is on the disk when it is done, because a browser
 * that crashes loses what it has only buffered.
 */
async function run<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opened = database ?? (await open());
  const transaction = opened.transaction(STORE, mode, { durability: 'strict' });
  const request = act(transaction.objectStore(STORE));
  if (mode === 'readwrite') transaction.commit();
  return done(request);
}

/** Keeps a text, in place of the one with the same id. */
export async function keep(text: KeptText): Promise<void> {
  if (signedOut.has(text.user)) return;
  await run('readwrite', (store) => store.put(text));
  tell();
}

/** Removes a text that the server has, or that the editor discarded. */
export async function forget(id: string): Promise<void> {
  await run('readwrite', (store) => store.delete(id));
  tell();
}

/** Returns the texts of a user, the latest first. Removes those that have expired. */
export async function keptTexts(user: string, now = Date.now()): Promise<KeptText[]> {
  const all = (await run('readonly', (store) => store.getAll() as IDBRequest<KeptText[]>)).sort(
    (one, other) => other.at - one.at,
  );
  const isOld = ({ at }: KeptText) => now - at > LIFETIME_MS;
  await Promise.all(
    all.filter(isOld).map(({ id }) => run('readwrite', (store) => store.delete(id))),
  );
  return all.filter((text) => text.user === user && !isOld(text));
}

/** Removes the texts of a user who signs out. */
export async function forgetAllOf(user: string): Promise<void> {
  signedOut.add(user);
  const texts = await keptTexts(user);
  await Promise.all(texts.map(({ id }) => run('readwrite', (store) => store.delete(id))));
  tell();
}

/** A user is there, so their text is kept again. */
export function noteUser(user: string): void {
  signedOut.delete(user);
}
