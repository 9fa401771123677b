/** What the admin panel shares: nothing here may import Strapi's server or Node. */
export { isBlank } from './blank';
export { composed } from './normal-form';
