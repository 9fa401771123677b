import { onIdleChanges } from '../shared/idle-changes';

/**
 * Remembers what was typed into the search of a relation. Strapi forgets it when the editor chooses to
 * create an entry instead.
 *
 * Relies on @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Relations/Relations.mjs,
 * whose combobox is an `input` with that role and offers to create an entry.
 */
export function rememberSearchedNames(document: Document): void {
  const remember = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.getAttribute('role') === 'combobox') searched = target.value.trim();
  };
  document.addEventListener('input', remember, true);
  // A search begins with what the field holds.
  document.addEventListener('focusin', remember, true);
}

let searched = '';

/** The name that was typed last; `''` if none was. */
export const lastSearchedName = (): string => searched;

/** A text without a visible letter, by which the message is recognised. */
const UNSEEN = '\u2060';

/** Whenever an editor creates an entry, the search takes that choice for an entry that it cannot find. */
export const UNSEEN_ERROR = { 'content-manager.relation.error-adding-relation': UNSEEN };

/** Hides the message of {@link UNSEEN_ERROR} while the dialog of a new entry is open. */
export function hideUnseenErrors(document: Document): void {
  onIdleChanges(document, () => {
    if (document.querySelector('[role="dialog"]') === null) return;
    for (const text of document.querySelectorAll('[data-sonner-toast] p')) {
      if (text.textContent !== UNSEEN) continue;
      const toast = text.closest<HTMLElement>('[data-sonner-toast]');
      if (toast !== null) toast.style.visibility = 'hidden';
    }
  });
}
