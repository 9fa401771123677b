export { registerSlugs } from './assign';
export { findByFormerSlug, formerSlugs } from './former-slugs';
export { registerSlugRegeneration } from './regenerate';
export { slugify } from './slugify';
