import { h, type ComponentChildren, type JSX, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Viewer } from '../platform/http/viewer.ts';
import type { Lang } from '../platform/i18n/catalogue.ts';
import { localPath, PageLanguage } from '../platform/i18n/page-language.tsx';
import { BrandMark, favicon } from './brand.tsx';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';
import { hasErrors, type FieldErrors } from './form-errors.ts';
import { Icon } from './icon.tsx';
import { uiTexts } from './messages.ts';

/** Public URLs of the built files; fonts are those worth fetching before the stylesheet is read. */
export interface PageAssets {
  css: string;
  scripts: readonly string[];
  fonts?: readonly string[] | undefined;
}

export interface PageProps {
  title: string;
  lang: Lang;
  /** Without language prefix; a query may follow and is kept by the language switch. */
  path: string;
  /** The reader if signed in. */
  viewer: Viewer | null;
  assets: PageAssets;
  /** Own address without trailing slash, so that canonical and hreflang are absolute; left out they are relative. */
  baseUrl?: string | undefined;
  description?: string | undefined;
  breadcrumb?: readonly Crumb[] | undefined;
  /** More nodes for the head: JSON-LD, feeds, robots. */
  head?: ComponentChildren;
  /** Makes the title begin with 'Fehler:'. */
  errors?: FieldErrors | undefined;
  /** Uses the whole width instead of a column for reading; for lists, tables and pages of bands. */
  wide?: boolean | undefined;
  children: ComponentChildren;
}

/** A whole document: head, skip link, header, main, footer. The page brings its own h1. */
export function Page(props: PageProps): VNode {
  const { lang, path } = props;
  const t = uiTexts[lang];
  return inLanguage(lang, (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t.titleOf(props.title, hasErrors(props.errors))}</title>
        {props.description === undefined ? null : <meta name="description" content={props.description} />}
        {props.assets.fonts?.map((font) => <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />)}
        <link rel="stylesheet" href={props.assets.css} />
        <link rel="icon" href={favicon} type="image/svg+xml" />
        {path.includes('?') ? null : <Addresses lang={lang} path={path} baseUrl={props.baseUrl ?? ''} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#12151e" media="(prefers-color-scheme: dark)" />
        {props.assets.scripts.map((script) => <script type="module" src={script} />)}
        {props.head}
      </head>
      <body>
        <a class="k-skip" href="#inhalt">{t.skip}</a>
        <Header lang={lang} path={path} viewer={props.viewer} />
        {props.breadcrumb === undefined ? null : <Breadcrumb crumbs={props.breadcrumb} />}
        <main id="inhalt" class={props.wide === true ? 'k-main' : 'k-main k-main--read'} tabIndex={-1}>
          {props.children}
        </main>
        <Footer lang={lang} />
      </body>
    </html>
  ));
}

/** Tells search engines the one address of this page in each language. Lists with filters in the query have none. */
function Addresses({ lang, path, baseUrl }: { lang: Lang; path: string; baseUrl: string }): JSX.Element {
  return (
    <>
      <link rel="canonical" href={baseUrl + localPath(lang, path)} />
      <link rel="alternate" hreflang="de" href={baseUrl + localPath('de', path)} />
      <link rel="alternate" hreflang="en" href={baseUrl + localPath('en', path)} />
    </>
  );
}

interface HeaderProps {
  lang: Lang;
  path: string;
  viewer: Viewer | null;
}

