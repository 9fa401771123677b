export { closeContentTypeBuilder } from './close-content-type-builder';
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
