import type { Core } from '@strapi/strapi';
import { registerArticleRules, registerPageRules, registerReadinessPanel } from './articles/rules';
import { registerArticleParameters, registerPreviewTokens } from './articles/read';
import {
  refuseDroppedValues,
  registerNamedFields,
  registerCrossOrigin,
  registerSnapshotReads,
} from './platform/http';
import { announceSetup, registerAccounts } from './platform/accounts';
import { limitConnections, releaseConnections } from './platform/connections';
import { limitCredentials, startLimits, stopLimits } from './platform/limits';
import { flushLog, registerLog } from './platform/log';
import { limitBodyParser, removeStaleFolders, startPictures, stopPictures } from './platform/media';
import {
  registerCommits,
  registerOutages,
  registerTable,
  registerWriteTransaction,
  startFileGuard,
  stopFileGuard,
  stopReaders,
} from './platform/database';
import {
  viewSetupSteps,
  registerSummaryField,
  preserveGrantedPermissions,
  runSetupSteps,
} from './features/setup';
import { closeContentTypeBuilder, keepStored, noteTokenPermissions } from './strapi';
import {
  articlesWithFiles,
  bodyFileSteps,
  recordStoredReferences,
  registerBodyFiles,
} from './articles/body-files';
import { registerChangeLog, startChangeLog, stopChangeLog } from './platform/change-log';
import { declareBackupMetrics } from './features/backup';
import { registerBin, startBin, stopBin, type Belongings } from './features/bin';
import { startDelivery, stopDelivery } from './features/delivery';
import { commentBelongings, discussionsOf, registerDiscussionRules } from './articles/discussion';
import {
  draftAt,
  draftBelongings,
  lastVersion,
  registerDraftHistory,
  startDraftHistory,
  stopDraftHistory,
} from './articles/draft-history';
import { hideDraftRelations, registerDraftGuard } from './articles/drafts';
import { registerEdits } from './articles/edits';
import { limitQueryCost, planFilters } from './platform/query-cost';
import { directAnswers, registerGraphql } from './graphql';
import { registerDashboard } from './features/dashboard';
import { importRecords, registerPanelReading } from './features/importing';
import { registerInUse } from './features/in-use';
import { apiDocsDelivery, prepareApiDescription, registerDocsPage } from './features/api-docs';
import { recordWrites, registerPresence } from './features/presence';
import { registerPreview } from './features/preview';
import {
  recordRevisions,
  registerRevisions,
  revisionBelongings,
  revisionSteps,
} from './features/revisions';
import {
  scheduleBelongings,
  syncSchedulesWithWrites,
  registerScheduling,
  startScheduling,
  stopScheduling,
} from './features/scheduling';
import { searchDelivery, startSearch, stopSearch } from './features/search';
import { registerSiteRules } from './articles/site';
import { registerTranslationRules } from './articles/translations';
import {
  formerSlugBelongings,
  formerSlugs,
  registerSlugPanel,
  registerSlugRegeneration,
  registerSlugs,
  redirectUpperCase,
  slugSteps,
} from './articles/slugs';
import {
  announcementReceivers,
  startAnnouncing,
  startSharePictures,
  startSitemaps,
  stopAnnouncing,
  stopSharePictures,
  stopSitemaps,
  syndicationDelivery,
} from './features/syndication';
import { registerMetrics } from './platform/metrics';
import {
  declareProcessMetrics,
  registerReadiness,
  stopOnSignals,
  stopWatchingSilence,
  surviveOutages,
  watchSilence,
} from './platform/process';
import { registerRequests } from './platform/requests';
import { composeStoredTexts, registerTexts } from './platform/text';
import { endStart, leaveDatabase, registerStart } from './platform/start';
import {
  registerWebhooks,
  startWebhooks,
  stopWebhooks,
  storeForDestinations,
} from './features/webhooks';
import { phase, runPhases, type Phases, type Reversed } from './phases';

/** What the bin keeps of a deleted article beside its content. */
const BELONGINGS: readonly Belongings[] = [
  formerSlugBelongings,
  commentBelongings,
  scheduleBelongings,
  revisionBelongings,
  draftBelongings,
];

/** The settings that switch workers on, for `/_ready`. */
const WORKER_SETTINGS = {
  webhooks: 'webhooks.dispatch',
  scheduling: 'scheduling.run',
  search: 'search.index',
  pictures: 'media.variants.make',
};

/** The phases of `register`. Document Service middlewares run in this order, the outermost first. */
const REGISTER: Phases<
  [
    'process',
    'storage',
    'requests',
    'document reads',
    'texts',
    'write transaction',
    'write rules',
    'panel',
  ]
