/**
 * Saves the form of the edit view as its button does, and leaves the cursor where it is.
 *
 * Strapi exports no function that saves the form. Its save blurs the field that has the focus.
 *
 * Relies on `getEditViewShortcut` in
 * @strapi/content-manager/dist/admin/pages/EditView/utils/keyboardShortcuts.mjs, and on the listener of
 * `window` in @strapi/content-manager/dist/admin/pages/EditView/components/DocumentActions.mjs, which
 * does nothing where the button is disabled.
 */
export function saveForm(): void {
  const focused = document.activeElement;
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
  if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus();
}

/**
 * Whether a dialog with a form of its own is open, such as that of a relation, which hears Ctrl+S as
 * well. The dialog in which Strapi expands a body has none.
 *
 * Relies on the attributes of a dialog in @radix-ui/react-dialog/dist/index.mjs, and on the form in
 * @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Relations/RelationModal.mjs
 * and @strapi/admin/dist/admin/admin/src/components/Form.mjs.
 */
export const isFormInDialog = (): boolean =>
  document.querySelector('[role=dialog][data-state=open] form') !== null;

/**
 * Makes the editor of a body hand to the form what was typed in the last moments. It waits until
 * typing pauses, or until it loses the focus.
 *
 * Relies on `flushPendingFormSync`, which `onBlur` of
 * @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/BlocksInput/BlocksContent.mjs
 * calls. React learns of a blur by the event `focusout`. Slate ignores it while the editor has the focus.
 */
export function flushBody(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !focused.isContentEditable) return;
  focused.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}
