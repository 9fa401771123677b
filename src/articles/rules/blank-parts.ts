import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isBlank } from '../../platform/text';
import { ARTICLE } from '../uids';
import { hasNoLine } from './archive';

const blankHeading = z.object({ id: z.number(), heading: z.string().refine(isBlank) });
const blankSummary = z.looseObject({ id: z.number() }).refine(hasNoLine);

/**
 * Stores `null` for the blank headings of drafts that are about to be published. Every write does so,
 * but a draft from an older version may have an empty text, and readers meet a heading or `null`.
 */
export async function clearBlankHeadings(
  strapi: Core.Strapi,
  drafts: readonly { sections: readonly unknown[] }[],
): Promise<void> {
  const sections = drafts.flatMap((draft) => draft.sections);
  const ids = sections.flatMap((section) => blankHeading.safeParse(section).data?.id ?? []);
  for (const id of ids) {
    await strapi.db.query('article.section').update({ where: { id }, data: { heading: null } });
  }
}

/**
 * Removes the blank summaries of drafts that are about to be published. The form of a new article has
 * one, and readers of an article from the archive meet `null`.
 */
export async function removeBlankSummaries(
  strapi: Core.Strapi,
  drafts: readonly { id: number; summary: unknown }[],
): Promise<void> {
  for (const { id, summary } of drafts) {
    const blank = blankSummary.safeParse(summary).data;
    if (blank === undefined) continue;
    await strapi.db.query(ARTICLE).update({ where: { id }, data: { summary: null } });
    await strapi.db.query('article.three-line-summary').delete({ where: { id: blank.id } });
  }
}
