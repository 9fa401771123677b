import type { Core } from '@strapi/strapi';
import { registerArticleRules } from './article-rules';
import { registerArticleParameters } from './api/article/read/parameters';
import { registerDiscussionRules } from './discussion';
import { registerWriteTransaction } from './documents';
import { closeSideDoors, registerDraftGuard } from './drafts';
import { prepareFirstStart } from './first-start';
import { registerGraphql } from './graphql';
import { importRecords } from './importing';
import { formerSlugs, registerSlugRegeneration, registerSlugs } from './slugs';
import { registerTable } from './tables';

/** The table of contents: what the application consists of, in the order in which it is set up. */
export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerTable(strapi, formerSlugs);
    registerTable(strapi, importRecords);

    closeSideDoors(strapi);
    registerArticleParameters(strapi);
    registerGraphql(strapi);

    // Document Service middlewares, the outermost first.
    registerDraftGuard(strapi);
    registerWriteTransaction(strapi);
    registerSlugs(strapi);
    registerArticleRules(strapi);
    registerDiscussionRules(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    registerSlugRegeneration(strapi);
    await prepareFirstStart(strapi);
  },
};
