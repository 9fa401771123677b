import { z } from 'zod';
import type { Layout } from './layouts';
import type { FieldTexts } from './texts';

const texts = z.looseObject({
  label: z.string().optional(),
  description: z.string().nullish(),
  placeholder: z.string().nullish(),
});

/** The view of a content type or a component, as the content manager stores it. */
export const viewSchema = z.looseObject({
  settings: z.looseObject({
    mainField: z.string().optional(),
    defaultSortBy: z.string().optional(),
    defaultSortOrder: z.string().optional(),
    pageSize: z.number().optional(),
  }),
  metadatas: z.record(
    z.string(),
    z.looseObject({ edit: texts, list: z.looseObject({ label: z.string().optional() }) }),
  ),
  layouts: z.looseObject({
    list: z.array(z.string()),
    edit: z.array(z.array(z.looseObject({ name: z.string(), size: z.number() }))),
  }),
});

export type View = z.infer<typeof viewSchema>;

/**
 * Returns a view with our layout and our English help texts. The panel translates help texts into
 * the language of its user, unless a person has replaced them.
 */
export function applyLayout(view: View, layout: Layout, fields: Record<string, FieldTexts>): View {
  const metadatas = Object.fromEntries(
    Object.entries(view.metadatas).map(([name, { edit, list }]) => [
      name,
      {
        edit: {
          ...edit,
          description: fields[name]?.help?.en ?? '',
          placeholder: fields[name]?.placeholder?.en ?? '',
          ...(layout.readOnly?.includes(name) === true ? { editable: false } : {}),
        },
        list,
      },
    ]),
  );
  const { columns, sortBy, order } = layout.list ?? {};
  return {
    ...view,
    settings: {
      ...view.settings,
      mainField: layout.mainField,
      ...(sortBy === undefined ? {} : { defaultSortBy: sortBy, defaultSortOrder: order }),
    },
    metadatas,
    layouts: {
      ...view.layouts,
      edit: layout.edit.map((row) => row.map(([name, size]) => ({ name, size }))),
      ...(columns === undefined ? {} : { list: [...columns] }),
    },
  };
}
