/** The texts that the panel shares. They run in a browser: import neither Strapi's server nor Node. */
export { COMPONENTS, CONTENT_TYPES, type Text } from './views/texts';
