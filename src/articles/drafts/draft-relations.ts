import type { Core } from '@strapi/strapi';

interface Relation {
  private?: boolean;
}

/** What is read of a content type, whose attributes Strapi types one by one. */
interface ContentType {
  uid: string;
  attributes: Record<string, Relation>;
}

/**
 * Takes from the public API the relations that lead from something published to drafts.
 *
 * - `localizations` joins every row of the document, drafts among them, so that a filter such as
 *   `filters[localizations][title][$startsWith]=a` would spell out a draft's title.
 * - `related` of a media file names everything that uses it.
 *
 * A private attribute is refused in `filters`, `sort`, `fields` and `populate`, left out of answers,
 * and has no field in GraphQL. The admin panel does not go by it.
 */
export function hideDraftRelations(strapi: Core.Strapi): void {
  const contentTypes = Object.values(strapi.contentTypes) as ContentType[];
  const localizations = contentTypes
    .filter(({ uid }) => uid.startsWith('api::'))
    .map(({ attributes }) => attributes['localizations']);
  const file = contentTypes.find(({ uid }) => uid === 'plugin::upload.file')?.attributes ?? {};
  for (const relation of [...localizations, file['related']]) {
    if (relation !== undefined) relation.private = true;
  }
}
