import type { Core } from '@strapi/strapi';
import { arrangeDesk } from './arrange';
import { prepareRoles } from './roles';

export { registerSummaryField } from './summary-field';

/** What the editors of a new installation are given once. */
export const deskSteps: Record<string, (strapi: Core.Strapi) => Promise<void>> = {
  desk: arrangeDesk,
  roles: prepareRoles,
};
