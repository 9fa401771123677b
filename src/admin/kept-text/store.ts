import type { Values } from '../shared/merge-form';
import { applied, differenceOf, type Difference } from './difference';

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

/** A text beside its base, which is stored once: a browser writes a small record several times faster. */
interface StoredText extends Omit<KeptText, 'base' | 'values'> {
  difference: Difference;
}

/** A base. Records of texts that were stored before there were differences hold theirs. */
interface StoredBase {
  id: string;
  base: Values;
}

type Stored = KeptText | StoredText | StoredBase;

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

const transact = async (mode: IDBTransactionMode): Promise<IDBTransaction> => {
  const opened = database ?? (await open());
  // What is written is on the disk when it is done: a browser that crashes loses what it has buffered.
  return opened.transaction(STORE, mode, { durability: 'strict' });
};

async function write(act: (store: IDBObjectStore, commit: () => void) => void): Promise<void> {
  const transaction = await transact('readwrite');
  act(transaction.objectStore(STORE), () => {
    transaction.commit();
  });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('The database of the browser failed.'));
    };
  });
}

const baseId = (id: string): string => `${id}/base`;

/** The bases that were stored last, by the form. */
const storedBases = new Map<string, Values>();

/**
 * Keeps a text, in place of the one with the same id.
 *
 * @param isLast whether the page may close before an event: then all is written at once
 */
export async function keep({ base, values, ...text }: KeptText, isLast: boolean): Promise<void> {
  if (signedOut.has(text.user)) return;
  await write((store, commit) => {
    const putText = () => {
      store.put({ ...text, difference: differenceOf(base, values) } satisfies StoredText);
    };
    const putBoth = () => {
      store.put({ id: baseId(text.id), base } satisfies StoredBase);
      storedBases.set(text.id, base);
      putText();
    };
    if (isLast || storedBases.get(text.id) !== base) {
      putBoth();
      commit();
      return;
    }
    // Another tab may have removed it.
    const known = store.getKey(baseId(text.id));
    known.onsuccess = () => {
      if (known.result === undefined) putBoth();
      else putText();
    };
  });
  tell();
}

const remove = async (ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await write((store, commit) => {
    for (const id of ids) {
      store.delete(id);
      store.delete(baseId(id));
      storedBases.delete(id);
    }
    commit();
  });
};

/** Removes a text that the server has, or that the editor discarded. */
export async function forget(id: string): Promise<void> {
  await remove([id]);
  tell();
}

/** Returns the texts of a user, the latest first. Removes those that have expired. */
export async function keptTexts(user: string, now = Date.now()): Promise<KeptText[]> {
  const store = (await transact('readonly')).objectStore(STORE);
  const texts = textsOf(await done(store.getAll() as IDBRequest<Stored[]>));
  const isOld = ({ at }: KeptText) => now - at > LIFETIME_MS;
  await remove(texts.filter(isOld).map(({ id }) => id));
  return texts
    .filter((text) => text.user === user && !isOld(text))
    .sort((one, other) => other.at - one.at);
}

/** Puts the stored records together. */
function textsOf(records: readonly Stored[]): KeptText[] {
  const bases = new Map(
    records.flatMap((record) => ('base' in record ? [[record.id, record.base] as const] : [])),
  );
  return records.flatMap((record) => {
    if ('values' in record) return [record];
    if (!('difference' in record)) return [];
    const { difference, ...text } = record;
    const base = bases.get(baseId(text.id));
    return base === undefined ? [] : [{ ...text, base, values: applied(base, difference) }];
  });
}

/** Removes the texts of a user who signs out. */
export async function forgetAllOf(user: string): Promise<void> {
  signedOut.add(user);
  await remove((await keptTexts(user)).map(({ id }) => id));
  tell();
}

/** A user is there, so their text is kept again. */
export function noteUser(user: string): void {
  signedOut.delete(user);
}
