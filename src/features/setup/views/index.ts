import type { Core } from '@strapi/strapi';
import { arrangeViews } from './arrange-views';
import { prepareRoles } from './roles';

export { registerSummaryField } from './summary-field';

/** What the editors of a new installation are given once. */
export const viewSetupSteps: Record<string, (strapi: Core.Strapi) => Promise<void>> = {
  desk: arrangeViews,
  roles: prepareRoles,
};
