import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { publishingSettings } from '../../articles/site';
import { ARTICLE } from '../../articles/uids';
import { withKnex, type KnexQuery } from '../../platform/database';
import { componentTable, databaseModel } from '../../strapi';

const SUMMARY = 'article.three-line-summary';

const counts = z.array(z.object({ locale: z.string(), count: z.coerce.number() }));

const HAS_A_LINE = ['line_1', 'line_2', 'line_3']
  .map((line) => `coalesce("summary"."${line}", '')`)
  .join(' || ')
  .concat(` <> ''`);

/** The articles of the archive that have no summary yet, by language. */
interface WithoutSummary {
  /** The day before which articles may lack a summary; `null` if none may. */
  archiveBefore: string | null;
  languages: z.infer<typeof counts>;
}

/**
 * Counts the drafts from before the day of the site that have no summary, or none of its lines. The list of the content manager
 * shows the same ones.
 *
 * @param readable the drafts that the editor may read; `null` for none
 */
export async function articlesWithoutSummary(
  strapi: Core.Strapi,
  readable: KnexQuery | null,
): Promise<WithoutSummary> {
  const { archiveBefore } = await publishingSettings(strapi);
  if (archiveBefore === null || readable === null) return { archiveBefore, languages: [] };
  const { table, entityColumn, componentColumn, typeColumn } = componentTable(strapi, ARTICLE);
  const { tableName } = databaseModel(strapi, SUMMARY);
  const found: unknown = await withKnex(strapi, (knex) =>
    knex('articles as draft')
      .whereIn('draft.id', readable)
      .where('draft.publication_date', '<', archiveBefore)
      .whereNotExists(
        knex(`${table} as part`)
          .select(knex.raw('1'))
          .join(`${tableName} as summary`, 'summary.id', `part.${componentColumn}`)
          .whereRaw('?? = ??', [`part.${entityColumn}`, 'draft.id'])
          .where(`part.${typeColumn}`, SUMMARY)
          .whereRaw(HAS_A_LINE),
      )
      .groupBy('draft.locale')
      .orderBy('draft.locale')
      .select('draft.locale')
      .count({ count: '*' }),
  );
  return { archiveBefore, languages: counts.parse(found) };
}
