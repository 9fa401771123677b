import type { Core } from '@strapi/strapi';

/** The application's own values in Strapi's core store, which outlive a restart. */
export const ownStore = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'threeline' });
