import type { Core } from '@strapi/strapi';

const stopping = new WeakSet<Core.Strapi>();

/** Makes `/_ready` respond with 503 from now on. */
export function setStopping(strapi: Core.Strapi): void {
  stopping.add(strapi);
}

/** Whether the process was asked to stop. */
export const isStopping = (strapi: Core.Strapi): boolean => stopping.has(strapi);
