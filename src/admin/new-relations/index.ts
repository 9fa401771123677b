import type { Feature } from '../shared/feature';
import { contentManager } from '../strapi/content-manager';
import { hideUnseenErrors, rememberSearchedNames, UNSEEN_ERROR } from '../strapi/relation-search';
import { NameFromSearch } from './NameFromSearch';

/** An author, tag or category that is created beside an article has the name that was searched for. */
export const newRelations: Feature = {
  texts: { en: UNSEEN_ERROR, ko: UNSEEN_ERROR },
  bootstrap(app) {
    hideUnseenErrors(document);
    rememberSearchedNames(document);
    contentManager(app).addDocumentAction((actions) => [...actions, NameFromSearch]);
  },
};