> = [
  phase('process', (strapi) => {
    stopOnSignals(strapi);
    // First: what the others log and measure belongs to a request.
    registerLog(strapi);
    registerRequests(strapi);
    registerMetrics(strapi);
    registerReadiness(strapi, WORKER_SETTINGS);
  }),
  phase('storage', (strapi) => {
    registerStart(strapi);
    keepStored(strapi);
    registerCommits(strapi);
    registerOutages(strapi);
    registerTable(strapi, formerSlugs);
    registerTable(strapi, importRecords);
    registerSummaryField(strapi);
    registerChangeLog(strapi);
  }),
  phase('requests', (strapi) => {
    hideDraftRelations(strapi);
    registerArticleParameters(strapi);
    refuseDroppedValues(strapi);
    // After these: a malformed query is refused with its place, and not for its cost.
    limitQueryCost(strapi);
    registerGraphql(strapi);
    registerDocsPage(strapi);
    registerCrossOrigin(strapi);
    // Before the reads: a refused request opens no snapshot.
    limitCredentials(strapi);
    registerAccounts(strapi);
    noteTokenPermissions(strapi);
    closeContentTypeBuilder(strapi);
    limitBodyParser(strapi);
    preserveGrantedPermissions(strapi);
  }),
  phase('document reads', (strapi) => {
    registerSnapshotReads(strapi);
    registerDraftGuard(strapi);
    registerPreviewTokens(strapi);
    registerNamedFields(strapi);
  }),
  phase('texts', (strapi) => {
    registerTexts(strapi);
    // After the texts: their subscriber normalises the values that filters compare with.
    planFilters(strapi);
  }),
  phase('write transaction', registerWriteTransaction),
  phase('write rules', async (strapi) => {
    registerInUse(strapi, articlesWithFiles);
    await registerWebhooks(strapi, announcementReceivers(strapi));
    registerBin(strapi, BELONGINGS);
    registerSiteRules(strapi);
    registerDraftHistory(strapi);
    registerBodyFiles(strapi);
    registerEdits(strapi, { draftAt, lastVersion });
    registerSlugs(strapi);
    registerArticleRules(strapi);
    registerPageRules(strapi);
    registerDiscussionRules(strapi);
    registerTranslationRules(strapi);
  }),
  phase('panel', async (strapi) => {
    await registerScheduling(strapi);
    syncSchedulesWithWrites(strapi);
    await registerRevisions(strapi);
    recordRevisions(strapi);
    registerPresence(strapi);
    recordWrites(strapi);
    await registerSlugPanel(strapi);
    registerReadinessPanel(strapi);
    registerPreview(strapi, discussionsOf);
    registerDashboard(strapi);
    registerPanelReading(strapi);
  }),
];

/** What runs until the application stops, in the order of its start. */
type Workers = [
  'database file',
  'connections',
  'limits',
  'change log',
  'silence',
  'delivery',
  'sitemaps',
  'share pictures',
  'webhooks',
  'announcing',
  'scheduling',
  'search',
  'draft history',
  'pictures',
  'bin',
];

const BOOTSTRAP: Phases<['stored data', ...Workers, 'end of the start']> = [
  phase('stored data', async (strapi) => {
    surviveOutages(strapi);
    declareProcessMetrics(strapi);
    declareBackupMetrics(strapi);
    await removeStaleFolders(strapi);
    registerSlugRegeneration(strapi);
    await runSetupSteps(strapi, viewSetupSteps, revisionSteps, bodyFileSteps, slugSteps);
    await redirectUpperCase(strapi);
    await recordStoredReferences(strapi);
    await composeStoredTexts(strapi);
    await prepareApiDescription(strapi);
    await announceSetup(strapi);
  }),
  phase('database file', startFileGuard),
  phase('connections', limitConnections),
  phase('limits', startLimits),
  phase('change log', startChangeLog),
  phase('silence', watchSilence),
  phase('delivery', (strapi) =>
    startDelivery(
      strapi,
      [apiDocsDelivery, searchDelivery, syndicationDelivery],
      directAnswers(strapi),
    ),
  ),
  phase('sitemaps', startSitemaps),
  phase('share pictures', startSharePictures),
  phase('webhooks', startWebhooks),
  phase('announcing', (strapi) => startAnnouncing(strapi, storeForDestinations)),
  phase('scheduling', startScheduling),
  phase('search', startSearch),
  phase('draft history', startDraftHistory),
  phase('pictures', startPictures),
  phase('bin', (strapi) => {
    startBin(strapi, BELONGINGS);
  }),
  phase('end of the start', endStart),
];

const DESTROY: Phases<[...Reversed<Workers>, 'readers', 'database', 'log']> = [
  phase('bin', stopBin),
  phase('pictures', stopPictures),
  phase('draft history', stopDraftHistory),
  phase('search', stopSearch),
  phase('scheduling', stopScheduling),
  phase('announcing', stopAnnouncing),
  phase('webhooks', stopWebhooks),
  phase('share pictures', stopSharePictures),
  phase('sitemaps', stopSitemaps),
  phase('delivery', stopDelivery),
  phase('silence', stopWatchingSilence),
  phase('change log', stopChangeLog),
  phase('limits', stopLimits),
  phase('connections', releaseConnections),
  phase('database file', stopFileGuard),
  phase('readers', stopReaders),
  phase('database', leaveDatabase),
  phase('log', flushLog),
];

/** The table of contents: each feature is called once, by name. A wrong order does not compile. */
export default {
  register: ({ strapi }: { strapi: Core.Strapi }) => runPhases(strapi, REGISTER),
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => runPhases(strapi, BOOTSTRAP),
  destroy: ({ strapi }: { strapi: Core.Strapi }) => runPhases(strapi, DESTROY),
};
