/** What runs in the panel too, without Strapi. */
export { compare, type Difference, type Part } from './compare';
