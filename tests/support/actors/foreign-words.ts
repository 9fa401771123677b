import type { Page } from 'playwright-core';

/** Collects what a page says, shown or read aloud, outside of code and of what people have typed. */
const SAID = `(() => {
  const texts = new Set();
  const add = (text) => { if (text && /[A-Za-z]{2,}/.test(text)) texts.add(text.trim().replace(/\\s+/g, ' ')); };
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const walk = (element) => {
    if (element.matches('script, style, code, pre, iframe, [data-slate-editor], [lang=en]')) return;
    if (!isShown(element)) return;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) add(element.getAttribute(name));
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) add(node.data);
      else if (node.nodeType === Node.ELEMENT_NODE) walk(node);
    }
  };
  walk(document.body);
  add(document.title);
  return [...texts];
})()`;

/** Names, abbreviations and formats that Korean texts write in Latin letters too. */
const KNOWN = new Set(
  [
    ...['Threeline', 'GraphQL', 'YouTube', 'Markdown'],
    ...['SEO', 'URL', 'API', 'ID', 'HTML', 'JSON', 'RSS', 'UTC', 'KST', 'CSV', 'PDF', 'SVG', 'GIF'],
    ...[
      'PNG',
      'JPEG',
      'JPG',
      'WEBP',
      'AVIF',
      'MP',
      'KB',
      'MB',
      'px',
      'HTTP',
      'HTTPS',
      'SMTP',
      'JWT',
    ],
    ...[
      'SHA',
      'ISO',
      'ko',
      'en',
      'Ctrl',
      'Enter',
      'Esc',
      'Shift',
      'Cmd',
      'Tab',
      'Alt',
      'docx',
      'txt',
      'md',
      'IANA',
      'English',
    ],
  ].map((word) => word.toLowerCase()),
);

/** Addresses, e-mail addresses, file names, time zones and codes are the same in every language. */
const NEUTRAL = /https?:\/\/\S+|\S+@\S+|\b[\w-]+(?:[./:][\w-]+)+\b|\/[\w./:-]+|[{}#]\w+/gi;

/**
 * The words in Latin letters on a page in Korean that are no names, each with the text that has it.
 *
 * @param own texts of the test's own data
 */
export async function foreignWords(page: Page, own: readonly string[] = []): Promise<string[]> {
  const texts = await page.evaluate<string[]>(SAID);
  return texts.flatMap((text) => {
    const rest = own.reduce((left, word) => left.replaceAll(word, ' '), text).replace(NEUTRAL, ' ');
    const words = (rest.match(/[A-Za-z]{2,}/g) ?? []).filter(
      (word) => !KNOWN.has(word.toLowerCase()),
    );
    return words.length === 0 ? [] : [`${words.join(' ')} ← ${text.slice(0, 120)}`];
  });
}
