import { createEditor, type Descendant, type Editor, type Point } from 'slate';
import { withHistory, type HistoryEditor } from 'slate-history';
import type { EditorBlock } from './editor-blocks';
import { insertBlocks, isInCode } from './insert-blocks';
import { noteInserted } from './inserted-blocks';
import { fillPlaces, notePlaces } from './picture-places';

const text = (value: string, marks = {}) => ({ type: 'text' as const, text: value, ...marks });
const paragraph = (value: string) => ({ type: 'paragraph' as const, children: [text(value)] });
const heading = (value: string) => ({
  type: 'heading' as const,
  level: 2 as const,
  children: [text(value)],
});
const item = (value: string) => ({ type: 'list-item' as const, children: [text(value)] });
const list = (...values: string[]) => ({
  type: 'list' as const,
  format: 'unordered' as const,
  children: values.map(item),
});
const code = (value: string) => ({ type: 'code' as const, children: [text(value)] });
const image = (name: string) => ({ type: 'image', image: { name }, children: [text('')] });
const link = (value: string) => ({
  type: 'link' as const,
  ...{ url: 'https://a.example', rel: '', target: '', children: [text(value)] },
});

const typeOf = (node: object) => ('type' in node ? node.type : null);

/** An editor with the rules of Strapi's. */
function editorOf(children: Descendant[], path: number[], offset: number): Editor & HistoryEditor {
  const editor = withHistory(createEditor());
  editor.isInline = (node) => typeOf(node) === 'link';
  editor.isVoid = (node) => typeOf(node) === 'image';
  editor.children = children;
  editor.select({ path, offset });
  return editor;
}

/** The text of each block, with its type unless that is a paragraph. */
const shown = ({ children }: Editor): string[] =>
  children.map((block) => {
    const type = typeOf(block);
    const texts = type === 'list' && 'children' in block ? block.children : [block];
    const written = texts.map((one) => plain(one)).join('/');
    return type === 'paragraph' ? written : `${String(type)} ${written}`;
  });
const plain = (node: Descendant): string =>
  'text' in node ? node.text : node.children.map(plain).join('');

const pasted: EditorBlock[] = [paragraph('하나'), heading('둘'), paragraph('셋')];

test.each<[string, Descendant[], number[], number, EditorBlock[], string[]]>([
  ['an empty body', [paragraph('')], [0, 0], 0, pasted, ['하나', 'heading 둘', '셋']],
  ['an empty list', [list('')], [0, 0, 0], 0, pasted, ['하나', 'heading 둘', '셋']],
  [
    'the middle of a paragraph',
    [paragraph('앞뒤')],
    [0, 0],
    1,
    pasted,
    ['앞하나', 'heading 둘', '셋', '뒤'],
  ],
  ['the end', [paragraph('앞')], [0, 0], 1, pasted, ['앞하나', 'heading 둘', '셋']],
  ['the beginning', [paragraph('뒤')], [0, 0], 0, pasted, ['하나', 'heading 둘', '셋', '뒤']],
  [
    'one paragraph into a text',
    [heading('앞뒤')],
    [0, 0],
    1,
    [paragraph('안')],
    ['heading 앞안뒤'],
  ],
  [
    'a list into a list',
    [list('가', '나')],
    [0, 0, 0],
    1,
    [list('안')],
    ['list 가', 'list 안', 'list 나'],
  ],
  ['a picture', [image('a')], [0, 0], 0, [paragraph('밑')], ['image ', '밑']],
])('%s takes the blocks', (_where, children, path, offset, blocks, expected) => {
  const editor = editorOf(children, path, offset);
  insertBlocks(editor, blocks);
  expect(shown(editor)).toEqual(expected);
});

test('what is selected is replaced, and one undo brings it back', async () => {
  const before = [paragraph('첫 문단'), paragraph('둘째 문단')];
  const editor = editorOf(before, [0, 0], 2);
  const focus: Point = { path: [1, 0], offset: 2 };
  editor.select({ anchor: { path: [0, 0], offset: 2 }, focus });
  await Promise.resolve();
  insertBlocks(editor, pasted);
  expect(shown(editor)).toEqual(['첫 하나', 'heading 둘', '셋', ' 문단']);
  await Promise.resolve();
  editor.undo();
  expect(editor.children).toEqual(before);
});

test('what is selected stays if there is nothing to insert, and makes way for pictures', () => {
  const select = () => {
    const editor = editorOf([paragraph('첫 문단')], [0, 0], 2);
    editor.select({ anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 2 } });
    return editor;
  };
  const kept = select();
  expect(insertBlocks(kept, [])).toBe(1);
  expect(shown(kept)).toEqual(['첫 문단']);
  const replaced = select();
  expect(insertBlocks(replaced, [], { isReplacing: true })).toBe(1);
  expect(shown(replaced)).toEqual(['문단']);
});

test('the cursor is behind what was pasted', () => {
  const editor = editorOf([paragraph('앞뒤')], [0, 0], 1);
  insertBlocks(editor, pasted);
  editor.insertText('!');
  expect(shown(editor)).toEqual(['앞하나', 'heading 둘', '셋!', '뒤']);
});

