import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lockRows, withKnex } from '../../platform/database';
import { jsonValue } from '../../platform/entity-json';
import { mapImages } from './fill-in';
import { findFiles, type FoundFiles } from './find-files';
import { imagesOf, type GivenImage } from './image';
import { toStoredImage } from './write';

/** Rows that one transaction rewrites. A body may have two megabytes. */
const BATCH = 50;

/** A table with bodies of older versions. */
interface Place {
  table: string;
  column: string;
  imagesOf: (value: unknown) => GivenImage[];
  rewrite: (value: unknown, files: FoundFiles) => unknown;
}

const rewriteBody = (body: unknown, files: FoundFiles): unknown =>
  mapImages(body, (image) => toStoredImage(image, files));

const SECTIONS: Place = {
  table: 'components_article_sections',
  column: 'body',
  imagesOf,
  rewrite: rewriteBody,
};

const content = z.looseObject({ sections: z.array(z.looseObject({ body: z.unknown() })) });

const REVISIONS: Place = {
  table: 'threeline_revisions',
  column: 'content',
  imagesOf: (value) =>
    content.safeParse(value).data?.sections.flatMap(({ body }) => imagesOf(body)) ?? [],
  rewrite(value, files) {
    const { data } = content.safeParse(value);
    if (data === undefined) return value;
    const sections = data.sections.map((section) => ({
      ...section,
      body: rewriteBody(section.body, files),
    }));
    return { ...data, sections };
  },
};

const rows = z.array(z.object({ id: z.coerce.number(), value: jsonValue }));

/**
 * Adds the id of their file to images of older versions, while their copy still has the hash that
 * identifies it. An older version that is still running can read the result. Images that it writes
 * meanwhile are found by hash when they are read.
 */
function addFileIds({ table, column, imagesOf: imagesIn, rewrite }: Place) {
  return async (strapi: Core.Strapi, from: number): Promise<number | null> =>
    withKnex(strapi, async (knex) => {
      const query = knex(table)
        .select('id', { value: column })
        .where('id', '>', from)
        .whereRaw(`cast(${column} as text) like '%"image"%'`)
        .orderBy('id')
        .limit(BATCH);
      // A save of an older version waits, and then replaces this update.
      lockRows(strapi, query, 'update');
      const found = rows.parse(await query);
      const files = await findFiles(
        strapi,
        found.flatMap(({ value }) => imagesIn(value)),
      );
      for (const { id, value } of found) {
        if (imagesIn(value).length === 0) continue;
        await knex(table)
          .where({ id })
          .update({ [column]: JSON.stringify(rewrite(value, files)) });
      }
      return found.length < BATCH ? null : (found.at(-1)?.id ?? null);
    });
}

/** Setup steps of the first start with bodies that name files by id. */
export const oldImageSteps = {
  'body-images': { part: addFileIds(SECTIONS) },
  'body-images-of-revisions': { part: addFileIds(REVISIONS) },
};
