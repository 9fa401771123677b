export { registerSlugs } from './assign';
export { formerSlugBelongings } from './belongings';
export { findByFormerSlug, formerSlugs, IS_FORMER_SLUG } from './former-slugs';
export { registerSlugPanel } from './panel';
export { registerSlugRegeneration } from './regenerate';
export { redirectPage } from './redirects';
export { isSlugOf, slugify } from './slugify';
export { slugSteps } from './steps';
