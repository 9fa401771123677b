/**
 * The admin panel imports these pure rules, so this file must not import Strapi's server or Node.
 */
export { adviceOn, type Advice } from './advice';
export { isArchiveArticle } from './archive';
export { blockText } from './block-text';
export { isBlank } from '../../platform/text/pure';
export { LIMITS } from './limits';
export { dayIn } from './publication-date';
export { readinessFaults, type Fault, type FaultCode } from './readiness';
export { STANDARD_RULES, type PublishRules } from './publish-rules';
export { cleanSummaryLine, summaryLineLength } from './summary-line';
