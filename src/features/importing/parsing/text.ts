export { isBlank } from '../../../platform/text/pure';

/** Joins a text to one line: line breaks and tabs become spaces, and both ends are trimmed. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/gu, ' ').trim();
}

/** Shortens a text to one line of at most 40 characters, for a message. */
export function excerpt(text: string): string {
  const characters = Array.from(oneLine(text.slice(0, 200)));
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}