test('formatting stays, and a link goes into no link', () => {
  const bold = { type: 'paragraph' as const, children: [text('굵', { bold: true }), link('링')] };
  const editor = editorOf([paragraph('앞')], [0, 0], 1);
  insertBlocks(editor, [bold]);
  expect(editor.children[0]).toMatchObject({
    children: [{ text: '앞' }, { text: '굵', bold: true }, { type: 'link' }, { text: '' }],
  });
  const linked = editorOf(
    [{ type: 'paragraph', children: [text(''), link('안'), text('')] } as Descendant],
    [0, 1, 0],
    1,
  );
  insertBlocks(linked, [bold]);
  expect(shown(linked)).toEqual(['안굵링']);
});

test('the cursor is known to be in code', () => {
  expect(isInCode(editorOf([code('a')], [0, 0], 0))).toBe(true);
  expect(isInCode(editorOf([paragraph('a')], [0, 0], 0))).toBe(false);
});

describe('the blocks of a paste', () => {
  const arrange = () => {
    const editor = editorOf([paragraph('앞'), paragraph('뒤')], [0, 0], 1);
    const index = insertBlocks(editor, [heading('하나'), paragraph('둘'), heading('셋')]);
    return { editor, find: noteInserted(editor, { index, count: 3 }) };
  };

  test('are found after the text has changed around them and in them', () => {
    const { editor, find } = arrange();
    editor.insertNodes(paragraph('새'), { at: [0] });
    editor.insertNodes(image('a'), { at: [3] });
    expect(find()).toEqual({ index: 2, count: 4 });
  });

  test('are not found after an undo, and a paste without blocks has none', async () => {
    const { editor, find } = arrange();
    await Promise.resolve();
    editor.undo();
    expect(find()).toBeNull();
    expect(noteInserted(editor, { index: 0, count: 0 })()).toBeNull();
  });
});

describe('pictures', () => {
  const arrange = async () => {
    const editor = editorOf([paragraph('앞')], [0, 0], 1);
    const index = insertBlocks(editor, [heading('둘'), paragraph('셋')]);
    const places = notePlaces(editor, [0, 1, 1, 2], { index, hasText: true });
    await Promise.resolve();
    return { editor, places };
  };
  const images = ['a', 'b', 'c', 'd'].map(image);
  const names = ({ children }: Editor) =>
    children.map((block) =>
      'image' in block ? (block.image as { name: string }).name : plain(block),
    );

  test('come to their places, and go with the paste by one undo', async () => {
    const { editor, places } = await arrange();
    fillPlaces(editor, places, images);
    expect(names(editor)).toEqual(['앞', 'a', '둘', 'b', 'c', '셋', 'd']);
    await Promise.resolve();
    editor.undo();
    expect(names(editor)).toEqual(['앞']);
    editor.redo();
    expect(names(editor)).toEqual(['앞', 'a', '둘', 'b', 'c', '셋', 'd']);
  });

  test('come to their places after the text has changed, and go first', async () => {
    const { editor, places } = await arrange();
    editor.insertNodes(paragraph('새'), { at: [0] });
    editor.removeNodes({ at: [2] });
    await Promise.resolve();
    fillPlaces(editor, places, [null, ...images.slice(1)]);
    expect(names(editor)).toEqual(['새', '앞', 'b', 'c', '셋', 'd']);
    await Promise.resolve();
    editor.undo();
    expect(names(editor)).toEqual(['새', '앞', '셋']);
  });

  test('do not come after the paste was undone, and the redo stays', async () => {
    const { editor, places } = await arrange();
    editor.undo();
    fillPlaces(editor, places, images);
    expect(names(editor)).toEqual(['앞']);
    editor.redo();
    expect(names(editor)).toEqual(['앞', '둘', '셋']);
  });

  test('come to a paste that was undone and redone', async () => {
    const { editor, places } = await arrange();
    editor.undo();
    editor.redo();
    fillPlaces(editor, places, images);
    expect(names(editor).toSorted()).toEqual(['a', 'b', 'c', 'd', '둘', '셋', '앞'].toSorted());
  });

  test('that are all of a paste are a step of their own', async () => {
    const editor = editorOf([paragraph('')], [0, 0], 0);
    editor.insertText('앞');
    await Promise.resolve();
    const index = insertBlocks(editor, []);
    fillPlaces(editor, notePlaces(editor, [0], { index, hasText: false }), [image('a')]);
    expect(names(editor)).toEqual(['앞', 'a']);
    await Promise.resolve();
    editor.undo();
    expect(names(editor)).toEqual(['앞']);
  });

  test('replace nothing in an empty body', () => {
    const editor = editorOf([paragraph('')], [0, 0], 0);
    const index = insertBlocks(editor, []);
    fillPlaces(editor, notePlaces(editor, [0], { index, hasText: false }), [image('a')]);
    expect(names(editor)).toEqual(['a', '']);
  });
});
