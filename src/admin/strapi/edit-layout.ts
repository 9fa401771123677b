import type { StrapiApp } from '@strapi/strapi/admin';

/** The texts of a field in a form. */
export interface LayoutField {
  hint?: string;
  placeholder?: string;
}

/** The layout of the edit view: panels of rows of fields. */
export interface EditLayout {
  layout: LayoutField[][][];
  components: Record<string, { layout: LayoutField[][] }>;
}

/**
 * Changes the layout of each edit view before Strapi renders it.
 *
 * Relies on the hook and its argument in
 * @strapi/content-manager/dist/admin/constants/hooks.mjs and
 * @strapi/content-manager/dist/admin/hooks/useDocumentLayout.mjs.
 */
export function changeEditLayout(
  app: Pick<StrapiApp, 'registerHook'>,
  change: (layout: EditLayout) => EditLayout,
): void {
  app.registerHook(
    'Admin/CM/pages/EditView/mutate-edit-view-layout',
    ({ layout, ...rest }: { layout: EditLayout }) => ({ ...rest, layout: change(layout) }),
  );
}
