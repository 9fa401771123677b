import type { Core } from '@strapi/strapi';
import type { ReadRows, Row } from '../../../articles/read';
import { findRelated } from '../finding/related';

const RELATED = 6;
/** Replaces articles that were unpublished after they were indexed. */
const SPARE = 6;

/** Reads up to six published articles of the same locale, the most similar first. */
export async function relatedRows(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
  readRows: ReadRows,
): Promise<Row[]> {
  const documentIds = await findRelated(strapi, { documentId, locale }, RELATED + SPARE);
  return (await readRows(documentIds, locale)).slice(0, RELATED);
}
