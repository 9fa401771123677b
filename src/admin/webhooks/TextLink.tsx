import { Link } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

/** A link to another page of the panel that does not reload the panel. */
export const TextLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link tag={NavLink} to={to}>
    {children}
  </Link>
);
