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

test('the dialog of a relation has a form, which hears Ctrl+S as well', () => {
  const modal = installedSource(`${VIEW}/components/FormInputs/Relations/RelationModal.mjs`);
  expect(modal).toMatch(/Modal\.Body, \{\s*children: [^{]*jsx\(Form, \{/);
  expect(modal).toContain("getDocumentActions('relation-modal')");
  expect(installedSource(`${VIEW}/components/DocumentActions.mjs`)).toMatch(
    /UpdateAction\.position = \[\s*'panel',\s*'preview',\s*'relation-modal'/,
  );
  expect(installedSource('@strapi/admin/dist/admin/admin/src/components/Form.mjs')).toContain(
    'tag: "form"',
  );
});

test('a dialog tells its role and whether it is open', () => {
  const dialog = installedSource('@radix-ui/react-dialog/dist/index.mjs');
  expect(dialog).toMatch(/role: "dialog",[^}]*"data-state": [^}]*getState\(context\.open\)/);
  expect(dialog).toContain("return open ? 'open' : 'closed';");
});

test('the dialog in which a body is expanded has no form', () => {
  const layout = installedSource(`${VIEW}/components/FormInputs/BlocksInput/EditorLayout.mjs`);
  expect(layout).toContain('Modal.Content');
  expect(layout).not.toMatch(/\bForm\b|"form"/);
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
