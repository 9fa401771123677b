/**
 * An SQL expression that counts the approved comments of an article.
 *
 * @param alias the alias of the table of articles
 */
export const selectApproved = (alias: string): string =>
  `(select count(*) from "comments_article_lnk" as cl join "comments" as c on c."id" = cl."comment_id" where cl."article_id" = ${alias}."id" and c."moderation" = 'approved')`;
