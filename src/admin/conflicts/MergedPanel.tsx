import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { ARTICLE } from '../shared/article';
import { fieldName } from '../shared/field-name';

type Listener = (paths: string[][]) => void;

const listeners = new Set<Listener>();

/** Tells the open form what a save kept of others. */
export const tellMerged: Listener = (paths) => {
  for (const listener of [...listeners]) listener(paths);
};

/** Says what came in from others with the last save. */
export const MergedPanel: PanelComponent = ({ model, activeTab }) => {
  const intl = useIntl();
  const [paths, setPaths] = useState<string[][]>([]);
  useEffect(() => {
    listeners.add(setPaths);
    return () => {
      listeners.delete(setPaths);
    };
  }, []);
  if (paths.length === 0 || model !== ARTICLE || activeTab === 'published') return null;
  const names = [...new Set(paths.map((path) => fieldName(intl, path)))];
  return {
    title: intl.formatMessage({ id: 'threeline.merged.title' }),
    content: (
      <Flex direction="column" alignItems="stretch" gap={3} width="100%" role="status">
        <Typography variant="omega">
          {intl.formatMessage({ id: 'threeline.merged.body' })}
        </Typography>
        <ul>
          {names.map((name) => (
            <Typography key={name} tag="li" variant="pi">
              {name}
            </Typography>
          ))}
        </ul>
        <Button
          size="S"
          variant="tertiary"
          onClick={() => {
            setPaths([]);
          }}
        >
          {intl.formatMessage({ id: 'threeline.merged.close' })}
        </Button>
      </Flex>
    ),
  };
};
