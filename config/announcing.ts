import type { Core } from '@strapi/strapi';

const ENDPOINTS = 'https://searchadvisor.naver.com/indexnow,https://api.indexnow.org/indexnow';

/** IndexNow and WebSub. Read as `strapi.config.get('announcing')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** The key that the site serves to search engines. Without one, they are told nothing. */
  indexNowKey: env('INDEXNOW_KEY', ''),
  /** The addresses of search engines, separated by commas. */
  indexNowEndpoints: env('INDEXNOW_ENDPOINTS', ENDPOINTS),
  /** The hub that feeds name. Without one, they name none. */
  webSubHub: env('WEBSUB_HUB', ''),
});

export default config;