function Header({ lang, path, viewer }: HeaderProps): JSX.Element {
  const t = uiTexts[lang];
  const other: Lang = lang === 'de' ? 'en' : 'de';
  const links: [path: string, text: string][] = [
    ['/praxiswissen', t.nav.projects],
    ['/veranstaltungen', t.nav.events],
    ['/reihen', t.nav.series],
    ['/kommunen', t.nav.organisations],
  ];
  if (viewer !== null) links.push(['/meine-anmeldungen', t.nav.registrations]);
  if (viewer !== null && (viewer.isOrganiser || viewer.isAdmin)) links.push(['/organisation', t.nav.organiser]);
  links.push(['/hilfe', t.nav.help]);
  return (
    <header class="k-header">
      <div class="k-header__inner">
        <a class="k-brand" href={localPath(lang, '/')}>
          <BrandMark />
          <span class="k-brand__text">{t.brand}<span class="k-brand__claim">{t.claim}</span></span>
        </a>
        <ul class="k-tools" aria-label={t.serviceTools}>
          <li>
            <a href={localPath(other, path)} lang={other} hreflang={other}>
              {t.otherLanguageShort}<span class="k-tools__rest">{t.otherLanguageRest}</span>
            </a>
          </li>
          {viewer === null
            ? <li><a class="k-tools__sign" href={localPath(lang, '/anmelden')}>{t.signIn}</a></li>
            : <Account lang={lang} name={viewer.name} />}
        </ul>
      </div>
      <nav class="k-nav" aria-label={t.mainNavigation}>
        <ul>
          {links.map(([target, text]) => (
            <li><a href={localPath(lang, target)} aria-current={currentOf(path, target)}>{text}</a></li>
          ))}
          <li class="k-nav__search"><a href={localPath(lang, '/suche')} aria-current={currentOf(path, '/suche')}><Icon name="search" />{t.nav.search}</a></li>
        </ul>
      </nav>
    </header>
  );
}

function Account({ lang, name }: { lang: Lang; name: string }): JSX.Element {
  const t = uiTexts[lang];
  return (
    <>
      <li class="k-tools__name"><a href={localPath(lang, '/konto')}><Icon name="person" /><span><span class="k-sr">{t.signedInAs}: </span>{name}</span></a></li>
      <li>
        <form method="post" action={localPath(lang, '/abmelden')}><button class="k-tools__sign" type="submit">{t.signOut}</button></form>
      </li>
    </>
  );
}

/** 'page' for the page itself, 'true' for pages below it. */
function currentOf(url: string, target: string): 'page' | 'true' | undefined {
  const path = url.split('?', 1)[0]!;
  if (path === target) return 'page';
  return path.startsWith(`${target}/`) ? 'true' : undefined;
}

function Footer({ lang }: { lang: Lang }): JSX.Element {
  const t = uiTexts[lang].footer;
  const groups: [title: string, links: [path: string, text: string][]][] = [
    [t.support, [['/hilfe', t.help], ['/rueckmeldung', t.feedback]]],
    [t.accessible, [['/leichte-sprache', t.plainLanguage], ['/gebaerdensprache', t.signLanguage], ['/barrierefreiheit', t.accessibility]]],
    [t.legal, [['/impressum', t.imprint], ['/datenschutz', t.privacy], ['/nutzungsregeln', t.rules]]],
  ];
  return (
    <footer class="k-footer">
      <div class="k-footer__inner">
        {groups.map(([title, links]) => (
          <div>
            <h2 class="k-footer__title">{title}</h2>
            <ul>{links.map(([path, text]) => <li><a href={localPath(lang, path)}>{text}</a></li>)}</ul>
          </div>
        ))}
        <p class="k-footer__note">{t.note}</p>
      </div>
    </footer>
  );
}

/**
 * The finished HTML. The language is that of the page's `lang` property, or of `lang` where the outermost view has none; it holds for
 * texts that a view looks up before it reaches `Page`.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a view of any properties, as Preact's own types say it
export function renderPage(page: VNode<any>, lang?: Lang): string {
  const language: Lang = lang ?? (page.props as { lang?: Lang }).lang ?? 'de';
  return `<!doctype html>${renderToString(inLanguage(language, page))}`;
}

/** Not as JSX, because Preact's type of a provider is not one of a JSX element. */
function inLanguage(lang: Lang, content: VNode): VNode {
  return h(PageLanguage.Provider, { value: lang }, content) as VNode;
}
