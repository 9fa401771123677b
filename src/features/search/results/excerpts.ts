import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Row } from '../../../articles/read';
import { blockText } from '../../../articles/rules';
import { ARTICLE } from '../../../articles/uids';
import { jsonValue, withKnex } from '../../../platform/database';
import { componentTable } from '../../../strapi';
import { excerptOf, type Excerpt, type Finder } from '../finding/highlight';

/** Characters of an article's stored sections that are searched for an excerpt. */
const MAX_CHARACTERS = 100_000;

const text = z.string().nullish();
const opening = z.looseObject({
  title: text,
  lead: text,
  summary: z.object({ line1: text, line2: text, line3: text }).nullish(),
});

/**
 * Finds an excerpt of each article, by row id. Sections are the largest part of an article. They are read
 * only if none of summary, lead and title contains all words.
 *
 * @param enough the number of terms of the query
 */
export async function excerptsOf(
  strapi: Core.Strapi,
  rows: readonly Row[],
  find: Finder,
  enough: number,
): Promise<Map<number, string>> {
  const best = new Map(
    rows.map((row): [number, Excerpt] => [row.id, excerptOf(openingOf(row), find, enough)]),
  );
  const incomplete = [...best].filter(([, { kinds }]) => kinds < enough).map(([id]) => id);
  for (const [id, texts] of await sectionsOf(strapi, incomplete)) {
    const found = excerptOf(texts, find, enough);
    if (found.kinds > (best.get(id)?.kinds ?? 0)) best.set(id, found);
  }
  return new Map([...best].map(([id, { html }]) => [id, html]));
}

function openingOf(row: Row): string[] {
  const { title, lead, summary } = opening.parse(row);
  const lines = [summary?.line1, summary?.line2, summary?.line3].filter(Boolean).join(' ');
  return [lines, lead, title].filter((one) => typeof one === 'string');
}

const sections = z.array(
  z.object({
    id: z.number(),
    heading: text,
    body: jsonValue,
  }),
);

/** Reads the headings and bodies of articles in order, up to `MAX_CHARACTERS` for each article. */
async function sectionsOf(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<Map<number, string[]>> {
  const texts = new Map<number, string[]>();
  if (ids.length === 0) return texts;
  const links = componentTable(strapi, ARTICLE);
  const linked = (column: string) => `link.${column}`;
  const found: unknown = await withKnex(strapi, (knex) =>
    knex
      .select('id', 'heading', 'body')
      .from(
        knex(`${links.table} as link`)
          .join(
            'components_article_sections as section',
            'section.id',
            linked(links.componentColumn),
          )
          .where(linked(links.typeColumn), 'article.section')
          .whereIn(linked(links.entityColumn), [...ids])
          .select({ id: linked(links.entityColumn), order: linked(links.orderColumn) })
          .select('section.heading', 'section.body')
          .select(
            knex.raw(
              `sum(coalesce(length(section.heading), 0) + coalesce(length(cast(section.body as text)), 0))
               over (partition by ?? order by ??) as length`,
              [linked(links.entityColumn), linked(links.orderColumn)],
            ),
          )
          .as('sections'),
      )
      .where('length', '<=', MAX_CHARACTERS)
      .orderBy(['id', 'order']),
  );
  for (const { id, heading, body } of sections.parse(found)) {
    texts.set(id, [...(texts.get(id) ?? []), heading ?? '', blockText(body)]);
  }
  return texts;
}
