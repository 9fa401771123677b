import { useCallback, useEffect, useRef, useState } from 'react';
import { mergeForms, sameForms, type Values } from '../shared/merge-form';
import { openForms } from './live-forms';
import { forget, keptTexts, type KeptText } from './store';
import type { ArticleForm } from './use-keeping';

/**
 * Returns the texts that were typed into forms of this article which are closed, and that the server
 * does not have. Reads them when the form opens; `remove` removes one.
 *
 * @param stored the values that the server has
 */
export function useOffers(
  { id, user, documentId, locale, shapes, isPublished }: ArticleForm,
  stored: Values,
): { offers: KeptText[]; remove: (offer: KeptText) => Promise<void> } {
  const [offers, setOffers] = useState<KeptText[]>([]);
  const context = useRef({ shapes, stored });
  context.current = { shapes, stored };

  useEffect(() => {
    // Text belongs to the draft, whose values are not here.
    if (isPublished) return;
    let isClosed = false;
    const load = async () => {
      const texts = await keptTexts(user);
      const open = await openForms();
      const left = texts.filter(
        (text) =>
          text.id !== id &&
          text.documentId === documentId &&
          text.locale === locale &&
          !open.has(text.id),
      );
      const known = left.filter((text) => isStored(text, context.current));
      await Promise.all(known.map((text) => forget(text.id)));
      if (!isClosed) setOffers(left.filter((text) => !known.includes(text)));
    };
    load().catch((error: unknown) => {
      console.warn('Reading the text that is kept in the browser failed.', error);
    });
    return () => {
      isClosed = true;
    };
  }, [id, user, documentId, locale, isPublished]);

  const remove = useCallback(async (offer: KeptText) => {
    setOffers((all) => all.filter(({ id: other }) => other !== offer.id));
    await forget(offer.id);
  }, []);
  return { offers, remove };
}

/** Whether restoring the text would change nothing. */
function isStored(
  { base, values }: KeptText,
  { shapes, stored }: { shapes: ArticleForm['shapes']; stored: Values },
): boolean {
  return sameForms(mergeForms(base, values, stored, shapes).values, stored, shapes);
}
