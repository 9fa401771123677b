import type { Core } from '@strapi/strapi';
import { registerArticleRules } from './articles/rules';
import { registerArticleParameters } from './articles/read';
import {
  refuseDroppedValues,
  registerNamedFields,
  registerCrossOrigin,
  trustProxies,
  registerSnapshotReads,
} from './platform/http';
import { limitBodyParser, removeForgottenFolders } from './platform/media';
import { registerCommits, registerWriteTransaction, registerTable } from './platform/database';
import {
  viewSetupSteps,
  registerSummaryField,
  preserveGrantedPermissions,
  runSetupSteps,
} from './features/setup';
import { closeContentTypeBuilder } from './strapi';
import {
  articlesWithFiles,
  bodyFileSteps,
  recordStoredReferences,
  registerBodyFiles,
} from './articles/body-files';
import { registerChangeLog, startChangeLog, stopChangeLog } from './platform/change-log';
import { startDelivery, stopDelivery } from './features/delivery';
import { discussionsOf, registerDiscussionRules } from './articles/discussion';
import { hideDraftRelations, registerDraftGuard } from './articles/drafts';
import { limitQueryCost, planFilters } from './platform/query-cost';
import { registerGraphql } from './graphql';
import { registerDashboard } from './features/dashboard';
import { importRecords } from './features/importing';
import { registerInUse } from './features/in-use';
import { apiDocsDelivery, prepareApiDescription, registerDocsPage } from './features/api-docs';
import { registerPreview } from './features/preview';
import { recordRevisions, registerRevisions, revisionSteps } from './features/revisions';
import {
  syncSchedulesWithWrites,
  registerScheduling,
  startScheduling,
  stopScheduling,
} from './features/scheduling';
import { searchDelivery, startSearch, stopSearch } from './features/search';
import { registerSiteRules } from './articles/site';
import {
  formerSlugs,
  registerSlugPanel,
  registerSlugRegeneration,
  registerSlugs,
  slugSteps,
} from './articles/slugs';
import { startSitemaps, stopSitemaps, syndicationDelivery } from './features/syndication';
import { composeStoredTexts, registerTexts } from './platform/text';
import { registerWebhooks, startWebhooks, stopWebhooks } from './features/webhooks';

/** The table of contents: what the application consists of, in the order in which it is set up. */
export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    registerCommits(strapi);
    registerTable(strapi, formerSlugs);
    registerTable(strapi, importRecords);
    registerSummaryField(strapi);
    registerChangeLog(strapi);

    hideDraftRelations(strapi);
    limitQueryCost(strapi);
    registerArticleParameters(strapi);
    refuseDroppedValues(strapi);
    registerGraphql(strapi);
    registerDocsPage(strapi);
    trustProxies(strapi);
    registerCrossOrigin(strapi);
    closeContentTypeBuilder(strapi);
    limitBodyParser(strapi);
    preserveGrantedPermissions(strapi);

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
    syncSchedulesWithWrites(strapi);
    await registerRevisions(strapi);
    recordRevisions(strapi);
    await registerSlugPanel(strapi);
    registerPreview(strapi, discussionsOf);
    registerDashboard(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await removeForgottenFolders(strapi);
    registerSlugRegeneration(strapi);
    await runSetupSteps(strapi, viewSetupSteps, revisionSteps, bodyFileSteps, slugSteps);
    await recordStoredReferences(strapi);
    await composeStoredTexts(strapi);
    await prepareApiDescription(strapi);
    await startChangeLog(strapi);
    await startDelivery(strapi, [apiDocsDelivery, searchDelivery, syndicationDelivery]);
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
