export { blockText } from './block-text';
export { cleanData } from './clean';
export { readinessOn, registerArticleRules } from './enforce';
export { registerPageRules } from './pages';
export { registerReadinessPanel } from './panel';
export { readinessFaults } from './readiness';
