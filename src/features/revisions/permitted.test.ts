import type { Field, Fields } from './model';
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
  gone: 'Who might see it is known no longer',
};
const may =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('of a content', () => {
  test('who may see every field sees all, fields that are gone too', () => {
    const all = may('title', 'lead', 'sections.heading', 'sections.note');
    expect(permittedContent(fields, content, all)).toBe(content);
  });

  test('others see what their role shows them, inside components too', () => {
    expect(permittedContent(fields, content, may('title', 'sections.heading'))).toEqual({
      title: 'A title',
      sections: [{ heading: 'One' }],
    });
  });

  test('a component of which they see nothing is left out', () => {
    expect(permittedContent(fields, content, may('title'))).toEqual({ title: 'A title' });
  });
});

test('a component is permitted with all that is in it', () => {
  expect(isPermitted('sections', section, may('sections.heading', 'sections.note'))).toBe(true);
  expect(isPermitted('sections', section, may('sections.heading'))).toBe(false);
});
