import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import {
  contentOf,
  fieldsOf,
  isPermitted,
  refusedFields,
  short,
  writableData,
  type Content,
  type Gone,
  type MayField,
} from '../../articles/content';
import { articleGoneError, type ArticleAddress } from '../../articles/permissions';
import { ARTICLE } from '../../articles/uids';
import { lockDocument, transactionWithRetries } from '../../platform/database';

/** A part of a revision that cannot be restored, or not by this editor. */
interface Lost extends Omit<Gone, 'reason'> {
  reason: Gone['reason'] | 'NOT_PERMITTED' | 'REFUSED';
  /** The path of the fault that was refused: `['sections', '0', 'heading']`. */
  path?: string[];
  /** Why it was refused. Refusals of the article rules have a code and values. */
  message?: string;
  code?: string;
  values?: Record<string, string | number>;
}

/**
 * Writes the content of a revision to the draft. The replaced draft is in the history of drafts, so
 * nothing is lost.
 *
 * @param may which fields the editor may write; the other fields of the draft stay
 * @param seen the edit version of the draft that the editor has seen; edits of others since then are
 *   merged
 * @returns the parts that could not be restored: refused fields of the draft stay, and links to deleted
 *   documents are left out
 * @throws ConflictError with the code `EDIT_CONFLICT` if others have changed the same fields since
 */
export async function restore(
  strapi: Core.Strapi,
  article: ArticleAddress,
  revision: Content,
  may: MayField,
  seen: { editVersion?: number | undefined },
): Promise<Lost[]> {
  const { content, notPermitted } = await permittedOf(strapi, article, revision, may);
  const { data, lost } = await writableData(strapi, content);
  const refused: Lost[] = [];
  // The article rules may refuse a field, such as a slug that another article has by now. Each attempt
  // leaves out the refused fields. Some rules run only after others have passed, so this loops.
  for (;;) {
    try {
      await writeDraft(strapi, article, { ...data, ...seen });
      return distinct([...notPermitted, ...lost, ...refused]);
    } catch (error) {
      const faults = refusedFields(error, content).filter(({ field }) => field in data);
      if (faults.length === 0) throw error;
      for (const { field, ...why } of faults) {
        Reflect.deleteProperty(data, field);
        const value = content[field];
        const label = typeof value === 'string' ? short(value) : '';
        refused.push({ field, label, reason: 'REFUSED', ...why });
      }
    }
  }
}

/** Removes duplicates: a body may contain an image twice, and Strapi and the rules refuse the same. */
function distinct(losses: Lost[]): Lost[] {
  const keys = losses.map(({ field, path, label, reason }) =>
    JSON.stringify([field, path, label, reason]),
  );
  return losses.filter((_lost, index) => keys.indexOf(keys[index] ?? '') === index);
}

async function writeDraft(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  data: Content,
): Promise<void> {
  await transactionWithRetries(strapi, async () => {
    await lockDocument(strapi, ARTICLE, documentId);
    // Otherwise the update would create the language.
    const draft = await contentOf(strapi, { documentId, locale }, 'draft');
    if (draft === null) throw articleGoneError({ documentId, locale });
    await strapi.documents(ARTICLE).update({ documentId, locale, data });
  });
}

/** Splits a content into the fields that the editor may write and the lost rest that differs from the draft. */
async function permittedOf(
  strapi: Core.Strapi,
  article: ArticleAddress,
  content: Content,
  may: MayField,
): Promise<{ content: Content; notPermitted: Lost[] }> {
  const fields = fieldsOf(strapi, ARTICLE);
  const mayAll = [...fields].every(([name, field]) => isPermitted(name, field, may));
  const isOpen = (name: string): boolean => {
    const field = fields.get(name);
    return mayAll || (field !== undefined && isPermitted(name, field, may));
  };
  const [open, closed] = [true, false].map((wanted) =>
    Object.entries(content).filter(([name]) => isOpen(name) === wanted),
  );
  const draft = closed?.length === 0 ? null : await contentOf(strapi, article, 'draft');
  return {
    content: Object.fromEntries(open ?? []),
    // Without a label: a user who may not write a field may not be allowed to read it, either.
    notPermitted: (closed ?? [])
      .filter(([name, value]) => !isDeepStrictEqual(value, draft?.[name] ?? null))
      .map(([field]) => ({ field, label: '', reason: 'NOT_PERMITTED' })),
  };
}
