import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { onDocumentWrites, type DocumentCall } from '../../platform/database';
import { parseOrThrow } from '../../platform/http';
import { defaultLocale } from '../../platform/locales';
import { carryInForms, contentApiRequest } from '../../strapi';
import type { ArticleAddress } from '../permissions';
import { ARTICLE } from '../uids';
import { noteDraft, requireMatch } from './draft-tags';
import { mergeStale, type DraftAt } from './merge-stale';
import { draftVersions, FIRST_VERSION, raiseWritten, type DraftVersion } from './versions';

/** Writes within a write whose `If-Match` was checked. */
const checked = new AsyncLocalStorage<true>();

/**
 * Gives each draft an edit version that every write raises, and keeps a write from undoing others that
 * its writer has not seen.
 *
 * - A write that names the version it began with, in `data.editVersion` as the panel's form does, is
 *   merged with what others have changed since. It is refused where both changed the same field.
 * - A request of the content API with `If-Match` is refused if that is not the present draft.
 *
 * Call it in `register`, after the write transaction, because the version is compared under its lock,
 * and after the middlewares that bring the data of a write into its stored form.
 *
 * @param history the drafts that later writes have replaced
 */
export function registerEdits(strapi: Core.Strapi, history: History): void {
  carryInForms(strapi, ARTICLE, 'editVersion');
  onDocumentWrites(strapi, async (call, next) => {
    if (call.uid !== ARTICLE) return next();
    await checkCondition(strapi, call);
    return checked.run(true, () => write(strapi, call, next, history));
  });
}

/** The drafts that later writes have replaced. */
interface History {
  /** Finds the draft of an older version. */
  draftAt: DraftAt;
  /** The greatest version that a draft ever had in a locale, or 0. */
  lastVersion: (strapi: Core.Strapi, article: ArticleAddress) => Promise<number>;
}

async function checkCondition(strapi: Core.Strapi, { params }: DocumentCall): Promise<void> {
  const { documentId } = params;
  const ifMatch = contentApiRequest(strapi)?.get('If-Match') ?? '';
  if (documentId === undefined || ifMatch === '' || checked.getStore() === true) return;
  const locale = params.locale ?? (await defaultLocale(strapi));
  const drafts = await draftVersions(strapi, documentId);
  requireMatch(
    ifMatch,
    drafts.filter((draft) => locale === '*' || [locale].flat().includes(draft.locale)),
  );
}

async function write(
  strapi: Core.Strapi,
  call: DocumentCall,
  next: () => Promise<unknown>,
  history: History,
): Promise<unknown> {
  const { documentId, data } = call.params;
  switch (call.action) {
    case 'create':
    case 'clone': {
      const editVersion = await firstVersion(strapi, call.params, history);
      call.params = { ...call.params, data: { ...data, editVersion } };
      const created = await next();
      await noteCreated(strapi, created);
      return created;
    }
    case 'update':
      return documentId === undefined ? next() : update(strapi, call, documentId, next, history);
    case 'publish':
    case 'discardDraft': {
      if (documentId === undefined) return next();
      const { locale } = call.params;
      const before = await draftVersions(strapi, documentId);
      const result = await next();
      const after = await raiseWritten(strapi, documentId, before);
      if (typeof locale === 'string') note(strapi, after, locale);
      return result;
    }
    default:
      return next();
  }
}

/** An article that is restored under its former documentId had versions before. */
async function firstVersion(
  strapi: Core.Strapi,
  { locale, data }: DocumentCall['params'],
  { lastVersion }: History,
): Promise<number> {
  const documentId = data?.['documentId'];
  if (typeof documentId !== 'string') return FIRST_VERSION;
  const at = typeof locale === 'string' ? locale : await defaultLocale(strapi);
  return (await lastVersion(strapi, { documentId, locale: at })) + 1;
}

const claimShape = z.int().min(0).nullish();

async function update(
  strapi: Core.Strapi,
  call: DocumentCall,
  documentId: string,
  next: () => Promise<unknown>,
  history: History,
): Promise<unknown> {
  const { locale: asked, data } = call.params;
  const { editVersion, ...edited } = data ?? {};
  const claim = parseOrThrow(claimShape, editVersion, ['editVersion']) ?? null;
  if (claim !== null && contentApiRequest(strapi) !== null) throw claimInBody();
  const locale = typeof asked === 'string' && asked !== '' ? asked : await defaultLocale(strapi);
  const before = await draftVersions(strapi, documentId);
  const draft = before.find((one) => one.locale === locale);
  const version = draft?.version ?? (await history.lastVersion(strapi, { documentId, locale }));
  const merged =
    draft === undefined || claim === null || claim === version
      ? edited
      : await mergeStale(strapi, { documentId, locale }, claim, draft, edited, history.draftAt);
  call.params = { ...call.params, data: { ...merged, editVersion: version + 1 } };
  const result = await next();
  // A single language has no others that the write may have changed too.
  const isAlone = draft !== undefined && before.length === 1;
  const after = isAlone
    ? [{ ...draft, version: version + 1 }]
    : await raiseWritten(strapi, documentId, before);
  note(strapi, after, locale);
  return result;
}

const claimInBody = () => {
  const message = 'Name the version of the draft by the header If-Match.';
  return new errors.ValidationError(message, {
    errors: [{ path: ['editVersion'], message, name: 'ValidationError' }],
  });
};

/** Notes the written draft for the `ETag` of the response. */
function note(strapi: Core.Strapi, drafts: readonly DraftVersion[], locale: string): void {
  const ctx = contentApiRequest(strapi);
  const draft = drafts.find((one) => one.locale === locale);
  if (ctx !== null && draft !== undefined) noteDraft(ctx, draft);
}

const createdShape = z.object({ documentId: z.string(), locale: z.string() });

async function noteCreated(strapi: Core.Strapi, created: unknown): Promise<void> {
  const { data } = createdShape.safeParse(created);
  if (data === undefined || contentApiRequest(strapi) === null) return;
  note(strapi, await draftVersions(strapi, data.documentId), data.locale);
}
