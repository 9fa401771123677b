import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { lastSearchedName } from '../strapi/relation-search';

/** The fields that name an entry, of the types that can be created from a relation. */
const NAMES: Record<string, string> = {
  'api::author.author': 'name',
  'api::category.category': 'name',
  'api::tag.tag': 'name',
  'api::page.page': 'title',
};

/**
 * Fills the name of an entry that is created from a relation with what was typed to find it. Strapi
 * renders the actions of the dialog inside its form, so an action without a button reaches the form.
 */
export const NameFromSearch: DocumentActionComponent = ({ model, documentId = '' }) => {
  const change = useForm('NameFromSearch', ({ onChange }) => onChange);
  const initialValues = useForm('NameFromSearch', ({ initialValues: values }) => values);
  const [name] = useState(lastSearchedName);
  const field = NAMES[model];
  // The form begins anew when its initial values have loaded. What is typed afterwards stays.
  useEffect(() => {
    if (documentId === '' && field !== undefined && name !== '') change(field, name);
  }, [change, documentId, field, initialValues, name]);
  return null;
};
NameFromSearch.position = ['relation-modal'];
