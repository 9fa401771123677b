const FOCUSABLE = 'input, textarea, button, [contenteditable="true"], [tabindex="0"]';
/** How long a section may take to open, in frames of the screen. */
const FRAMES = 60;

/**
 * Goes to a field of the edit view: scrolls to it and puts the cursor into it, opening the section
 * that holds it. Strapi's own way, a `field` in the address, would ask whether to throw the unsaved
 * changes away first.
 *
 * @param path as a fault says it: `['sections', '1', 'body']`
 * @param labelOf how a field of the article is labelled in the form
 */
export function goToField(path: readonly string[], labelOf: (field: string) => string): void {
  const [field = '', index, part] = path;
  const root = fieldLabelled(labelOf(field));
  if (index === undefined || part === undefined) {
    focusOn(byName(path) ?? firstFocusable(root));
    return;
  }
  const trigger = root?.querySelectorAll<HTMLElement>('h3 > button[aria-expanded]')[Number(index)];
  if (trigger?.getAttribute('aria-expanded') === 'false') trigger.click();
  whenThere(() => byName(path) ?? (part === 'body' ? editorIn(trigger) : null), FRAMES);
}

/** The input of a field; Strapi names it by its path. */
function byName(path: readonly string[]): HTMLElement | null {
  return document.querySelector(`form [name="${CSS.escape(path.join('.'))}"]`);
}

/** What lies around a field with this label: the label's row and all that belongs to it. */
function fieldLabelled(label: string): Element | null {
  const found = [...document.querySelectorAll('form label')].find((one) => {
    const text = one.textContent.replace(/[\s*\u00A0]|\(\d+\)/gu, '');
    return text === label.replace(/\s/gu, '');
  });
  return found?.parentElement?.parentElement ?? null;
}

const firstFocusable = (root: Element | null): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`:scope > :not(:has(label)) :is(${FOCUSABLE})`) ??
  root?.querySelector<HTMLElement>(FOCUSABLE) ??
  null;

/** The blocks editor of the section that a trigger opens. */
function editorIn(trigger: Element | undefined): HTMLElement | null {
  const region = document.getElementById(trigger?.getAttribute('aria-controls') ?? '');
  return region?.querySelector<HTMLElement>('[contenteditable="true"]') ?? null;
}

function whenThere(find: () => HTMLElement | null, frames: number): void {
  const found = find();
  if (found !== null) focusOn(found);
  else if (frames > 0)
    requestAnimationFrame(() => {
      whenThere(find, frames - 1);
    });
}

function focusOn(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
