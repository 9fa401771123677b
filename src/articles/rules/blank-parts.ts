import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isBlank } from '../../platform/text';

const SECTION = 'article.section';

const blankHeading = z.object({ id: z.number(), heading: z.string().refine(isBlank) });

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
    await strapi.db.query(SECTION).update({ where: { id }, data: { heading: null } });
  }
}
