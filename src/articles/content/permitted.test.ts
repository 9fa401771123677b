import type { Field, Fields } from './fields';
import { isPermitted, permittedContent } from './permitted';

const text: Field = { kind: 'text' };
const section: Field = {
  kind: 'component',
  repeatable: true,
  fields: new Map<string, Field>([
    ['heading', text],
    ['note', text],
  ]),
};
const fields: Fields = new Map<string, Field>([
  ['title', text],
  ['lead', text],
  ['sections', section],
]);
const content = {
  title: 'A title',
  lead: 'Hidden',
  sections: [{ heading: 'One', note: 'Hidden' }],
  gone: 'A field that is not in the schema any more',
};
const may =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('the permitted content', () => {
  test('a user who may read every field sees all, including removed fields', () => {
    const all = may('title', 'lead', 'sections.heading', 'sections.note');
    expect(permittedContent(fields, content, all)).toBe(content);
  });

  test('other users see the fields that their role includes, also inside components', () => {
    expect(permittedContent(fields, content, may('title', 'sections.heading'))).toEqual({
      title: 'A title',
      sections: [{ heading: 'One' }],
    });
  });

  test('a component without a permitted field is left out', () => {
    expect(permittedContent(fields, content, may('title'))).toEqual({ title: 'A title' });
  });
});

test('a component is permitted only with all of its fields', () => {
  expect(isPermitted('sections', section, may('sections.heading', 'sections.note'))).toBe(true);
  expect(isPermitted('sections', section, may('sections.heading'))).toBe(false);
});
