import type { Feature } from '../feature';
import { sayRefusals } from './say-refusals';
import { serverTexts } from './texts';

export { ARTICLE, articleLink, articleOf, type ArticleAddress } from './article';
export { editorApi } from './editor-api';
export { fieldName } from './field-name';
export { offerSchedule, useOfferedSchedule } from './offered-schedule';
export { sayFault } from './say-fault';
export { useSiteDay } from './site-clock';
export { useRefusal } from './use-refusal';

/** What our panels share: the server's answers and refusals, in the editor's language. */
export const server: Feature = { texts: serverTexts, bootstrap: sayRefusals };
