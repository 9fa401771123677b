import type { Core } from '@strapi/strapi';
import { documentTag, typeTag } from '../../../platform/change-log';
import { ARTICLE, SITE } from '../../../articles/uids';

/** A response with more documents of a type than this gets the tag of the type instead. */
const MAX_TAGS_PER_TYPE = 30;

/** Collects the documents in a response and derives the tags that purge it. */
export class ShownDocuments {
  readonly #documents = new Map<string, Set<string>>();
  readonly #strapi: Core.Strapi;

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  readonly add = (uid: string, documentId: string): void => {
    const documents = this.#documents.get(uid) ?? new Set();
    this.#documents.set(uid, documents.add(documentId));
  };

  /** The tags of a page: any article may enter or leave it. */
  tagsOfPage(): Set<string> {
    this.#documents.delete(ARTICLE);
    return this.tags().add(typeTag(this.#strapi, ARTICLE));
  }

  tags(): Set<string> {
    const strapi = this.#strapi;
    const tags = new Set<string>();
    for (const [uid, documents] of this.#documents) {
      if (documents.size > MAX_TAGS_PER_TYPE) tags.add(typeTag(strapi, uid));
      else for (const id of documents) tags.add(documentTag(strapi, uid, id));
    }
    tags.add(typeTag(strapi, SITE));
    return tags;
  }
}
