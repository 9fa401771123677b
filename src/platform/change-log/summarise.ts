import type { ChangeAction, PendingChange } from './change';

/** A change without the time of its transaction. */
export type ChangeSummary = Omit<PendingChange, 'at'>;

/** The document and version of a row. */
export interface RowIdentity {
  documentId: string;
  locale: string | null;
  /** Whether readers see the row: it is published, or its type has no drafts and does not hide it. */
  published: boolean;
}

/** The writes of a transaction to the rows of one content type. */
export interface RowWrites {
  uid: string;
  draftAndPublish: boolean;
  /** The written rows by id, as they were before; `null` for an inserted row. */
  before: ReadonlyMap<number, RowIdentity | null>;
  /** Rows that were not written themselves, but for example a relation of theirs. */
  touched: ReadonlySet<number>;
  /** All current rows of the changed documents. */
  after: ReadonlyMap<number, RowIdentity>;
}

interface Sum extends Pick<RowIdentity, 'documentId' | 'locale'> {
  before: { id: number; published: boolean }[];
  after: { id: number; published: boolean }[];
  changed: boolean;
  published: boolean;
  draftWritten: boolean;
}

/** Summarises the writes as one change for each document and locale. */
export function summarise({
  uid,
  draftAndPublish,
  before,
  touched,
  after,
}: RowWrites): ChangeSummary[] {
  const sums = new Map<string, Sum>();
  const sumOf = ({ documentId, locale }: RowIdentity): Sum => {
    const key = JSON.stringify([documentId, locale]);
    const sum = sums.get(key) ?? {
      documentId,
      locale,
      before: [],
      after: [],
      changed: false,
      published: false,
      draftWritten: false,
    };
    sums.set(key, sum);
    return sum;
  };
  const markChanged = (sum: Sum, { published }: RowIdentity, isWritten: boolean) => {
    sum.changed = true;
    sum.published ||= published;
    sum.draftWritten ||= isWritten && !published;
  };
  for (const [id, row] of before) {
    if (row === null) continue;
    const sum = sumOf(row);
    sum.before.push({ id, published: row.published });
    markChanged(sum, row, true);
  }
  for (const [id, row] of after) {
    const sum = sumOf(row);
    sum.after.push({ id, published: row.published });
    if (!before.has(id)) sum.before.push({ id, published: row.published });
    const isWritten = before.has(id);
    if (isWritten || touched.has(id)) markChanged(sum, row, isWritten);
  }
  return [...sums.values()]
    .filter(({ changed }) => changed)
    .map((sum) => ({
      uid,
      documentId: sum.documentId,
      locale: sum.locale,
      action: actionOf(sum, draftAndPublish),
      created: sum.before.length === 0,
      published: sum.published,
      draftWritten: sum.draftWritten,
    }));
}

function actionOf({ before, after }: Sum, draftAndPublish: boolean): ChangeAction {
  if (after.length === 0) return 'delete';
  if (draftAndPublish) {
    const wasPublished = before.filter(({ published }) => published);
    const isPublished = after.filter(({ published }) => published);
    // Publishing replaces the published row, so a new published row means a publish.
    const isNew = isPublished.some(({ id }) => !wasPublished.some((old) => old.id === id));
    if (isNew) return 'publish';
    if (wasPublished.length > 0 && isPublished.length === 0) return 'unpublish';
  }
  return before.length === 0 ? 'create' : 'update';
}
