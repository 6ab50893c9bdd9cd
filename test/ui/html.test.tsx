import { expect, it } from 'vitest';
import { Gallery, GalleryForm, GalleryStart } from '../../src/ui/gallery.tsx';
import { htmlProblems } from '../support/html.ts';
import { galleryErrors, pageOf } from './render.tsx';

const organiser = { name: 'Organisation (Beispiel)', isOrganiser: true, isAdmin: false };
const pages = {
  'start page': pageOf(<GalleryStart />, { wide: true }),
  'empty form': pageOf(<GalleryForm errors={{}} />),
  'refused form': pageOf(<GalleryForm errors={galleryErrors} />, { errors: galleryErrors }),
  'all blocks': pageOf(<Gallery />, { viewer: organiser, breadcrumb: [{ text: 'Bausteine' }] }),
  'all blocks in English': pageOf(<Gallery />, { lang: 'en' }),
};

it.each(Object.entries(pages))('%s is valid HTML', async (_name, html) => {
  expect(await htmlProblems(html)).toEqual([]);
});
