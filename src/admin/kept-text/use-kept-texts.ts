import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { ARTICLE } from '../shared/article';
import { isDocumentMissing } from '../strapi/document-missing';
import { asNewArticle } from './as-new-article';
import { openForms } from './live-forms';
import { keep, keptTexts, onKeptTexts, type KeptText } from './store';

/**
 * Returns the texts of the user that are kept in this browser; `null` while they load. Those of deleted
 * articles become texts of new ones, because no form of their article can offer them.
 */
export function useKeptTexts(): KeptText[] | null {
  const user = useAuth('KeptTexts', (state) => state.user?.id);
  const [texts, setTexts] = useState<KeptText[] | null>(null);
  useEffect(() => {
    if (user === undefined) return undefined;
    let isClosed = false;
    const asked = new Set<string>();
    const load = () => {
      keptTexts(String(user)).then(
        (found) => {
          if (isClosed) return;
          setTexts(found);
          releaseDeleted(found, asked).catch(warn);
        },
        () => {
          if (!isClosed) setTexts([]);
        },
      );
    };
    load();
    const stop = onKeptTexts(load);
    return () => {
      isClosed = true;
      stop();
    };
  }, [user]);
  return texts;
}

/**
 * Texts in open forms stay as they are: the form shows that its article was deleted.
 *
 * @param asked the ids of texts whose articles the server was asked for. They are asked for once.
 */
async function releaseDeleted(texts: KeptText[], asked: Set<string>): Promise<void> {
  const open = await openForms();
  for (const text of texts) {
    if (text.documentId === null || open.has(text.id) || asked.has(text.id)) continue;
    asked.add(text.id);
    if (await isDocumentMissing(ARTICLE, text.documentId)) await keep(asNewArticle(text), false);
  }
}

const warn = (error: unknown) => {
  console.warn('Checking the articles of texts that are kept in the browser failed.', error);
};
