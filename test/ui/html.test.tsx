import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { Gallery, GalleryForm, GalleryStart } from '../../src/ui/gallery.tsx';
import { galleryErrors, pageOf } from './render.tsx';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The renderer's spelling, which HTML allows.
    'void-style': ['error', { style: 'selfclose' }],
    'doctype-style': ['error', { style: 'lowercase' }],
    // Browsers drop the roles of a table when CSS makes cards of its rows, so src/ui/table.tsx writes them out.
    'no-redundant-role': 'off',
    // Boxes of a group share their name, as radios do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    'element-name': ['error', { pattern: 'k-[a-z-]+' }],
  },
});

const organiser = { name: 'Petra Muster', isOrganiser: true, isAdmin: false };
const pages = {
  'start page': pageOf(<GalleryStart />, { wide: true }),
  'empty form': pageOf(<GalleryForm errors={{}} />),
  'refused form': pageOf(<GalleryForm errors={galleryErrors} />, { errors: galleryErrors }),
  'all blocks': pageOf(<Gallery />, { viewer: organiser, breadcrumb: [{ text: 'Bausteine' }] }),
  'all blocks in English': pageOf(<Gallery />, { lang: 'en' }),
};

it.each(Object.entries(pages))('%s is valid HTML', async (_name, html) => {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) => result.messages);
  expect(messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)).toEqual([]);
});
