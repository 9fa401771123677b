import type { RowIdentity } from './summarise';

/** The writes of a running transaction to the rows of one content type. */
export interface PendingRows {
  /** The written rows as they were before; `null` for an inserted row. */
  before: Map<number, RowIdentity | null>;
  /** Rows that were not written themselves, but for example a relation of theirs. */
  touched: Set<number>;
  /** The documentIds of inserted rows. */
  documents: Set<string>;
}

/** The writes of a running transaction, which become changes right before the commit. */
export class PendingWrites {
  private rowsByType = new Map<string, PendingRows>();
  /** Whether the transaction has written the setting of the default locale. */
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

  /** Whether the transaction has written a row of a document. */
  includes(uid: string, documentId: string): boolean {
    const rows = this.rowsByType.get(uid);
    if (rows === undefined) return false;
    const written = [...rows.before.values()].some((row) => row?.documentId === documentId);
    return written || rows.documents.has(documentId);
  }

  types(): string[] {
    return [...this.rowsByType.keys()];
  }

  inserted(uid: string, ids: readonly number[], documentIds: readonly string[]): void {
    const { before, documents } = this.of(uid);
    for (const documentId of documentIds) documents.add(documentId);
    for (const id of ids) if (!before.has(id)) before.set(id, null);
  }

  /** Remembers rows as they were before the transaction first wrote them. */
  written(uid: string, rows: ReadonlyMap<number, RowIdentity>): void {
    const { before } = this.of(uid);
    for (const [id, row] of rows) if (!before.has(id)) before.set(id, row);
  }

  touch(uid: string, ids: readonly number[]): void {
    const { touched } = this.of(uid);
    for (const id of ids) touched.add(id);
  }

  /** Returns all pending writes and clears them. */
  take(): { rows: Map<string, PendingRows>; defaultLocale: boolean } {
    const taken = { rows: this.rowsByType, defaultLocale: this.defaultLocale };
    this.rowsByType = new Map();
    this.defaultLocale = false;
    return taken;
  }
}
