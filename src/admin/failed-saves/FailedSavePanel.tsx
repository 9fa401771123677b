import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { failureOf, isRetried } from '../shared/failure';
import { backendUrl } from '../strapi/backend-url';
import { useContentLocale } from '../strapi/content-locale';
import { onDocumentEvent } from '../strapi/document-events';
import { isFormInDialog, saveForm } from '../strapi/save-form';
import { isReady } from './is-ready';
import { createRetry, type RetryState } from './retry';

/** How long the editor must not have typed before a save, which blurs their field. In milliseconds. */
const QUIET_MS = 1_500;

/** Says that a save failed, and repeats it while the server is away. */
export const FailedSavePanel: PanelComponent = (props) => {
  const intl = useIntl();
  const state = useRetry(props);
  if (state === 'idle') return null;
  return {
    title: intl.formatMessage({ id: 'threeline.failed-save.title' }),
    content: (
      <Flex direction="column" alignItems="stretch" gap={3} width="100%" role="status">
        <Typography variant="omega">
          {intl.formatMessage({ id: `threeline.failed-save.${state}` })}
        </Typography>
        <Button variant="secondary" onClick={saveForm}>
          {intl.formatMessage({ id: 'threeline.failed-save.now' })}
        </Button>
      </Flex>
    ),
  };
};

function useRetry({ model, documentId }: PanelComponentProps): RetryState {
  const [locale] = useContentLocale();
  const [state, setState] = useState<RetryState>('idle');
  const isOwnSave = useRef(false);

  useEffect(() => {
    let typedAt = 0;
    const retry = createRetry({
      save() {
        isOwnSave.current = true;
        saveForm();
      },
      isReady: () =>
        isReady({
          answers: async () => (await fetch(`${backendUrl()}/_health`, { method: 'HEAD' })).ok,
          isTyping: () => Date.now() - typedAt < QUIET_MS,
          isFormInDialog,
          pause: () => new Promise((done) => setTimeout(done, QUIET_MS)),
        }),
      onChange: setState,
      wait(ms, callback) {
        const timer = setTimeout(callback, ms);
        return () => {
          clearTimeout(timer);
        };
      },
    });
    const noteTyping = () => {
      typedAt = Date.now();
    };
    const stopObserving = onDocumentEvent((event) => {
      const { argument, name } = event;
      if (argument.model !== model || argument.documentId !== documentId) return;
      if (argument.params?.locale !== locale) return;
      if (event.kind === 'sent') {
        // What the editor sends replaces what would have been repeated.
        if (!isOwnSave.current) retry.stop();
        isOwnSave.current = false;
      } else if (event.kind === 'done') retry.stop();
      else if (isRetried(name) && failureOf(event.error) === 'away') retry.failed();
      else retry.stop();
    });
    window.addEventListener('keydown', noteTyping, true);
    window.addEventListener('online', retry.hurry);
    return () => {
      stopObserving();
      window.removeEventListener('keydown', noteTyping, true);
      window.removeEventListener('online', retry.hurry);
      retry.stop();
    };
  }, [model, documentId, locale]);
  return state;
}
