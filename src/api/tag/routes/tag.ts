import { factories } from '@strapi/strapi';

const uid = 'api::tag.tag';
const middlewares = [{ name: 'global::article-counts', config: { uid } }];

export default factories.createCoreRouter(uid, {
  config: { find: { middlewares }, findOne: { middlewares } },
});
