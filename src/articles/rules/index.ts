export { blockText } from './block-text';
export { readinessOn, registerArticleRules } from './enforce';
export { readinessFaults, type DraftArticle, type Fault } from './readiness';
export { MAX_SUMMARY_LINE_LENGTH } from './summary-line';
