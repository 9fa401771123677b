import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { onDocumentWrites, type DocumentCall } from '../../platform/database';
import { defaultLocale } from '../../platform/locales';
import { PAGE } from '../uids';
import { clearBlankHeadings } from './blank-parts';
import { cleanData } from './clean';
import { afterWrite, sectionsAfterWrite } from './derive';
import { pageFaults } from './readiness';
import { refuseDeepBodies, refuseFaults } from './refuse';

const fields = z.record(z.string(), z.unknown());
const drafts = z.array(
  z.object({ title: z.string().nullish(), sections: z.array(fields), seo: fields.nullable() }),
);

/**
 * Gives static pages the rules of articles that concern them, on every write: each section has an
 * anchor, no body is nested too deeply, and what is published has a title and whole sections.
 */
export function registerPageRules(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async (call, next) => {
    if (call.uid !== PAGE) return next();
    switch (call.action) {
      case 'create':
      case 'update':
        call.params = { ...call.params, data: await writtenData(strapi, call.params) };
        return next();
      case 'publish':
        for (const draft of await storedDrafts(strapi, call.params)) {
          refuseFaults(pageFaults(draft), 'page');
          await clearBlankHeadings(strapi, [draft]);
        }
        return next();
      default:
        return next();
    }
  });
}

/**
 * The data of a write with its anchors.
 *
 * @throws ValidationError if the write publishes a page that is not ready
 */
async function writtenData(
  strapi: Core.Strapi,
  params: DocumentCall['params'],
): Promise<Record<string, unknown>> {
  const data = cleanData({ ...params.data });
  refuseDeepBodies(data['sections']);
  const [draft] = await storedDrafts(strapi, params);
  // Strapi requires repeatable components even in a draft.
  if (draft === undefined) data['sections'] ??= [];
  const sections = sectionsAfterWrite(data['sections'], draft?.sections ?? []);
  const written = { ...data, ...(sections !== null && { sections }) };
  // Strapi publishes here by an inner call, which no document middleware sees.
  if (
    params.status === 'published' &&
    (draft !== undefined || !(await isMissing(strapi, params)))
  ) {
    const stored = draft === undefined ? null : { ...draft, lead: null, summary: null };
    refuseFaults(pageFaults(afterWrite(written, stored)), 'page');
  }
  return written;
}

/** Whether a call names a page that is in no language. Strapi responds to it. */
async function isMissing(
  strapi: Core.Strapi,
  { documentId }: DocumentCall['params'],
): Promise<boolean> {
  if (documentId === undefined) return false;
  return (await strapi.db.query(PAGE).count({ where: { documentId } })) === 0;
}

/** The drafts that a call names: none of a new page, one of a language, or those of all. */
async function storedDrafts(strapi: Core.Strapi, { documentId, locale }: DocumentCall['params']) {
  if (documentId === undefined) return [];
  const named: unknown = locale;
  const inLocale =
    named === '*' || Array.isArray(named)
      ? {}
      : { locale: typeof named === 'string' && named !== '' ? named : await defaultLocale(strapi) };
  const found: unknown = await strapi.db.query(PAGE).findMany({
    select: ['title'],
    where: { documentId, publishedAt: null, ...inLocale },
    populate: { sections: true, seo: true },
  });
  return drafts.parse(found);
}
