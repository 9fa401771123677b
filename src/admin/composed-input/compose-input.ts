import { composed } from '../../platform/text/pure';

/**
 * Composes (NFC) what is typed or pasted into a form. File names of macOS are decomposed, and
 * Strapi's forms count the characters of a text before the server composes it: 150 syllables would be
 * refused as more than 200.
 *
 * It listens in the capture phase, so that React sees the composed text only. Passwords are left as
 * they are, and text that an input method is still composing.
 */
export function composeInput(event: Event): void {
  const { target } = event;
  if ('isComposing' in event && event.isComposing === true) return;
  if (target instanceof HTMLTextAreaElement) compose(target, HTMLTextAreaElement.prototype);
  if (target instanceof HTMLInputElement && ['text', 'search'].includes(target.type)) {
    compose(target, HTMLInputElement.prototype);
  }
}

function compose(field: HTMLInputElement | HTMLTextAreaElement, prototype: object): void {
  const { value, selectionStart } = field;
  const text = composed(value);
  if (text === value) return;
  // Not by `field.value`, which React replaces by a setter of its own to learn of changes; it would
  // take this one for its own, and keep the old text.
  // https://github.com/facebook/react/blob/v18.3.1/packages/react-dom/src/client/inputValueTracking.js
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  const caret = composed(value.slice(0, selectionStart ?? value.length)).length;
  field.setSelectionRange(caret, caret);
}
