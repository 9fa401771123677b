/** The admin panel imports this file, so it must not import Strapi's server or Node. */
export { isBlank } from './blank';
export { composed } from './normal-form';
