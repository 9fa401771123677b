import type { Core } from '@strapi/strapi';
import { registerArticleRules } from './article-rules';
import { registerArticleParameters } from './api/article/read/parameters';
import { keepBodyParserFromReads } from './body-parser';
import { registerChangeLog, startChangeLog, stopChangeLog } from './changes';
import { startDelivery, stopDelivery } from './delivery';
import { deskSteps, registerSummaryField } from './desk';
import { discussionsOf, registerDiscussionRules } from './discussion';
import { registerWriteTransaction } from './documents';
import { closeSideDoors, registerDraftGuard } from './drafts';
import { limitQueryCost, planFilters } from './query-cost';
import { keepPermissions, prepareFirstStart } from './first-start';
import { registerGraphql } from './graphql';
import { registerHome } from './home';
import { importRecords } from './importing';
import { prepareApiDescription, registerReadingPage } from './openapi';
import { registerPreview } from './preview';
import { trustProxies } from './proxies';
import { keepRevisions, registerRevisions, revisionSteps } from './revisions';
import {
  letSchedulesFollow,
  registerScheduling,
  startScheduling,
  stopScheduling,
} from './scheduling';
import { startSearch, stopSearch } from './search';
import { registerSiteRules } from './site';
import { formerSlugs, registerSlugPanel, registerSlugRegeneration, registerSlugs } from './slugs';
import { startSitemaps, stopSitemaps } from './syndication';
import { registerTable } from './tables';
import { registerWebhooks, startWebhooks, stopWebhooks } from './webhooks';

/** The table of contents: what the application consists of, in the order in which it is set up. */
export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    registerTable(strapi, formerSlugs);
    registerTable(strapi, importRecords);
    registerSummaryField(strapi);
    registerChangeLog(strapi);

    closeSideDoors(strapi);
    planFilters(strapi);
    limitQueryCost(strapi);
    registerArticleParameters(strapi);
    registerGraphql(strapi);
    registerReadingPage(strapi);
    trustProxies(strapi);
    keepBodyParserFromReads(strapi);
    keepPermissions(strapi);

    // Document Service middlewares, the outermost first.
    registerDraftGuard(strapi);
    registerWriteTransaction(strapi);
    await registerWebhooks(strapi);
    registerSiteRules(strapi);
    registerSlugs(strapi);
    registerArticleRules(strapi);
    registerDiscussionRules(strapi);

    // What editors reach in the admin panel.
    await registerScheduling(strapi);
    letSchedulesFollow(strapi);
    await registerRevisions(strapi);
    keepRevisions(strapi);
    await registerSlugPanel(strapi);
    registerPreview(strapi, discussionsOf);
    registerHome(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    registerSlugRegeneration(strapi);
    await prepareFirstStart(strapi, deskSteps, revisionSteps);
    await prepareApiDescription(strapi);
    await startChangeLog(strapi);
    await startDelivery(strapi);
    await startSitemaps(strapi);
    await startWebhooks(strapi);
    startScheduling(strapi);
    await startSearch(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await stopSearch(strapi);
    await stopScheduling(strapi);
    await stopWebhooks(strapi);
    await stopSitemaps(strapi);
    await stopDelivery(strapi);
    await stopChangeLog(strapi);
  },
};
