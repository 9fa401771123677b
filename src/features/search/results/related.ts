import type { Core } from '@strapi/strapi';
import { findRelated } from '../finding/related';
import type { ReadRows, Row } from './cards';

const RELATED = 6;
/** Some may have been unpublished just now. */
const SPARE = 6;

/** Up to six published articles of the same language, the nearest first. */
export async function relatedRows(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
  readRows: ReadRows,
): Promise<Row[]> {
  const documentIds = await findRelated(strapi, { documentId, locale }, RELATED + SPARE);
  return (await readRows(documentIds, locale)).slice(0, RELATED);
}
