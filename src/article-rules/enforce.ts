import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { onDocuments, type DocumentCall } from '../documents';
import { defaultLocale } from '../locales';
import { derive } from './derive';
import { dayIn } from './publication-date';
import { readinessFaults } from './readiness';
import { ARTICLE, draftsOf, publishedDate, siteTimeZone, storedDraft, type Draft } from './stored';

/**
 * Holds every article to the rules, whoever writes it: the admin panel, REST, GraphQL, the import
 * or code that calls the Document Service.
 *
 * Strapi publishes a `create` or `update` with `status: 'published'` by an inner call that no
 * document middleware sees. Here such a write becomes two visible ones, a draft and its publish, in
 * the transaction of the write, so that publishing has one door.
 */
export function registerArticleRules(strapi: Core.Strapi): void {
  onDocuments(strapi, async (call, next) => {
    if (call.uid !== ARTICLE) return next();
    switch (call.action) {
      case 'create':
      case 'update':
        return write(strapi, call, next);
      case 'clone':
        // A copy is a new article: the day on which its original came out is not its own.
        call.params = { ...call.params, data: { publicationDate: null, ...call.params.data } };
        return next();
      case 'publish': {
        const { documentId, locale } = call.params;
        if (documentId === undefined) return next();
        const drafts = await draftsOf(strapi, documentId, locale ?? (await defaultLocale(strapi)));
        refuseUnready(drafts);
        await stampPublicationDates(strapi, documentId, drafts);
        return next();
      }
      default:
        return next();
    }
  });
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
  call.params = {
    ...call.params,
    ...(publishes ? { status: 'draft' } : {}),
    data: derive({ ...data }, stored),
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

const isDocument = (value: unknown): value is { documentId: string } =>
  typeof value === 'object' && value !== null && 'documentId' in value;

/** @throws ValidationError with every fault of every draft */
function refuseUnready(drafts: Draft[]): void {
  const faults = drafts.flatMap((draft) =>
    readinessFaults(draft).map(({ path, message }) => ({
      path,
      message: drafts.length > 1 ? `${draft.locale}: ${message}` : message,
      name: 'ValidationError',
    })),
  );
  if (faults.length === 0) return;
  const [first] = faults;
  const message =
    faults.length === 1 && first
      ? first.message
      : `The article is not ready to be published; ${String(faults.length)} things are missing or wrong.`;
  throw new errors.ValidationError(message, { errors: faults });
}

async function stampPublicationDates(
  strapi: Core.Strapi,
  documentId: string,
  drafts: Draft[],
): Promise<void> {
  for (const { id, locale, publicationDate } of drafts) {
    if (publicationDate !== null) continue;
    const day =
      (await publishedDate(strapi, documentId, locale)) ??
      dayIn(await siteTimeZone(strapi), new Date());
    await strapi.db.query(ARTICLE).update({ where: { id }, data: { publicationDate: day } });
  }
}
