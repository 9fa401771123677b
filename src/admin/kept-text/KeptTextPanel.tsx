import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { ARTICLE } from '../shared/article';
import { newFormId } from '../shared/form-id';
import { mergeForms, type Values } from '../shared/merge-form';
import { holdText } from '../shared/text-in-hand';
import { useMergeShapes } from '../shared/use-merge-shapes';
import { useContentLocale } from '../strapi/content-locale';
import { markOpen } from './live-forms';
import { Offer } from './Offer';
import { noteUser, type KeptText } from './store';
import { useKeeping, type ArticleForm } from './use-keeping';
import { useOffers } from './use-offers';

/** Keeps what is typed into the form, and offers what was typed before and never saved. */
export const KeptTextPanel: PanelComponent = (props) => {
  const intl = useIntl();
  const stored = useForm('KeptText', (state) => state.initialValues) as Values;
  const form = useArticleForm(props);
  const keepValues = useKeeping(form);
  useTextInHand(form);
  const getValues = useForm('KeptText', (state) => state.getValues) as () => Values;
  const setValues = useForm('KeptText', (state) => state.setValues);
  const { offers, remove } = useOffers(form, stored);

  const { shapes } = form;
  const restore = useCallback(
    async ({ base, values, ...offer }: KeptText) => {
      const merged = mergeForms(base, values, getValues(), shapes).values;
      setValues(merged);
      // It must be kept for this form before it is removed from the one in which it was typed.
      await keepValues(merged);
      await remove({ base, values, ...offer });
    },
    [getValues, setValues, keepValues, remove, shapes],
  );
  const content = useMemo(
    () => (
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        {offers.map((offer) => (
          <Offer key={offer.id} offer={offer} shapes={shapes} restore={restore} discard={remove} />
        ))}
      </Flex>
    ),
    [offers, shapes, restore, remove],
  );
  if (offers.length === 0 || props.activeTab === 'published') return null;
  return { title: intl.formatMessage({ id: 'threeline.kept-text.title' }), content };
};

/**
 * The form that the panel is beside. It gets an id of its own each time it opens, and each time it
 * changes between the draft and the published version.
 */
function useArticleForm(props: PanelComponentProps): ArticleForm {
  const { model, document } = props;
  const isPublished = typeof document?.publishedAt === 'string';
  const [{ id, of }, setId] = useState(() => ({ id: newFormId(), of: isPublished }));
  if (of !== isPublished) setId({ id: newFormId(), of: isPublished });
  const [locale = null] = useContentLocale();
  const user = useAuth('KeptText', (state) => state.user?.id);
  const shapes = useMergeShapes(props);
  useEffect(() => markOpen(id), [id]);
  useEffect(() => {
    if (user !== undefined) noteUser(String(user));
  }, [user]);
  return {
    id,
    user: String(user),
    // The form of a copy names the original, and Strapi shows no document beside it.
    documentId: document === undefined ? null : (props.documentId ?? null),
    locale,
    model,
    shapes,
    isPublished,
    isKept: model === ARTICLE && user !== undefined,
  };
}

/** Tells the other features whose unsaved text the page shows. */
function useTextInHand({ user }: ArticleForm): void {
  const isModified = useForm('KeptText', (state) => state.modified);
  const email = useAuth('KeptText', (state) => state.user?.email);
  useEffect(() => {
    if (!isModified || email === undefined) return undefined;
    return holdText({ user, email });
  }, [isModified, user, email]);
}
