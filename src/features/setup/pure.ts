/** What the admin panel shares: nothing here may import Strapi's server or Node. */
export { COMPONENTS, CONTENT_TYPES, type Text } from './views/texts';
