import type { StrapiApp } from '@strapi/strapi/admin';

/** A field in a form. */
export interface LayoutField {
  hint?: string;
  placeholder?: string;
  /** A relation has a `targetModel`. */
  attribute?: { targetModel?: string };
  /** Whether the field of a relation offers to create an entry, in a dialog. Strapi's default is yes. */
  creatable?: boolean;
}

/** The layout of the edit view: panels of rows of fields. */
export interface EditLayout {
  layout: LayoutField[][][];
  components: Record<string, { layout: LayoutField[][] }>;
  /** `relationOpenMode`: where the links of relations open. The dialog is the default. */
  settings: { relationOpenMode?: 'modal' | 'page' | 'newTab' };
}

/** Changes each field of a layout. */
export function mapFields(
  layout: EditLayout,
  change: (field: LayoutField) => LayoutField,
): EditLayout {
  const inRows = (rows: LayoutField[][]) => rows.map((row) => row.map(change));
  return {
    ...layout,
    layout: layout.layout.map(inRows),
    components: Object.fromEntries(
      Object.entries(layout.components).map(([uid, component]) => [
        uid,
        { ...component, layout: inRows(component.layout) },
      ]),
    ),
  };
}

/**
 * Changes the layout of each edit view before Strapi renders it.
 *
 * Relies on the hook and its argument in
 * @strapi/content-manager/dist/admin/constants/hooks.mjs and
 * @strapi/content-manager/dist/admin/hooks/useDocumentLayout.mjs. `relationOpenMode` is read by
 * @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Relations/RelationModal.mjs.
 * The input of a relation passes the props of its field to the combobox of the design system, in
 * @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Relations/Relations.mjs.
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
