import type { Page } from 'playwright-core';

/** What a program copies, by the type of the data. */
export type Copied = Readonly<Record<string, string>>;

/**
 * Copies data as a program does: the browser neither cleans the HTML nor drops other types, as its API
 * for pages would.
 */
export async function copy(page: Page, data: Copied): Promise<void> {
  await page.evaluate(`document.addEventListener(
    'copy',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const [type, value] of Object.entries(${JSON.stringify(data)}))
        event.clipboardData.setData(type, value);
    },
    { once: true, capture: true },
  )`);
  await page.keyboard.press('ControlOrMeta+C');
}

/** Copies a picture of one colour, as a screenshot is copied. */
export async function copyPicture(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 12, height: 8 });
    const context = canvas.getContext('2d');
    context.fillStyle = 'teal';
    context.fillRect(0, 0, 12, 8);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  })()`);
}
