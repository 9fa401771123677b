import type { Core } from '@strapi/strapi';
import { onDocumentWrites, type DocumentCall } from '../../platform/database';
import { defaultLocale } from '../../platform/locales';
import { publishingSettings } from '../site';
import { ARTICLE } from '../uids';
import { clearBlankHeadings, removeBlankSummaries } from './blank-parts';
import { afterWrite, derive } from './derive';
import { dayIn } from './publication-date';
import type { PublishRules } from './publish-rules';
import { readinessFaults, type DraftArticle, type Fault } from './readiness';
import { refuseDeepBodies, refuseFaults, refuseUnready, refuseUnusableDate } from './refuse';
import { draftsOf, publishedDates, storedDraft, type Draft } from './stored';

/**
 * Enforces the rules on every write to an article, from the admin panel, REST, GraphQL, the import
 * and code that calls the Document Service.
 *
 * For a `create` or `update` with `status: 'published'`, Strapi publishes by an inner call that no
 * document middleware sees. This middleware splits such a write into a draft and a publish in one
 * transaction, so that every publish passes the same checks.
 */
export function registerArticleRules(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async (call, next) => {
    if (call.uid !== ARTICLE) return next();
    refuseDeepBodies(call.params.data?.['sections']);
    refuseUnusableDate(call.params.data?.['publicationDate']);
    switch (call.action) {
      case 'create':
      case 'update':
        return write(strapi, call, next);
      case 'clone':
        call.params = { ...call.params, data: await copyData(strapi, call.params) };
        return next();
      case 'publish': {
        const { documentId, locale } = call.params;
        if (documentId === undefined) return next();
        const drafts = await draftsOf(strapi, documentId, locale ?? (await defaultLocale(strapi)));
        const rules = await rulesNow(strapi);
        refuseUnready(drafts, rules);
        await clearBlankHeadings(strapi, drafts);
        await removeBlankSummaries(strapi, drafts);
        await stampPublicationDates(strapi, documentId, drafts, rules.today);
        return next();
      }
      default:
        return next();
    }
  });
}

/**
 * The data of a copy that differs from its original. A copy is a new article: it does not inherit
 * the publication dates, even if the admin panel's form sends them. The original keeps its
 * comments, which Strapi would move.
 */
async function copyData(
  strapi: Core.Strapi,
  { documentId = '', locale, data }: DocumentCall['params'],
): Promise<Record<string, unknown>> {
  const originals = await draftsOf(strapi, documentId, locale ?? (await defaultLocale(strapi)));
  const [original] = originals;
  const derived = original === undefined || data === undefined ? data : derive(data, original);
  const date = derived?.['publicationDate'] ?? null;
  const isOwnDate = originals.every(({ publicationDate }) => publicationDate !== date);
  return {
    ...derived,
    publicationDate: isOwnDate ? date : null,
    firstPublicationDate: null,
    firstPublicationInstant: null,
    comments: { set: [] },
  };
}

async function write(
  strapi: Core.Strapi,
  call: DocumentCall,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const { documentId, status, populate, fields, data } = call.params;
  const locale =
    typeof call.params.locale === 'string' && call.params.locale !== ''
      ? call.params.locale
      : await defaultLocale(strapi);
  const stored = documentId === undefined ? null : await storedDraft(strapi, documentId, locale);
  const publishes = status === 'published';
  const derived = derive({ ...data }, stored);
  // Check before Strapi validates the draft. Strapi stops at its first faults and would hide the
  // others.
  const documentExists =
    stored !== null || documentId === undefined || (await exists(strapi, documentId));
  if (publishes && documentExists) {
    refuseFaults(readinessFaults(afterWrite(derived, stored), await rulesNow(strapi)));
  }
  call.params = {
    ...call.params,
    ...(publishes ? { status: 'draft' } : {}),
    data: derived,
  };
  if (!publishes) return next();

  const draft = await next();
  if (!isDocument(draft)) return draft;
  const selection = {
    ...(populate === undefined ? {} : { populate: populate as '*' }),
    ...(fields === undefined ? {} : { fields: fields as 'title' }),
  };
  const { entries } = await strapi
    .documents(ARTICLE)
    .publish({ documentId: draft.documentId, locale, ...selection });
  return entries[0];
}

/** Whether an article exists in any language. Strapi handles an update of a missing article. */
async function exists(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  return (await strapi.db.query(ARTICLE).count({ where: { documentId } })) > 0;
}

const isDocument = (value: unknown): value is { documentId: string } =>
  typeof value === 'object' && value !== null && 'documentId' in value;

/** The rules for a publish now, by the settings and the clock of the site. */
async function rulesNow(strapi: Core.Strapi): Promise<PublishRules & { today: string }> {
  const { timeZone, ...rules } = await publishingSettings(strapi);
  return { ...rules, today: dayIn(timeZone, new Date()) };
}

/** Returns a function that lists the faults of an article, for a publish now. */
export async function readinessOn(
  strapi: Core.Strapi,
): Promise<(article: DraftArticle) => Fault[]> {
  const rules = await rulesNow(strapi);
  return (article) => readinessFaults(article, rules);
}

/**
 * Sets the dates of drafts that lack them. The publication date is the date that readers see now,
 * or else the day of the first publish. The day of the first publish is stored in case an editor
 * removes the publication date later. The instant of the first publish is stored for feeds. For an
 * article that an older version published, it is the instant of the last publish before this one.
 */
async function stampPublicationDates(
  strapi: Core.Strapi,
  documentId: string,
  drafts: Draft[],
  day: string,
): Promise<void> {
  for (const draft of drafts) {
    const { id, locale, publicationDate, firstPublicationDate, firstPublicationInstant } = draft;
    const isDated = publicationDate !== null && firstPublicationDate !== null;
    if (isDated && firstPublicationInstant !== null) continue;
    const seen = await publishedDates(strapi, documentId, locale);
    const first = firstPublicationDate ?? day;
    // Older versions allowed publication dates in the future.
    const shown = seen?.publicationDate ?? null;
    const date = shown !== null && shown <= day ? shown : first;
    const data = {
      publicationDate: publicationDate ?? date,
      firstPublicationDate: first,
      firstPublicationInstant: firstPublicationInstant ?? seen?.publishedAt ?? new Date(),
    };
    await strapi.db.query(ARTICLE).update({ where: { id }, data });
  }
}
