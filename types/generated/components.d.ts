import type { Schema, Struct } from '@strapi/strapi';

export interface ArticleSection extends Struct.ComponentSchema {
  collectionName: 'components_article_sections';
  info: {
    description: 'A heading and a body. The only section may lack a heading';
    displayName: 'Section';
    icon: 'layer';
  };
  attributes: {
    anchor: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    body: Schema.Attribute.Blocks & Schema.Attribute.Required;
    heading: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
  };
}

export interface ArticleThreeLineSummary extends Struct.ComponentSchema {
  collectionName: 'components_article_three_line_summaries';
  info: {
    description: 'Exactly three lines of plain text, none blank';
    displayName: 'Three-line summary';
    icon: 'bulletList';
  };
  attributes: {
    line1: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::summary-line'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 5000;
      }>;
    line2: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::summary-line'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 5000;
      }>;
    line3: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<'global::summary-line'> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 5000;
      }>;
  };
}

export interface NavigationMenuItem extends Struct.ComponentSchema {
  collectionName: 'components_navigation_menu_items';
  info: {
    description: 'A link, an article or a page, and what is below it';
    displayName: 'Menu item';
    icon: 'bulletList';
  };
  attributes: {
    article: Schema.Attribute.Relation<'oneToOne', 'api::article.article'> &
      Schema.Attribute.Private;
    items: Schema.Attribute.Component<'navigation.sub-item', true> &
      Schema.Attribute.SetMinMax<
        {
          max: 30;
        },
        number
      >;
    label: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100;
      }>;
    page: Schema.Attribute.Relation<'oneToOne', 'api::page.page'> & Schema.Attribute.Private;
    url: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
  };
}

export interface NavigationSubItem extends Struct.ComponentSchema {
  collectionName: 'components_navigation_sub_items';
  info: {
    description: 'A link, an article or a page';
    displayName: 'Menu item below another';
    icon: 'bulletList';
  };
  attributes: {
    article: Schema.Attribute.Relation<'oneToOne', 'api::article.article'> &
      Schema.Attribute.Private;
    label: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100;
      }>;
    page: Schema.Attribute.Relation<'oneToOne', 'api::page.page'> & Schema.Attribute.Private;
    url: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
  };
}

export interface SharedLink extends Struct.ComponentSchema {
  collectionName: 'components_shared_links';
  info: {
    description: 'A page of another site, with its name';
    displayName: 'Link';
    icon: 'link';
  };
  attributes: {
    label: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100;
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
  };
}

export interface SharedSeo extends Struct.ComponentSchema {
  collectionName: 'components_shared_seos';
  info: {
    description: 'The texts and settings for search engines and link previews';
    displayName: 'SEO';
    icon: 'search';
  };
  attributes: {
    canonicalUrl: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
    metaDescription: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    metaTitle: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 70;
      }>;
    noIndex: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    picture: Schema.Attribute.Media<'images'>;
  };
}

export interface SharedTranslation extends Struct.ComponentSchema {
  collectionName: 'components_shared_translations';
  info: {
    description: 'The name and the description in another language';
    displayName: 'Translation';
    icon: 'globe';
  };
  attributes: {
    description: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000;
      }>;
    locale: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 35;
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 100;
      }>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'article.section': ArticleSection;
      'article.three-line-summary': ArticleThreeLineSummary;
      'navigation.menu-item': NavigationMenuItem;
      'navigation.sub-item': NavigationSubItem;
      'shared.link': SharedLink;
      'shared.seo': SharedSeo;
      'shared.translation': SharedTranslation;
    }
  }
}
