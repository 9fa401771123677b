import type { Core } from '@strapi/strapi';
import { extendArticleQueries } from './article-queries';
import { extendWithAround } from './around';
import { extendWithCommentThreads } from './comment-threads';
import { extendWithFiledArticles } from './filed-articles';
import { extendWithFiles } from './files';
import { extendWithForms } from './forms';
import { registerLocaleScalar } from './locale-code';
import { extendWithLocalizations } from './localizations';
import { extendWithNavigation } from './navigation';
import { extendWithPages } from './pages';
import { extendWithRedirects } from './redirects';
import { extendSchema } from './schema';
import { configureServer } from './server';
import { extendWithTranslations } from './translations';

/** Extends the GraphQL API that Strapi generates. Call it in `register`. */
export function registerGraphql(strapi: Core.Strapi): void {
  configureServer(strapi);
  extendSchema(strapi);
  extendWithLocalizations(strapi);
  extendWithFiles(strapi);
  extendWithForms(strapi);
  extendWithAround(strapi);
  extendWithCommentThreads(strapi);
  extendWithFiledArticles(strapi);
  extendWithTranslations(strapi);
  extendWithRedirects(strapi);
  extendWithPages(strapi);
  extendWithNavigation(strapi);
  extendArticleQueries(strapi);
  registerLocaleScalar(strapi);
}

export { directAnswers } from './direct/answer';
export { schemaText } from './schema-text';
export { sizeRefusal } from './size-refusal';
