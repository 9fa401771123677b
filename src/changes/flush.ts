import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE_DOCUMENT, type Change, type UnloggedChange } from './change';
import { linkedIds } from './links';
import { append } from './log';
import { shownThrough } from './models';
import type { PendingRows } from './pending';
import { hasDrafts, rowsWhere } from './rows';
import { summarise, type RowIdentity } from './summarise';
import type { Writing } from './transactions';

/** Turns what a transaction has written into changes in the log. */
export async function flush(strapi: Core.Strapi, writing: Writing): Promise<Change[]> {
  if (writing.pending.isEmpty()) return [];
  await touchWhatShows(strapi, writing);
  const { rows, defaultLocale } = writing.pending.take();
  const changes: UnloggedChange[] = [];
  for (const [uid, written] of rows) changes.push(...(await changesOf(strapi, uid, written)));
  if (defaultLocale) {
    changes.push({
      uid: 'plugin::i18n.locale',
      documentId: DEFAULT_LOCALE_DOCUMENT,
      locale: null,
      action: 'update',
      created: false,
      published: true,
    });
  }
  return changes.length === 0 ? [] : append(strapi, writing.trx, changes);
}

/** Touches the documents that show what was written, as they are linked now. */
async function touchWhatShows(strapi: Core.Strapi, writing: Writing): Promise<void> {
  for (const uid of writing.pending.types()) {
    const { before, touched } = writing.pending.of(uid);
    for (const links of shownThrough(strapi, uid)) {
      const ids = await linkedIds(writing, links, new Set([...before.keys(), ...touched]));
      writing.pending.touch(links.target, [...ids]);
    }
  }
}

async function changesOf(
  strapi: Core.Strapi,
  uid: string,
  { before, touched }: PendingRows,
): Promise<UnloggedChange[]> {
  const known = [...before.values()].filter((row) => row !== null);
  const unknown = [...before].flatMap(([id, row]) => (row === null ? [id] : []));
  const found = await rowsWhere(strapi, uid, 'id', new Set([...unknown, ...touched]));
  const documents = [...known, ...found.values()].map(({ documentId }) => documentId);
  return summarise({
    uid,
    draftAndPublish: hasDrafts(strapi, uid),
    before,
    touched,
    after: await rowsOfDocuments(strapi, uid, new Set(documents), new Set([...before.keys(), ...touched])),
  });
}

/** The rows of the documents; where a type has no documentId, those of the given ids. */
async function rowsOfDocuments(
  strapi: Core.Strapi,
  uid: string,
  documents: Set<string>,
  ids: Set<number>,
): Promise<Map<number, RowIdentity>> {
  if (documents.size === 0) return new Map();
  return 'documentId' in strapi.db.metadata.get(uid).attributes
    ? rowsWhere(strapi, uid, 'documentId', documents)
    : rowsWhere(strapi, uid, 'id', ids);
}
