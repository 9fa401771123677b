/**
 * Closes the drawer at the bottom of a narrow page, which covers the form while it is open. Wider pages
 * have none.
 *
 * Relies on the overlay of @strapi/content-manager/dist/admin/components/ActionsDrawer.mjs, which closes
 * the drawer when it is clicked.
 */
export function closeActionsDrawer(): void {
  document.querySelector<HTMLElement>('[data-testid="actions-drawer-overlay"]')?.click();
}
