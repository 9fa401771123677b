import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { compare } from '../../features/revisions/pure';
import { DifferenceList } from '../shared/DifferenceList';
import { mergeForms, type MergeShapes, type Values } from '../shared/merge-form';
import { readableForm } from '../shared/readable-form';
import type { KeptText } from './store';
import { useKeptTime } from './use-kept-time';

interface Props {
  offer: KeptText;
  shapes: MergeShapes;
  restore: (offer: KeptText) => Promise<void>;
  discard: (offer: KeptText) => Promise<void>;
}

/** A text that is kept in the browser: look at it, restore it or discard it. */
export function Offer({ offer, shapes, restore, discard }: Props) {
  const intl = useIntl();
  const time = useKeptTime();
  const [isDiscarding, setDiscarding] = useState(false);
  const text = (id: string) => intl.formatMessage({ id: `threeline.kept-text.${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Typography variant="omega">
        {intl.formatMessage({ id: 'threeline.kept-text.offer' }, { time: time(offer.at) })}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button size="S" onClick={() => void restore(offer)}>
          {text('restore')}
        </Button>
        <Modal.Root>
          <Modal.Trigger>
            <Button size="S" variant="tertiary">
              {text('look')}
            </Button>
          </Modal.Trigger>
          <Look offer={offer} shapes={shapes} restore={restore} />
        </Modal.Root>
        {!isDiscarding && (
          <Button
            size="S"
            variant="tertiary"
            onClick={() => {
              setDiscarding(true);
            }}
          >
            {text('discard')}
          </Button>
        )}
      </Flex>
      {isDiscarding && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography variant="pi">{text('discard-question')}</Typography>
          <Flex gap={2}>
            <Button size="S" variant="danger-light" onClick={() => void discard(offer)}>
              {text('discard-now')}
            </Button>
            <Button
              size="S"
              variant="tertiary"
              onClick={() => {
                setDiscarding(false);
              }}
            >
              {text('discard-not')}
            </Button>
          </Flex>
        </Flex>
      )}
    </Flex>
  );
}

/** What restoring would change in the form, word by word. */
function Look({ offer, shapes, restore }: Omit<Props, 'discard'>) {
  const intl = useIntl();
  const present = useForm('KeptText', (state) => state.values) as Values;
  const { values } = mergeForms(offer.base, offer.values, present, shapes);
  const differences = compare(readableForm(present, shapes), readableForm(values, shapes));
  return (
    <Modal.Content>
      <Modal.Header closeLabel={intl.formatMessage({ id: 'threeline.kept-text.close' })}>
        <Modal.Title>{intl.formatMessage({ id: 'threeline.kept-text.look-title' })}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <DifferenceList differences={differences} />
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">
            {intl.formatMessage({ id: 'threeline.kept-text.close' })}
          </Button>
        </Modal.Close>
        <Modal.Close>
          <Button onClick={() => void restore(offer)}>
            {intl.formatMessage({ id: 'threeline.kept-text.restore' })}
          </Button>
        </Modal.Close>
      </Modal.Footer>
    </Modal.Content>
  );
}
