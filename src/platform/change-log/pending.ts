import type { RowIdentity } from './summarise';

/** What a transaction has written so far to the rows of one content type. */
export interface PendingRows {
  /** The written rows as they were before; `null` for one that was not there. */
  before: Map<number, RowIdentity | null>;
  /** Rows that did not change themselves, but something that belongs to them did. */
  touched: Set<number>;
  /** The documents of inserted rows. */
  documents: Set<string>;
}

/** What a transaction has written so far; it becomes changes just before the commit. */
export class PendingWrites {
  private rowsByType = new Map<string, PendingRows>();
  /** The choice of the default locale was written. */
  defaultLocale = false;

  of(uid: string): PendingRows {
    const rows = this.rowsByType.get(uid) ?? {
      before: new Map(),
      touched: new Set(),
      documents: new Set(),
    };
    this.rowsByType.set(uid, rows);
    return rows;
  }

  isEmpty(): boolean {
    return this.rowsByType.size === 0 && !this.defaultLocale;
  }

  types(): string[] {
    return [...this.rowsByType.keys()];
  }

  inserted(uid: string, ids: readonly number[], documentIds: readonly string[]): void {
    const { before, documents } = this.of(uid);
    for (const documentId of documentIds) documents.add(documentId);
    for (const id of ids) if (!before.has(id)) before.set(id, null);
  }

  /** Keeps what a row was when the transaction first wrote it. */
  written(uid: string, rows: ReadonlyMap<number, RowIdentity>): void {
    const { before } = this.of(uid);
    for (const [id, row] of rows) if (!before.has(id)) before.set(id, row);
  }

  touch(uid: string, ids: readonly number[]): void {
    const { touched } = this.of(uid);
    for (const id of ids) touched.add(id);
  }

  /** Hands over everything, and starts anew. */
  take(): { rows: Map<string, PendingRows>; defaultLocale: boolean } {
    const taken = { rows: this.rowsByType, defaultLocale: this.defaultLocale };
    this.rowsByType = new Map();
    this.defaultLocale = false;
    return taken;
  }
}
