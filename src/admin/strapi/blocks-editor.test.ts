import { installedSource } from '../../strapi/test-support';

const BLOCKS =
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/BlocksInput';

test('each editor passes the plugin of every block, around Slate for React', () => {
  const source = installedSource(`${BLOCKS}/BlocksEditor.mjs`);
  expect(source).toContain('Object.values(blocks).map((block)=>block.plugin)');
  expect(source).toContain(
    'pipe(withHistory, withStrapiSchema, withReact, ...blockRegisteredPlugins)(createEditor())',
  );
});

test('a function that is passed to addRichTextBlocks replaces the blocks', () => {
  const source = installedSource('@strapi/content-manager/dist/admin/content-manager.mjs');
  expect(source).toContain('blocks(this.richTextBlocksStore)');
  expect(source).toContain('this.richTextBlocksStore = result');
});

test('Slate for React finds an editor by a node of the page', () => {
  const source = installedSource('slate-react/dist/index.es.js');
  expect(source).toContain('hasDOMNode: function hasDOMNode(editor, target)');
  expect(source).toContain('Cannot resolve a DOM node from Slate node');
});
