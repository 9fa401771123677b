import type { Core } from '@strapi/strapi';
import { registerArticleRules } from './article-rules';
import { registerArticleParameters } from './api/article/read/parameters';
import { refuseDroppedValues } from './bad-input';
import {
  articlesWithFiles,
  bodyFileSteps,
  recordStoredReferences,
  registerBodyFiles,
} from './body-files';
import { limitBodyParser } from './body-parser';
import { registerNamedFields } from './content-api';
import { registerChangeLog, startChangeLog, stopChangeLog } from './changes';
import { registerCrossOrigin } from './cross-origin';
import { registerCommits } from './database';
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
import { registerInUse } from './in-use';
import { removeForgottenFolders } from './media';
import { prepareApiDescription, registerReadingPage } from './openapi';
import { registerPreview } from './preview';
import { closeContentTypeBuilder } from './production';
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
import {
  formerSlugs,
  registerSlugPanel,
  registerSlugRegeneration,
  registerSlugs,
  slugSteps,
} from './slugs';
import { registerSnapshotReads } from './snapshot-reads';
import { startSitemaps, stopSitemaps } from './syndication';
import { registerTable } from './tables';
import { composeStoredTexts, registerTexts } from './text';
import { registerWebhooks, startWebhooks, stopWebhooks } from './webhooks';

/** The table of contents: what the application consists of, in the order in which it is set up. */
export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    registerCommits(strapi);
    registerTable(strapi, formerSlugs);
    registerTable(strapi, importRecords);
    registerSummaryField(strapi);
    registerChangeLog(strapi);

    closeSideDoors(strapi);
    limitQueryCost(strapi);
    registerArticleParameters(strapi);
    refuseDroppedValues(strapi);
    registerGraphql(strapi);
    registerReadingPage(strapi);
    trustProxies(strapi);
    registerCrossOrigin(strapi);
    closeContentTypeBuilder(strapi);
    limitBodyParser(strapi);
    keepPermissions(strapi);

    // Document Service middlewares, the outermost first.
    registerSnapshotReads(strapi);
    registerDraftGuard(strapi);
    registerNamedFields(strapi);
    registerTexts(strapi);
    // After the texts, whose subscriber composes what filters compare with.
    planFilters(strapi);
    registerWriteTransaction(strapi);
    registerInUse(strapi, articlesWithFiles);
    await registerWebhooks(strapi);
    registerSiteRules(strapi);
    registerBodyFiles(strapi);
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
    await removeForgottenFolders(strapi);
    registerSlugRegeneration(strapi);
    await prepareFirstStart(strapi, deskSteps, revisionSteps, bodyFileSteps, slugSteps);
    await recordStoredReferences(strapi);
    await composeStoredTexts(strapi);
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
