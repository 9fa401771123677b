import { CONTENT_TYPE_LAYOUTS } from './layouts';
import { CONTENT_TYPES } from './texts';
import { applyLayout, type View } from './view';

const FIELDS = ['name', 'slug', 'description', 'createdAt', 'updatedAt'];

/** A view as Strapi creates it. */
const stock = (): View => ({
  settings: { pageSize: 10, mainField: 'name', defaultSortBy: 'name', defaultSortOrder: 'ASC' },
  metadatas: Object.fromEntries(
    FIELDS.map((name) => [
      name,
      { edit: { label: name, description: '', placeholder: '' }, list: { label: name } },
    ]),
  ),
  layouts: {
    list: ['id', 'name', 'slug', 'description'],
    edit: [
      [
        { name: 'name', size: 6 },
        { name: 'slug', size: 6 },
      ],
      [{ name: 'description', size: 6 }],
    ],
  },
});

describe('a view of the content manager', () => {
  test('becomes ours, with help texts', () => {
    const layout = CONTENT_TYPE_LAYOUTS['api::category.category'];
    if (layout === undefined) throw new Error('There is no layout of categories.');

    const view = applyLayout(
      stock(),
      layout,
      CONTENT_TYPES['api::category.category']?.fields ?? {},
    );

    expect(view.layouts.edit[0]).toEqual([
      { name: 'name', size: 6 },
      { name: 'slug', size: 6 },
    ]);
    expect(view.metadatas['slug']?.edit.description).toMatch(/made from the name/);
  });
});
