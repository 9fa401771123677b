import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { currentActor } from '../actors';
import type { ArticleAddress } from '../admin-api';
import { lockDocument } from '../documents';
import { ARTICLE, contentOf, type Content } from './content';
import { fieldsOf } from './model';
import { isPermitted, type MayField } from './permitted';
import { addRevision, newestRevision, type Revision } from './stored';
import { short, writableData, type Gone } from './writable';

/** What a revision held and the article can hold no longer, or not by this editor. */
export interface Lost extends Omit<Gone, 'reason'> {
  reason: Gone['reason'] | 'not-permitted' | 'refused';
  /** Why it was refused; with a code and values where the rules of this application refuse it. */
  message?: string;
  code?: string;
  values?: Record<string, string>;
}

/**
 * Writes a revision as the draft. The draft that it takes the place of is kept as a revision of its
 * own where it is not that already, so that nothing is lost.
 *
 * @param may which fields the editor may write; the draft keeps what it has in the others
 * @returns what could not be restored; the draft keeps what it has there, and links that lead
 * nowhere are left out
 */
export async function restore(
  strapi: Core.Strapi,
  article: ArticleAddress,
  revision: Revision,
  may: MayField,
): Promise<Lost[]> {
  const { content, notPermitted } = await permittedOf(strapi, article, revision.content, may);
  const written = await writableData(strapi, content);
  const { data } = written;
  const lost = [...notPermitted, ...written.lost];
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
      ...refused.map(({ field, ...why }) => ({
        field,
        label: short(revision.content[field]),
        reason: 'refused' as const,
        ...why,
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
    if (replaced === null) {
      throw new errors.NotFoundError(
        `The article "${documentId}" has no version in the language "${locale}" any more; it was deleted meanwhile.`,
        { code: 'ARTICLE_GONE', values: { locale } },
      );
    }
    const newest = await newestRevision(strapi, { documentId, locale });
    if (JSON.stringify(replaced) !== JSON.stringify(newest?.content)) {
      const actor = currentActor(strapi);
      const kept = { kind: 'replaced' as const, at: new Date(), actor, content: replaced };
      await addRevision(strapi, { documentId, locale }, kept);
    }
    await strapi.documents(ARTICLE).update({ documentId, locale, data });
  });
}

const refusal = z.object({
  errors: z.array(
    z.object({
      path: z.array(z.coerce.string()),
      message: z.string(),
      code: z.string().optional().catch(undefined),
      values: z.record(z.string(), z.string()).optional().catch(undefined),
    }),
  ),
});

type Refused = Pick<Lost, 'message' | 'code' | 'values'> & { field: string };

function refusedFields(error: unknown): Refused[] {
  const known = error instanceof errors.ValidationError ? error : null;
  const faults = refusal.safeParse(known?.details as unknown).data?.errors ?? [];
  return faults.flatMap(({ path: [field], ...why }) =>
    field === undefined ? [] : [{ field, ...why }],
  );
}

/** What of a content an editor may write; what else differs from the draft is lost. */
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
    // Without what it was: who may not write a field may not be one to see it, either.
    notPermitted: (closed ?? [])
      .filter(([name, value]) => !isDeepStrictEqual(value, draft?.[name] ?? null))
      .map(([field]) => ({ field, label: '', reason: 'not-permitted' })),
  };
}
