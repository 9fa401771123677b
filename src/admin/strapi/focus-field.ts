/**
 * Scrolls to a field of the edit view and focuses it. Opens the section that holds the field.
 *
 * Strapi's own way is `?field=` in the address. It would ask the editor to discard unsaved changes.
 *
 * Relies on the DOM of the edit view. Inputs are named by their path.
 * @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Input.mjs appends
 * the number of entries to a label, and `Repeatable.mjs` beside it shows each entry as an accordion
 * item of @strapi/design-system (`h3 > button[aria-expanded]`).
 *
 * @param path the path of a fault, such as `['sections', '1', 'body']`
 * @param labelOf returns the label of a field of the article in the form
 */
export function focusField(path: readonly string[], labelOf: (field: string) => string): void {
  const [field = '', index, part] = path;
  const label = findLabel(labelOf(field));
  if (index === undefined || part === undefined || field !== 'sections') {
    focus(findInput(path) ?? nearest(label, FOCUSABLE)[0]);
    return;
  }
  const trigger = nearest(label, 'h3 > button[aria-expanded]')[Number(index)];
  if (trigger?.getAttribute('aria-expanded') === 'false') trigger.click();
  focusWhenRendered(() => (part === 'body' ? findEditor(trigger) : findInput(path)), FRAMES);
}

/** Focuses the input of a field, wherever the page shows it. */
export function focusInput(name: string): void {
  document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
}

const FOCUSABLE = 'input, textarea, button, [contenteditable="true"], [tabindex="0"]';
/** How many frames to wait until a section has opened. */
const FRAMES = 60;

function findInput(path: readonly string[]): HTMLElement | null {
  return document.querySelector(`form [name="${CSS.escape(path.join('.'))}"]`);
}

/** Compares labels without the number of entries and without the star of required fields. */
function findLabel(text: string): Element | undefined {
  const bare = (label: string) => label.replace(/\(\d+\)|[\s*]/gu, '');
  return [...document.querySelectorAll('form label')].find(
    ({ textContent }) => bare(textContent) === bare(text),
  );
}

/** Returns the matches in the closest ancestor of a label that contains any. */
function nearest(label: Element | undefined, selector: string): HTMLElement[] {
  for (let around = label; around !== undefined; around = around.parentElement ?? undefined) {
    const found = around.querySelectorAll<HTMLElement>(selector);
    if (found.length > 0) return [...found];
  }
  return [];
}

/** Finds the blocks editor of a section. Its own label names the toolbar only. */
function findEditor(trigger: Element | undefined): HTMLElement | null {
  const region = document.getElementById(trigger?.getAttribute('aria-controls') ?? '');
  return region?.querySelector<HTMLElement>('[contenteditable="true"]') ?? null;
}

function focusWhenRendered(find: () => HTMLElement | null, frames: number): void {
  const found = find();
  if (found !== null) focus(found);
  else if (frames > 0)
    requestAnimationFrame(() => {
      focusWhenRendered(find, frames - 1);
    });
}

function focus(element: HTMLElement | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
