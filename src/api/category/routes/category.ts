import { factories } from '@strapi/strapi';

const uid = 'api::category.category';
const middlewares = [{ name: 'global::filed-articles', config: { uid } }];

export default factories.createCoreRouter(uid, {
  config: { find: { middlewares }, findOne: { middlewares } },
});
