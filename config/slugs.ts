import type { Core } from '@strapi/strapi';
import { choice } from './choice';

/** The slugs of articles, pages, authors, categories and tags. Read as `strapi.config.get('slugs')`. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** How a slug is generated from a title: in Latin letters, or in the letters of the title. */
  generated: choice(env, 'GENERATED_SLUGS', ['romanised', 'as-written'], 'romanised'),
});

export default config;
