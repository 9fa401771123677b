/**
 * Returns the path of the field that has the focus in the edit view, such as `sections.1.body`, or
 * `null`.
 *
 * Relies on the DOM of the edit view. Inputs are named by their path. The blocks editor of a section
 * has no name. It is in the region that
 * @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Repeatable.mjs
 * opens for the entry (`Accordion.Content`, in @radix-ui/react-accordion/dist/index.mjs a region), as
 * are the named inputs of the same section.
 */
export function focusedField(): string | null {
  const focused = document.activeElement;
  if (focused?.closest('form') == null) return null;
  const name = focused.getAttribute('name');
  if (name) return name;
  return focused.closest('[contenteditable="true"]') === null ? null : bodyFieldAt(focused);
}

/** Returns the path of the body that an element of its editor belongs to, or `null`. */
export function bodyFieldAt(element: Element): string | null {
  const beside = element.closest('[role="region"]')?.querySelector('[name*="."]');
  return beside?.getAttribute('name')?.replace(/[^.]+$/, 'body') ?? null;
}
