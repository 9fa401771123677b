import type { Core } from '@strapi/strapi';
import { extendArticleQueries } from './article-queries';
import { extendWithFiles } from './files';
import { readLocalesAsRestDoes } from './locale-code';
import { extendWithLanguagesAndSizes } from './localizations';
import { extendSchema } from './schema';
import { configureServer } from './server';

/** Extends the GraphQL API that Strapi generates. Call it in `register`. */
export function registerGraphql(strapi: Core.Strapi): void {
  configureServer(strapi);
  extendSchema(strapi);
  extendWithLanguagesAndSizes(strapi);
  extendWithFiles(strapi);
  extendArticleQueries(strapi);
  readLocalesAsRestDoes(strapi);
}

export { sizeRefusal } from './size-refusal';
