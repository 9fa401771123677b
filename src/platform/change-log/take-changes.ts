import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE_DOCUMENT, type PendingChange } from './change';
import { linkedIds } from './links';
import { contentModel } from './models';
import type { PendingRows } from './pending';
import { rowsWhere } from './rows';
import { summarise, type ChangeSummary } from './summarise';
import type { Writing } from './transactions';

/** Turns the pending writes of a transaction into changes, and leaves none pending. */
export async function takeChanges(strapi: Core.Strapi, writing: Writing): Promise<PendingChange[]> {
  if (writing.pending.isEmpty()) return [];
  await touchWhatShows(strapi, writing);
  const { rows, defaultLocale } = writing.pending.take();
  const changes: ChangeSummary[] = [];
  for (const [uid, written] of rows) {
    for (const change of await changesOf(strapi, writing, uid, written)) changes.push(change);
  }
  if (defaultLocale) {
    changes.push({
      uid: 'plugin::i18n.locale',
      documentId: DEFAULT_LOCALE_DOCUMENT,
      locale: null,
      action: 'update',
      created: false,
      published: true,
      draftWritten: false,
    });
  }
  const at = new Date();
  return changes.map((change) => ({ ...change, at }));
}

/** Touches the documents that show what was written, as they are linked now. */
async function touchWhatShows(strapi: Core.Strapi, writing: Writing): Promise<void> {
  for (const uid of writing.pending.types()) {
    const { before, touched } = writing.pending.of(uid);
    const model = contentModel(strapi, uid);
    if (model.shownBy.length === 0) continue;
    const written = new Set([...before.keys(), ...touched]);
    const shown = [...(await rowsWhere(writing, model, 'id', written))]
      .filter(([, { published }]) => published)
      .map(([id]) => id);
    for (const links of model.shownBy) {
      const ids = await linkedIds(writing, links, shown);
      writing.pending.touch(links.target, [...ids]);
    }
  }
}

async function changesOf(
  strapi: Core.Strapi,
  writing: Writing,
  uid: string,
  { before, touched, documents }: PendingRows,
): Promise<ChangeSummary[]> {
  const model = contentModel(strapi, uid);
  const ids = new Set([...before.keys(), ...touched]);
  // A type without documentId has one row a document.
  if (!model.identity.includes('documentId')) {
    return summarise({
      ...model,
      before,
      touched,
      after: await rowsWhere(writing, model, 'id', ids),
    });
  }
  const unread = [...touched].filter((id) => !before.has(id));
  const rows = unread.length === 0 ? [] : (await rowsWhere(writing, model, 'id', unread)).values();
  const concerned = new Set(documents);
  for (const row of [...before.values(), ...rows]) if (row !== null) concerned.add(row.documentId);
  const after = await rowsWhere(writing, model, 'document_id', concerned);
  return summarise({ ...model, before, touched, after });
}
