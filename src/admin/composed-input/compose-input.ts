import { composed } from '../../platform/text/pure';

/**
 * Normalises text that is typed or pasted into a form to NFC.
 *
 * macOS decomposes file names, and Strapi's forms count characters before the server normalises them:
 * they would refuse 150 Hangul syllables as longer than 200 characters.
 *
 * Listen in the capture phase, so that React sees the composed text only. The function skips passwords
 * and text that an input method is still composing.
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
  // React replaces the setter of `field.value` to track changes. It would ignore a change that is
  // made by that setter, and restore the old text.
  // https://github.com/facebook/react/blob/v18.3.1/packages/react-dom/src/client/inputValueTracking.js
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  const caret = composed(value.slice(0, selectionStart ?? value.length)).length;
  field.setSelectionRange(caret, caret);
}
