import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { withKeys, type Values } from '../shared/merge-form';
import { useMergeShapes } from '../shared/use-merge-shapes';
import { isRelation } from './chosen-data';

type Listener = (chosen: Values) => void;

const listeners = new Set<Listener>();

/** Tells the open form that the own text was saved, and then the choice could not be. */
export const tellHalfSaved: Listener = (chosen) => {
  for (const listener of [...listeners]) listener(chosen);
};

/** Puts the choice into the form, so that the next save saves it. Shows nothing. */
export const HalfSaved: PanelComponent = (props) => {
  const shapes = useMergeShapes(props);
  const getValues = useForm('HalfSaved', (form) => form.getValues) as () => Values;
  const setValues = useForm('HalfSaved', (form) => form.setValues);
  useEffect(() => {
    const adopt: Listener = (chosen) => {
      const values = getValues();
      // A choice between two links has no form of its own.
      const known = Object.entries(chosen).filter(
        ([name, value]) => !isRelation(values[name]) || isRelation(value),
      );
      setValues({ ...values, ...withKeys(Object.fromEntries(known), shapes) });
    };
    listeners.add(adopt);
    return () => {
      listeners.delete(adopt);
    };
  }, [shapes, getValues, setValues]);
  return null;
};
