import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { ARTICLE } from '../shared/article';
import { COMPONENT_FIELDS, fieldName } from '../shared/field-name';
import {
  isBack,
  mayBeBack,
  removedBetween,
  returnable,
  type Removed,
  type Values,
} from './removed';

/** Offers to take back the components that were removed since the form of an article was opened. */
export function RemovedParts() {
  const { slug } = useParams();
  return slug === ARTICLE ? <Offers /> : null;
}

function Offers() {
  const intl = useIntl();
  const title = useId();
  const values = useForm('RemovedParts', (form) => form.values) as Values;
  const saved = useForm('RemovedParts', (form) => form.initialValues) as Values;
  const isModified = useForm('RemovedParts', (form) => form.modified);
  const addFieldRow = useForm('RemovedParts', (form) => form.addFieldRow);
  const onChange = useForm('RemovedParts', (form) => form.onChange);
  const isDisabled = useForm('RemovedParts', (form) => form.disabled);
  // Strapi renders this some time after the form, in which something may be removed by then.
  const last = useRef({ values: saved, document: documentOf(saved) });
  const [offers, setOffers] = useState<Removed[]>([]);

  useEffect(() => {
    const { values: before, document } = last.current;
    const now = documentOf(saved);
    last.current = { values, document: now };
    // The form shows another article or language.
    if (document !== '' && document !== now) {
      setOffers([]);
      return;
    }
    // A form that equals its saved values was loaded or reset.
    const removed = isModified ? removedBetween(before, values, COMPONENT_FIELDS) : [];
    setOffers((known) => {
      const open = known.filter(
        (offer) => (isModified && !mayBeBack(offer, before, values)) || !isBack(offer, values),
      );
      const isSame = removed.length === 0 && open.length === known.length;
      return isSame ? known : [...open, ...removed];
    });
  }, [values, saved, isModified]);

  if (offers.length === 0 || isDisabled) return null;

  const takeBack = (offer: Removed) => {
    const { field, index } = offer;
    const present = values[field];
    const item = returnable(offer, saved);
    if (index === null) onChange(field, item);
    else addFieldRow(field, item, Math.min(index, Array.isArray(present) ? present.length : 0));
    // A summary that was written anew is replaced, so it is offered in turn.
    const replaced =
      index === null ? removedBetween(values, { ...values, [field]: null }, [field]) : [];
    setOffers((known) => [...known.filter((one) => one !== offer), ...replaced]);
  };
  const nameOf = ({ field, index, item }: Removed): string => {
    const name = fieldName(intl, index === null ? [field] : [field, String(index)]);
    const { heading } = item;
    return typeof heading === 'string' && heading !== '' ? `${name} (${heading})` : name;
  };

  return (
    <Box width="100%" background="neutral100" hasRadius padding={3} role="status">
      <Typography id={title} variant="pi" fontWeight="bold" tag="h3">
        {intl.formatMessage({ id: 'threeline.removed.title' })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} aria-labelledby={title}>
        {offers.map((offer, place) => (
          <Flex key={place} tag="li" justifyContent="space-between" gap={2}>
            <Typography variant="pi" ellipsis title={nameOf(offer)}>
              {nameOf(offer)}
            </Typography>
            <TextButton
              aria-label={intl.formatMessage(
                { id: 'threeline.removed.take-back.of' },
                { name: nameOf(offer) },
              )}
              style={{ flexShrink: 0 }}
              onClick={() => {
                takeBack(offer);
              }}
            >
              {intl.formatMessage({ id: 'threeline.removed.take-back' })}
            </TextButton>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}

/** Names the document in a form; an empty text before the first save. */
function documentOf({ documentId, locale }: Values): string {
  return typeof documentId === 'string' ? `${documentId} ${String(locale)}` : '';
}
