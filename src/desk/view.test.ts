import { CONTENT_TYPE_LAYOUTS } from './layouts';
import { CONTENT_TYPES } from './texts';
import { arranged, isUntouched, type View } from './view';

const FIELDS = ['name', 'slug', 'description', 'createdAt', 'updatedAt'];

/** A view as Strapi makes it. */
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
  test('that Strapi made counts as untouched', () => {
    expect(isUntouched(stock(), FIELDS)).toBe(true);
  });

  test.each<[string, (view: View) => void]>([
    [
      'renamed a field',
      (view) => (view.metadatas['slug'] = { edit: { label: 'Address' }, list: {} }),
    ],
    [
      'explained a field',
      (view) => (view.metadatas['slug'] = { edit: { description: 'x' }, list: {} }),
    ],
    ['moved a field', (view) => view.layouts.edit.reverse()],
    ['moved a column', (view) => view.layouts.list.reverse()],
    ['ordered otherwise', (view) => (view.settings.defaultSortOrder = 'DESC')],
    ['ordered by another field', (view) => (view.settings.defaultSortBy = 'slug')],
    ['wanted longer pages', (view) => (view.settings.pageSize = 50)],
  ])('in which a person has %s does not', (_what, change) => {
    const view = stock();
    change(view);

    expect(isUntouched(view, FIELDS)).toBe(false);
  });

  test('becomes ours, with help texts, and is touched then', () => {
    const layout = CONTENT_TYPE_LAYOUTS['api::category.category'];
    if (layout === undefined) throw new Error('There is no layout of categories.');

    const view = arranged(stock(), layout, CONTENT_TYPES['api::category.category']?.fields ?? {});

    expect(view.layouts.edit[0]).toEqual([
      { name: 'name', size: 6 },
      { name: 'slug', size: 6 },
    ]);
    expect(view.metadatas['slug']?.edit.description).toMatch(/made from the name/);
    expect(isUntouched(view, FIELDS)).toBe(false);
  });
});
