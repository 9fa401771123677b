import { validateBlocks } from './blocks-validator';

const paragraph = (text: unknown) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

test("Strapi's validator of blocks loads by its path, accepts blocks and refuses others", () => {
  expect(() => {
    validateBlocks([paragraph('A text.')]);
  }).not.toThrow();
  expect(() => {
    validateBlocks([paragraph(7)]);
  }).toThrow();
  expect(() => {
    validateBlocks([{ type: 'unknown-block' }]);
  }).toThrow();
});
