import { installedSource } from '../../strapi/test-support';

const VIEW = '@strapi/content-manager/dist/admin/pages/EditView';

test('Strapi saves the form on Ctrl+S at the window, unless its button is disabled', () => {
  expect(installedSource(`${VIEW}/utils/keyboardShortcuts.mjs`)).toMatch(
    /key === 's' && !event\.shiftKey\) \{\s*return 'save';/,
  );
  const actions = installedSource(`${VIEW}/components/DocumentActions.mjs`);
  expect(actions).toContain("getEditViewShortcut(e) !== 'save'");
  expect(actions).toContain('if (!isDisabledRef.current) {');
  expect(actions).toContain("window.addEventListener('keydown', handleKeyDown)");
});

test('a body hands what was typed to the form when it loses the focus', () => {
  const folder = `${VIEW}/components/FormInputs/BlocksInput`;
  expect(installedSource(`${folder}/BlocksContent.mjs`)).toMatch(
    /onBlur: \(event\)=>\{\s*flushPendingFormSync\(\);/,
  );
  expect(installedSource(`${folder}/BlocksEditor.mjs`)).toMatch(
    /flushSync\(\(\)=>\{\s*onChange\(name, normalizeBlocksState\(editor, editor\.children\)\)/,
  );
});

test('Slate ignores a blur of the element that still has the focus', () => {
  const source = installedSource('slate-react/dist/index.es.js');
  expect(source).toMatch(/if \(state\.latestElement === root\.activeElement\) \{\s*return;/);
});
