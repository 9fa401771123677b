export { clearDocumentIdMap } from './document-id-map';
export { closeContentTypeBuilder } from './close-content-type-builder';
export { codeOf, CommitError, LostTransactionError } from './commit-error';
export { registerCommits } from './commits';
export { replaceRowWrites } from './entity-manager';
export { reportFirstFault } from './first-fault';
export { registerTable, type InternalTable } from './internal-tables';
export { pgClientOf, rawConnections, type PgClient, type PgConnection } from './knex-connections';
export { relationsPastTheEntityManager } from './link-rows';
export { DEFAULT_LOCALE_KEY, LOCALE, localesService } from './locales-service';
export { cachePreparedReads } from './prepared-statements';
export { senderOf, type Sender } from './request-state';
export { hookTransactions, type Transaction } from './transactions';
export { aroundAuthenticated } from './authentication';
export { closeContentTypeBuilder } from './close-content-type-builder';
export { ExplainedForbiddenError } from './explained-forbidden-error';
export {
  configureApollo,
  fieldsOfType,
  listParameters,
  restFilters,
  schemaExtension,
  type FieldConfig,
  type Resolver,
} from './graphql-plugin';
export { findModel, targetOf, type Model, type ModelAttribute } from './models';
export { addOutputSanitizer } from './output-sanitizers';
export { makePrivate } from './private-attributes';
export { failedBuildingQuery } from './query-building';
export { afterQueryValidation } from './query-validation';
export { rateLimitReset } from './rate-limit';
export { wrapController, wrapMiddleware, wrapService } from './registries';
export { contentApiRequest, readsPanelDocuments, routeOf, signsIn } from './request-route';
export { replaceUidGenerator } from './uid-generator';
export {
  breakpointsOf,
  emitMediaEvent,
  FILE,
  providerName,
  providerService,
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
export { apiPaths } from './api-paths';
export { authGranting } from './auth-granting';
export { closeContentTypeBuilder } from './close-content-type-builder';
export { databaseQuery } from './database-query';
export { openSecondPool, type PoolClient } from './second-pool';
export { ownCookies } from './own-cookies';
export { requestListeners } from './request-listeners';
export { equalitiesIn, tablesIn } from './statement-texts';
export { loadSharedReads, serveSharedReads, type SharedReads } from './shared-reads';
export {
  contentPermissionChecker,
  contentReadFilter,
  currentEditorAbility,
  editorAbility,
  type ContentAction,
  type EditorAbility,
} from './editor-ability';
export { decryptText, encryptText } from './encryption';
export { registerPermissionActions, type PermissionAction } from './permission-actions';
export { setPreviewHandler, type PreviewRequest } from './preview-handler';
export { replaceWebhookRunner, type TestedWebhook, type TestResult } from './webhook-runner';
export {
  replaceWebhookValidation,
  subscribableEvents,
  WEBHOOK_MODEL,
  WEBHOOK_TABLE,
  type WebhookValidators,
} from './webhook-store';
export { adminRoles, contentPermissions, type RolePermission } from './admin-roles';
export { closeContentTypeBuilder } from './close-content-type-builder';
export { viewStore, type Model, type ViewStore } from './content-manager-views';
export { keepPublicPermissions } from './public-permissions';
export { closeRegistration } from './registration';
export { contentRoutes, type ContentRoute } from './content-routes';
export { databasePool } from './database-pool';
export { buildGraphqlSchema } from './graphql-schema';
export { uploadLocalFile } from './upload-local-file';
