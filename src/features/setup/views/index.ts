import type { Core } from '@strapi/strapi';
import { arrangeViews } from './arrange-views';
import { prepareRoles } from './roles';

export { registerSummaryField } from './summary-field';

/** The setup steps of the panel. Databases store the name `desk`, so it must not change. */
export const viewSetupSteps: Record<string, (strapi: Core.Strapi) => Promise<void>> = {
  desk: arrangeViews,
  roles: prepareRoles,
};
