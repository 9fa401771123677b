import type { Core } from '@strapi/strapi';
import { databaseModel, linkTable } from '../../strapi';
import { COMMENT } from '../uids';

/** The table that links comments with their articles. */
export function commentLinks(strapi: Core.Strapi) {
  const { article } = databaseModel(strapi, COMMENT).attributes;
  const links = article === undefined ? null : linkTable(article);
  if (links === null) throw new Error('Comments have no relation to their article.');
  const { table, ownColumn, targetColumn } = links;
  return { table, commentColumn: ownColumn, articleColumn: targetColumn };
}

/** The table that links replies with the comments that they reply to. */
export function parentLinks(strapi: Core.Strapi) {
  const { parent } = databaseModel(strapi, COMMENT).attributes;
  const links = parent === undefined ? null : linkTable(parent);
  if (links === null) throw new Error('Comments have no relation to what they reply to.');
  const { table, ownColumn, targetColumn } = links;
  return { table, commentColumn: ownColumn, parentColumn: targetColumn };
}

/**
 * An SQL expression that counts the approved comments of an article.
 *
 * @param alias the alias of the table of articles
 */
export function selectApproved(strapi: Core.Strapi, alias: string): string {
  const { table, commentColumn, articleColumn } = commentLinks(strapi);
  return `(select count(*) from "${table}" as cl join "comments" as c on c."id" = cl."${commentColumn}" where cl."${articleColumn}" = ${alias}."id" and c."moderation" = 'approved')`;
}
