export { blockText } from './block-text';
export { registerArticleRules } from './enforce';
export { readinessFaults, type DraftArticle, type Fault } from './readiness';
