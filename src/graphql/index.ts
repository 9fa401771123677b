import type { Core } from '@strapi/strapi';
import { extendArticleQueries } from './article-queries';
import { extendWithFiles } from './files';
import { extendWithForms } from './forms';
import { registerLocaleScalar } from './locale-code';
import { extendWithLocalizations } from './localizations';
import { extendSchema } from './schema';
import { configureServer } from './server';

/** Extends the GraphQL API that Strapi generates. Call it in `register`. */
export function registerGraphql(strapi: Core.Strapi): void {
  configureServer(strapi);
  extendSchema(strapi);
  extendWithLocalizations(strapi);
  extendWithFiles(strapi);
  extendWithForms(strapi);
  extendArticleQueries(strapi);
  registerLocaleScalar(strapi);
}

export { directAnswers } from './direct/answer';
export { sizeRefusal } from './size-refusal';
