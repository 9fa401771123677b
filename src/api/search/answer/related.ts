import type { Core } from '@strapi/strapi';
import { findRelated } from '../../../search';
import { publishedRows, type Row } from './cards';

const RELATED = 6;
/** Some may have been unpublished just now. */
const SPARE = 6;

/** Up to six published articles of the same language, the nearest first. */
export async function relatedRows(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
  selection: Record<string, unknown>,
): Promise<Row[]> {
  const documentIds = await findRelated(strapi, { documentId, locale }, RELATED + SPARE);
  return (await publishedRows(strapi, documentIds, locale, selection)).slice(0, RELATED);
}
