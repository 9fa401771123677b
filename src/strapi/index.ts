export {
  adminUsers,
  beforeFirstAdministrator,
  panelUrl,
  type NewAdminUser,
} from './admin-accounts';
export { adminRoles, contentPermissions, type RolePermission } from './admin-roles';
export { apiPaths } from './api-paths';
export { authGranting } from './auth-granting';
export { aroundAuthenticated } from './authentication';
export { beforeDatabase } from './before-database';
export { builtPanelPath } from './built-panel';
export { closeContentTypeBuilder } from './close-content-type-builder';
export { codeOf, CommitError, LostTransactionError } from './commit-error';
export { registerCommits } from './commits';
export { viewStore, type ViewedModel, type ViewStore } from './content-manager-views';
export { contentRoutes, type ContentRoute } from './content-routes';
export { onDatabaseError } from './database-errors';
export {
  componentTable,
  databaseModel,
  databaseModels,
  linkTable,
  morphLinkTable,
  type ComponentTable,
  type DatabaseAttribute,
  type LinkTable,
  type MorphLinkTable,
} from './database-models';
export { databasePool } from './database-pool';
export { databaseQuery } from './database-query';
export { DRAFT_PARAMETERS, VERSION_FILTERS } from './draft-parameters';
export { clearDocumentIdMap } from './document-id-map';
export {
  contentPermissionChecker,
  contentReadFilter,
  currentEditorAbility,
  editorAbility,
  findEditorAbility,
  type ContentAction,
  type EditorAbility,
} from './editor-ability';
export { aroundAction, EMAIL_ACTIONS, hasSmtp, replaceStrapisSender, sendEmail } from './email';
export { decryptText, encryptText } from './encryption';
export { replaceRelationWrites, replaceRowWrites, type RelationWrite } from './entity-manager';
export { ExplainedForbiddenError } from './explained-forbidden-error';
export { fieldFromDatabase } from './field-values';
export { reportFirstFault } from './first-fault';
export { carryInForms } from './form-values';
export {
  configureApollo,
  fieldsOfType,
  listParameters,
  restFilters,
  schemaExtension,
  type FieldConfig,
  type Resolver,
} from './graphql-plugin';
export { buildGraphqlSchema } from './graphql-schema';
export { registerTable, type InternalTable } from './internal-tables';
export { keepStored } from './keep-stored';
export { pgClientOf, rawConnections, type PgClient, type PgConnection } from './knex-connections';
export { relationsPastTheEntityManager } from './link-rows';
export { DEFAULT_LOCALE_KEY, localesService } from './locales-service';
export { findModel, targetOf, type Model, type ModelAttribute } from './models';
export { addOutputSanitizer } from './output-sanitizers';
export { ownCookies } from './own-cookies';
export { registerPermissionActions, type PermissionAction } from './permission-actions';
export { cachePreparedReads } from './prepared-statements';
export { setPreviewHandler, type PreviewRequest } from './preview-handler';
export { makePrivate } from './private-attributes';
export { keepPublicPermissions } from './public-permissions';
export { hookStatements, idsWhere, type WriteStatement } from './query-builder';
export { failedBuildingQuery } from './query-building';
export { afterQueryValidation } from './query-validation';
export { closePooledConnections } from './pooled-connections';
export { openReadingPool, type ReadingConnection, type ReadingPool } from './reading-pool';
export { closeRegistration } from './registration';
export { wrapController, wrapMiddleware, wrapService } from './registries';
export { requestListeners } from './request-listeners';
export { contentApiRequest, readsPanelDocuments, routeOf, signsIn } from './request-route';
export {
  extendTokenActions,
  findApiToken,
  isOnlyUse,
  isTokenType,
  noteTokenPermissions,
  TOKEN_TYPES,
  tokenPermissionsOf,
  type ApiToken,
} from './api-tokens';
export { onResponseError } from './response-errors';
export { apiCallerOf, senderOf, type Sender } from './request-state';
export { isNamedRoute, routePatterns } from './route-patterns';
export { openSecondPool, type PoolClient } from './second-pool';
export { loadSharedReads, serveSharedReads, type SharedReads } from './shared-reads';
export { replaceSignInLimits } from './sign-in-limits';
export { equaliseSignIn, onNewPassword } from './sign-in-passwords';
export { equalitiesIn, tablesIn } from './statement-texts';
export { hookTransactions, type Transaction } from './transactions';
export { replaceUidGenerator } from './uid-generator';
export { uploadLocalFile } from './upload-local-file';
export {
  breakpointsOf,
  emitMediaEvent,
  FILE,
  providerName,
  providerService,
  signedFile,
  storageOf,
  takesFiles,
  type DeletingService,
  type FileData,
  type FileInfo,
  type FileRow,
  type FolderFileController,
  type IncomingFile,
  type Placement,
  type ProviderFile,
  type RemovingService,
  type ReplaceRequest,
  type Uploader,
  type UploadPlugin,
  type UploadRequest,
  type UploadRouter,
  type UploadService,
  type UploadSettings,
} from './upload-plugin';
export { replaceStopSignals, type StopSignal } from './stop-signals';
export { replaceWebhookRunner, type TestedWebhook, type TestResult } from './webhook-runner';
export {
  replaceWebhookValidation,
  subscribableEvents,
  WEBHOOK_MODEL,
  WEBHOOK_TABLE,
  type WebhookValidators,
} from './webhook-store';
