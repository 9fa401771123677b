import type { ChangeAction, UnloggedChange } from './change';

/** A change without the time of its transaction. */
export type ChangeSummary = Omit<UnloggedChange, 'at'>;

/** Which version of which document a row is. */
export interface RowIdentity {
  documentId: string;
  locale: string | null;
  /** Readers see it: it is published, or its type has no drafts and hides none of its rows. */
  published: boolean;
}

/** What a transaction did to the rows of one content type. */
export interface RowWrites {
  uid: string;
  draftAndPublish: boolean;
  /** The written rows by id, as they were before; `null` for one that was not there. */
  before: ReadonlyMap<number, RowIdentity | null>;
  /** Rows that did not change but something that belongs to them did, a relation for instance. */
  touched: ReadonlySet<number>;
  /** All rows that the documents concerned have now. */
  after: ReadonlyMap<number, RowIdentity>;
}

interface Sum extends Pick<RowIdentity, 'documentId' | 'locale'> {
  before: { id: number; published: boolean }[];
  after: { id: number; published: boolean }[];
  concerned: boolean;
  published: boolean;
}

/** Sums the writes up to one change per document and locale. */
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
      concerned: false,
      published: false,
    };
    sums.set(key, sum);
    return sum;
  };
  const concern = (sum: Sum, { published }: RowIdentity) => {
    sum.concerned = true;
    sum.published ||= published;
  };
  for (const [id, row] of before) {
    if (row === null) continue;
    const sum = sumOf(row);
    sum.before.push({ id, published: row.published });
    concern(sum, row);
  }
  for (const [id, row] of after) {
    const sum = sumOf(row);
    sum.after.push({ id, published: row.published });
    if (!before.has(id)) sum.before.push({ id, published: row.published });
    if (before.has(id) || touched.has(id)) concern(sum, row);
  }
  return [...sums.values()]
    .filter(({ concerned }) => concerned)
    .map((sum) => ({
      uid,
      documentId: sum.documentId,
      locale: sum.locale,
      action: actionOf(sum, draftAndPublish),
      created: sum.before.length === 0,
      published: sum.published,
    }));
}

function actionOf({ before, after }: Sum, draftAndPublish: boolean): ChangeAction {
  if (after.length === 0) return 'delete';
  if (draftAndPublish) {
    const wasPublished = before.filter(({ published }) => published);
    const isPublished = after.filter(({ published }) => published);
    // Publishing again replaces the published row, so a published row that is new says so.
    const isNew = isPublished.some(({ id }) => !wasPublished.some((old) => old.id === id));
    if (isNew) return 'publish';
    if (wasPublished.length > 0 && isPublished.length === 0) return 'unpublish';
  }
  return before.length === 0 ? 'create' : 'update';
}
