/**
 * A permission of the settings section as `Page.Protect` and `useRBAC` compare it. `Page.Protect`
 * compares the subject strictly: without `subject: null` nobody may open the page.
 *
 * Relies on @strapi/admin/dist/admin/admin/src/components/PageHelpers.mjs.
 */
export const permission = (action: string): { action: string; subject: null } => ({
  action,
  subject: null,
});
