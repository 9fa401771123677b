import { ARTICLE } from '../shared/article';
import type { Feature } from '../shared/feature';
import { replaceBulkPublish } from '../strapi/bulk-publish-action';
import { contentManager } from '../strapi/content-manager';
import { PublishArticles } from './PublishArticles';
import { bulkPublishTexts } from './texts';

/** Publishes several articles of the list, and says what those lack that cannot be published. */
export const bulkPublish: Feature = {
  texts: bulkPublishTexts,
  bootstrap(app) {
    contentManager(app).addBulkAction((actions) =>
      replaceBulkPublish(actions, PublishArticles, (model) => model === ARTICLE),
    );
  },
};
