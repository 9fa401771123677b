import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { currentActor } from '../actors';
import type { ArticleAddress } from '../admin-api';
import { lockDocument } from '../documents';
import { ARTICLE, contentOf, linkShape, type Content, type Link } from './content';
import { fieldsOf, type Field, type Fields } from './model';
import { addRevision, newestRevision, type Revision } from './stored';

/** What a revision held and the article can hold no longer. */
export interface Lost {
  field: string;
  /** What it was: the name of an author who has been deleted. */
  label: string;
  reason: 'field-gone' | 'document-gone' | 'file-gone' | 'refused';
  /** Why it was refused. */
  message?: string;
}

/**
 * Writes a revision as the draft. The draft that it takes the place of is kept as a revision of its
 * own where it is not that already, so that nothing is lost.
 *
 * @returns what could not be restored; the draft keeps what it has there, and links that lead
 * nowhere are left out
 */
export async function restore(
  strapi: Core.Strapi,
  article: ArticleAddress,
  revision: Revision,
): Promise<Lost[]> {
  const { data, lost } = await writableData(strapi, revision.content);
  try {
    await writeDraft(strapi, article, data);
    return lost;
  } catch (error) {
    // What the rules refuse by now, such as a slug that another article has, is left as it is.
    const refused = refusedFields(error);
    if (refused.length === 0) throw error;
    const rest = Object.fromEntries(
      Object.entries(data).filter(([name]) => !refused.some(({ field }) => field === name)),
    );
    await writeDraft(strapi, article, rest);
    return [
      ...lost,
      ...refused.map(({ field, message }) => ({
        field,
        label: short(revision.content[field]),
        reason: 'refused' as const,
        message,
      })),
    ];
  }
}

async function writeDraft(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  data: Content,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await lockDocument(strapi, ARTICLE, documentId);
    const replaced = await contentOf(strapi, { documentId, locale }, 'draft');
    const newest = await newestRevision(strapi, { documentId, locale });
    if (replaced !== null && JSON.stringify(replaced) !== JSON.stringify(newest?.content)) {
      const actor = currentActor(strapi);
      const kept = { kind: 'replaced' as const, at: new Date(), actor, content: replaced };
      await addRevision(strapi, { documentId, locale }, kept);
    }
    await strapi.documents(ARTICLE).update({ documentId, locale, data });
  });
}

const refusal = z.object({
  errors: z.array(z.object({ path: z.array(z.coerce.string()), message: z.string() })),
});

function refusedFields(error: unknown): { field: string; message: string }[] {
  const known = error instanceof errors.ValidationError ? error : null;
  const faults = refusal.safeParse(known?.details as unknown).data?.errors ?? [];
  return faults.flatMap(({ path: [field], message }) =>
    field === undefined ? [] : [{ field, message }],
  );
}

/** The data of a write that restores, with what of it cannot be. */
async function writableData(
  strapi: Core.Strapi,
  content: Content,
): Promise<{ data: Content; lost: Lost[] }> {
  const lost: Lost[] = [];
  const writable = async (fields: Fields, values: Content, at: string): Promise<Content> => {
    const data: Content = {};
    for (const [name, value] of Object.entries(values)) {
      const field = fields.get(name);
      if (field !== undefined) data[name] = await writableValue(field, value, at + name);
      else if (value !== null) {
        lost.push({ field: at + name, label: short(value), reason: 'field-gone' });
      }
    }
    return data;
  };
  const writableValue = async (field: Field, value: unknown, at: string): Promise<unknown> => {
    if (field.kind === 'relation' || field.kind === 'media') {
      const links = linkShape.array().parse(Array.isArray(value) ? value : value ? [value] : []);
      const present = await presentKeys(strapi, field, links);
      const reason = field.kind === 'media' ? 'file-gone' : 'document-gone';
      for (const { key, label } of links) {
        if (!present.has(key)) lost.push({ field: at, label, reason });
      }
      const keys = links.map(({ key }) => key).filter((key) => present.has(key));
      return field.many ? keys : (keys[0] ?? null);
    }
    if (field.kind !== 'component' || value === null) return value;
    const record = z.record(z.string(), z.unknown());
    if (!field.repeatable) return writable(field.fields, record.parse(value), `${at}.`);
    const items: Content[] = [];
    for (const [index, item] of record.array().parse(value).entries()) {
      items.push(await writable(field.fields, item, `${at}.${String(index)}.`));
    }
    return items;
  };
  const data = await writable(fieldsOf(strapi, ARTICLE), content, '');
  return { data, lost };
}

/** Which of the linked documents or files are still there. */
async function presentKeys(
  strapi: Core.Strapi,
  field: Extract<Field, { kind: 'relation' | 'media' }>,
  links: readonly Link[],
): Promise<ReadonlySet<string | number>> {
  if (links.length === 0) return new Set();
  const keys = links.map(({ key }) => key);
  if (field.kind === 'media') {
    const found: unknown = await strapi.db
      .query('plugin::upload.file')
      .findMany({ select: ['id'], where: { id: { $in: keys } } });
    return new Set(
      z
        .array(z.object({ id: z.number() }))
        .parse(found)
        .map(({ id }) => id),
    );
  }
  const found: unknown = await strapi.db
    .query(field.target)
    .findMany({ select: ['documentId'], where: { documentId: { $in: keys } } });
  const rows = z.array(z.object({ documentId: z.string() })).parse(found);
  return new Set(rows.map(({ documentId }) => documentId));
}

/** Enough of a value to know it by. */
function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
