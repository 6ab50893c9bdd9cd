import { describe, expect, it } from 'vitest';
import { Gallery, GalleryForm, GalleryStart } from '../../src/ui/gallery.tsx';
import { renderPage, type PageProps } from '../../src/ui/layout.tsx';
import { useTexts } from '../../src/platform/i18n/page-language.tsx';
import { uiTexts } from '../../src/ui/messages.ts';
import { elements, galleryErrors, pageOf } from './render.tsx';

const member = { name: 'Testperson <Muster>', isOrganiser: false, isAdmin: false };

function navigation(props: Partial<PageProps>): Record<string, string>[] {
  const html = pageOf(<h1>Probe</h1>, props);
  const start = html.indexOf('<nav class="k-nav"');
  return elements(html.slice(start, html.indexOf('</nav>', start)), 'a');
}

describe('the page', () => {
  it('has a language, a title with the name of the site, and a skip link that leads somewhere', () => {
    const html = pageOf(<h1>Probe</h1>);
    expect(html).toMatch(/^<!doctype html><html lang="de">/);
    expect(html).toContain('<title>Probe – Initiative K</title>');
    expect(elements(html, 'a')[0]).toMatchObject({ class: 'k-skip', href: '#inhalt' });
    expect(elements(html, 'main')[0]).toMatchObject({ id: 'inhalt', tabindex: '-1' });
  });

  it('says in the title that something was refused', () => {
    expect(pageOf(null, { errors: { name: 'Fehlt.' } })).toContain('<title>Fehler: Probe – Initiative K</title>');
    expect(pageOf(null, { errors: { name: 'Missing.' }, lang: 'en' })).toContain('<title>Error: Probe – Initiative K</title>');
    expect(pageOf(null, { errors: {} })).toContain('<title>Probe');
  });

  it('needs neither inline style nor inline script', () => {
    const html = pageOf(<><GalleryStart /><Gallery /><GalleryForm errors={galleryErrors} /></>, { viewer: member });
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/<style|\son\w+="|javascript:/);
    expect(elements(html, 'script')).toEqual([]);
  });

  it('shows texts of people as text', () => {
    const html = pageOf(null, { title: '</title><script>', viewer: member, breadcrumb: [{ text: '<img>' }] });
    expect(html).toContain('Testperson &lt;Muster>');
    expect(html).not.toMatch(/<script|<img/);
  });

  it('names its address in both languages, but not for lists with filters', () => {
    const html = pageOf(null, { path: '/reihen', lang: 'en', baseUrl: 'https://k.example' });
    expect(elements(html, 'link').filter(({ rel }) => rel === 'canonical' || rel === 'alternate').map(({ href }) => href))
      .toEqual(['https://k.example/en/reihen', 'https://k.example/reihen', 'https://k.example/en/reihen']);
    expect(pageOf(null, { path: '/reihen?seite=2' })).not.toContain('rel="canonical"');
  });

  it('switches the language and keeps the place', () => {
    const other = (props: Partial<PageProps>): string | undefined =>
      elements(pageOf(null, props), 'a').find((link) => 'hreflang' in link)?.['href'];
    expect(other({ path: '/reihen?seite=2' })).toBe('/en/reihen?seite=2');
    expect(other({ path: '/', lang: 'en' })).toBe('/');
  });

  it('gives texts in its language to views around and inside it', () => {
    const View = ({ lang }: { lang: 'de' | 'en' }) => <p>{useTexts(uiTexts).signIn} {lang}</p>;
    expect(renderPage(<View lang="en" />)).toContain('Sign in en');
    expect(pageOf(<View lang="en" />, { lang: 'en' })).toContain('Sign in en');
  });
});

describe('the navigation', () => {
  it('grows with the role', () => {
    const paths = (props: Partial<PageProps>): (string | undefined)[] => navigation(props).map(({ href }) => href);
    expect(paths({})).toEqual(['/praxiswissen', '/veranstaltungen', '/reihen', '/kommunen', '/hilfe', '/suche']);
    expect(paths({ viewer: member })).toEqual(['/praxiswissen', '/veranstaltungen', '/reihen', '/kommunen', '/meine-anmeldungen', '/hilfe', '/suche']);
    expect(paths({ viewer: { ...member, isOrganiser: true } })).toContain('/organisation');
  });

  it('marks where the reader is', () => {
    const current = (path: string): Record<string, string | undefined> =>
      Object.fromEntries(navigation({ path }).map((link) => [link['href']!, link['aria-current']]));
    expect(current('/reihen')['/reihen']).toBe('page');
    expect(current('/reihen/bayern?x=1')['/reihen']).toBe('true');
    expect(current('/reihenweise')['/reihen']).toBeUndefined();
  });

  it('signs out by a form, never by a link', () => {
    const html = pageOf(null, { viewer: member });
    expect(elements(html, 'form')).toEqual([{ method: 'post', action: '/abmelden' }]);
    expect(elements(html, 'a').map(({ href }) => href)).not.toContain('/abmelden');
  });
});

it('every page offers help, feedback and the legal pages at the end', () => {
  for (const lang of ['de', 'en'] as const) {
    const html = pageOf(null, { lang });
    const prefix = lang === 'en' ? '/en' : '';
    const footer = elements(html.slice(html.indexOf('<footer')), 'a').map(({ href }) => href);
    const paths = ['/hilfe', '/rueckmeldung', '/leichte-sprache', '/gebaerdensprache', '/barrierefreiheit', '/impressum', '/datenschutz', '/nutzungsregeln'];
    expect(footer).toEqual(paths.map((path) => prefix + path));
  }
});
