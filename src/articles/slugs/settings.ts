import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { SLUG_STYLES, type SlugStyle } from './slugify';

const style = z.enum(SLUG_STYLES);

/** How slugs are generated, from `config/slugs.ts`. */
export const slugStyle = (strapi: Core.Strapi): SlugStyle =>
  style.parse(strapi.config.get('slugs.generated'));
