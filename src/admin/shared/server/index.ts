import type { Feature } from '../feature';
import { sayRefusals } from './register-error-texts';
import { serverTexts } from './texts';

export { ARTICLE, articleLink, articleOf, type ArticleAddress } from './article';
export { editorApi } from './editor-api';
export { fieldName } from './field-name';
export { offerSchedule, useOfferedSchedule } from './offered-schedule';
export { faultMessage } from './fault-message';
export { useSiteDay } from './site-clock';
export { useApiError } from './use-api-error';

/** What our panels share: the server's answers and refusals, in the editor's language. */
export const server: Feature = { texts: serverTexts, bootstrap: sayRefusals };
