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
  const label = labelReading(labelOf(field));
  if (index === undefined || part === undefined || field !== 'sections') {
    focusOn(byName(path) ?? nearest(label, FOCUSABLE)[0]);
    return;
  }
  const trigger = nearest(label, 'h3 > button[aria-expanded]')[Number(index)];
  if (trigger?.getAttribute('aria-expanded') === 'false') trigger.click();
  whenThere(() => (part === 'body' ? editorIn(trigger) : byName(path)), FRAMES);
}

/** The input of a field; Strapi names it by its path. */
function byName(path: readonly string[]): HTMLElement | null {
  return document.querySelector(`form [name="${CSS.escape(path.join('.'))}"]`);
}

/** The label of a field; Strapi adds how many entries it has, and a star where it is required. */
function labelReading(text: string): Element | undefined {
  const bare = (label: string) => label.replace(/\(\d+\)|[\s*]/gu, '');
  return [...document.querySelectorAll('form label')].find(
    ({ textContent }) => bare(textContent) === bare(text),
  );
}

/** The elements around a label that match, as few levels up as any do. */
function nearest(label: Element | undefined, selector: string): HTMLElement[] {
  for (let around = label; around !== undefined; around = around.parentElement ?? undefined) {
    const found = around.querySelectorAll<HTMLElement>(selector);
    if (found.length > 0) return [...found];
  }
  return [];
}

/** The blocks editor of the section that a trigger opens; the name is that of its menu. */
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

function focusOn(element: HTMLElement | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
