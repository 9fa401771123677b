import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { articleOf } from '../shared/article';
import type { Presence } from './answer';
import { useReloadFormMutation } from './api';
import { isSame, newerState, shownState, type ArticleState } from './form-state';
import { usePresence } from './use-presence';
import { usePresenceTexts } from './use-presence-texts';

/**
 * Shows beside the form who else has the article open. Loads the form again when the article was
 * written elsewhere; if it has unsaved changes, tells so instead.
 */
export const PresencePanel: PanelComponent = (props) => {
  const intl = useIntl();
  const shown = shownState(props);
  const presence = usePresence(articleOf(props), shown);
  const newer = newerState(presence.comparisons, shown);
  const hasUnsaved = useForm('Presence', (form) => form.modified || form.isSubmitting);
  useReload(hasUnsaved ? null : newer);

  const isBehind = newer !== null && hasUnsaved;
  if (presence.others.length === 0 && !isBehind && !presence.isGone) return null;
  return {
    title: intl.formatMessage({
      id: presence.others.length > 0 ? 'threeline.presence.title' : 'threeline.presence.news',
    }),
    content: <Here presence={presence} isBehind={isBehind} />,
  };
};

/** Loads the form again, once for each state. */
function useReload(newer: ArticleState | null): void {
  const [reload] = useReloadFormMutation();
  const loaded = useRef<ArticleState | null>(null);
  useEffect(() => {
    if (newer === null || isSame(newer, loaded.current)) return;
    loaded.current = newer;
    void reload(null);
  }, [newer, reload]);
}

function Here({ presence, isBehind }: { presence: Presence; isBehind: boolean }) {
  const { describeForm, describeWrite, gone } = usePresenceTexts();
  const { others, lastWrite, isGone } = presence;
  const behind = isBehind ? describeWrite(lastWrite) : null;
  const note = isGone ? gone : behind;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {note !== null && (
        <Typography variant="pi" textColor="warning700" role="status">
          {note}
        </Typography>
      )}
      {others.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {others.map((form, index) => (
            <Typography key={index} tag="li" variant="pi">
              {describeForm(form)}
            </Typography>
          ))}
        </Flex>
      )}
    </Flex>
  );
}
