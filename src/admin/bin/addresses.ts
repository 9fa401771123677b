import { permission } from '../strapi/permission';
import { ARTICLE } from '../shared/article';

/** The path of the page below the panel's own. */
export const BIN_PAGE = 'threeline/bin';

/** Whoever may delete articles sees the bin. */
export const MAY_DELETE = [
  { ...permission('plugin::content-manager.explorer.delete'), subject: ARTICLE },
];
