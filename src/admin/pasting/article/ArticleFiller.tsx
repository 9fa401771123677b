import { Flex, TextButton, Typography, Box } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocation, useParams } from 'react-router-dom';
import { ARTICLE } from '../../shared/article';
import { useContentLocale } from '../../strapi/content-locale';
import { editView } from '../edit-view';
import { storePicture } from '../store-picture';
import {
  filledValues,
  isChangedSince,
  isEmptyForm,
  pictureCount,
  storedBodies,
} from './form-values';
import { takeHandedOver } from './handed-over';
import type { ReadArticle } from './pasted-article';
import { isEditable, useArticleDrops } from './use-article-drops';
import { useArticleReader } from './use-article-reader';

type Values = Record<string, unknown>;

/** Fills the form of a new article with a text that is pasted or dropped. Offers to take that back. */
export function ArticleFiller() {
  const { slug } = useParams();
  const { pathname } = useLocation();
  return slug === ARTICLE && pathname.endsWith('/create') ? <Filler /> : null;
}

function Filler() {
  const intl = useIntl();
  const getValues = useForm('ArticleFiller', (form) => form.getValues) as () => Values;
  const setValues = useForm('ArticleFiller', (form) => form.setValues);
  const [locale] = useContentLocale();
  const read = useArticleReader();
  const values = useForm('ArticleFiller', (form) => form.values) as unknown;
  const [undo, setUndo] = useState<{ before: Values; filled: Values } | null>(null);

  const isShown = useRef(false);
  const isFilling = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const fill = useCallback(
    async (article: ReadArticle) => {
      if (isFilling.current) return;
      isFilling.current = true;
      const opened = getValues();
      const count = pictureCount(article);
      if (count > 0) editView()?.notify('info', 'uploading', { count });
      const { bodies, stored, missing } = await storedBodies(article, (picture) =>
        storePicture(picture, article.pictures.get(picture.url)),
      );
      isFilling.current = false;
      if (!isShown.current) {
        if (stored > 0) editView()?.notify('warning', 'closed', { count: stored });
        return;
      }
      // Nothing may wait from here on: what is typed meanwhile would be lost.
      const now = getValues();
      const filled = filledValues({ before: opened, now }, article, bodies);
      setUndo({ before: now, filled });
      setValues(filled);
      if (missing > 0) editView()?.notify('warning', 'losses', { losses: { picture: missing } });
    },
    [getValues, setValues],
  );
  useEffect(() => {
    // Strapi loads the form again when it has chosen the language.
    if (locale === undefined) return;
    const article = takeHandedOver();
    if (article !== null) void fill(article);
  }, [locale, fill]);
  useArticleDrops(
    (source) => {
      // A file has no field to go into.
      if (isEmptyForm(getValues()))
        void read(source).then((article) => (article === null ? undefined : fill(article)));
      else editView()?.notify('warning', 'article.not-empty');
    },
    (target) => isEmptyForm(getValues()) && takesArticle(target),
  );
  useEffect(() => {
    // To undo the fill after a change would undo the change as well. `values` may be those before the
    // fill: Strapi passes them on after it has rendered the form.
    if (undo !== null && isChangedSince(undo.filled, getValues())) setUndo(null);
  }, [undo, values, getValues]);

  if (undo === null) return null;
  return (
    <Box width="100%" background="neutral100" hasRadius padding={3} role="status">
      <Flex justifyContent="space-between" gap={2}>
        <Typography variant="pi">
          {intl.formatMessage({ id: 'threeline.paste.article.filled' })}
        </Typography>
        <TextButton
          style={{ flexShrink: 0 }}
          onClick={() => {
            setValues(undo.before);
            setUndo(null);
          }}
        >
          {intl.formatMessage({ id: 'threeline.paste.article.undo' })}
        </TextButton>
      </Flex>
    </Box>
  );
}

/**
 * A paste into an empty field of one line of an empty form is one of the article; the lines of the
 * summary take three.
 */
function takesArticle(target: Element): boolean {
  if (!isEditable(target)) return true;
  const isField = target instanceof HTMLInputElement && target.type === 'text';
  return isField && target.value === '' && !target.name.startsWith('summary.');
}
