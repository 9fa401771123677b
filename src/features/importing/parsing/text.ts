export { isBlank } from '../../../platform/text/pure';

/** One line of text: whatever would break it becomes a space, and its ends are trimmed. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/gu, ' ').trim();
}

/** How text is quoted in a message to a person: short, in one line. */
export function excerpt(text: string): string {
  const characters = Array.from(oneLine(text.slice(0, 200)));
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}
