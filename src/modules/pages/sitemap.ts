import { xml } from '../../platform/http/xml.ts';
import { langs } from '../../platform/i18n/catalogue.ts';
import { localPath } from '../../platform/i18n/page-language.tsx';

export interface SitemapEntry {
  /** Own path without language prefix. */
  path: string;
  changedAt?: Temporal.Instant;
}

/** A sitemap in which every page stands in each language, and each names the others (hreflang). */
export function sitemap(entries: readonly SitemapEntry[], baseUrl: string): string {
  return String(xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.flatMap(({ path, changedAt }) => {
    const alternates = langs.map((lang) => xml`<xhtml:link rel="alternate" hreflang="${lang}" href="${baseUrl + localPath(lang, path)}"/>`);
    const lastmod = changedAt ? xml`<lastmod>${changedAt.toString({ smallestUnit: 'second' })}</lastmod>` : undefined;
    return langs.map((lang) => xml`<url><loc>${baseUrl + localPath(lang, path)}</loc>${lastmod}${alternates}</url>\n`);
  })}</urlset>
`);
}

/** Everything may be found that everybody may read; pages that only make sense for one person are left alone. */
export function robots(baseUrl: string): string {
  const personal = [
    '/anmelden', '/konto', '/meine-anmeldungen', '/organisation', '/veranstaltungen/*/anmeldung', '/veranstaltungen/*/teilnahme', '/veranstaltungen/*/teilnehmende',
  ];
  const rules = personal.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]);
  return ['User-agent: *', ...rules, '', `Sitemap: ${baseUrl}/sitemap.xml`, ''].join('\n');
}

const SECURITY_VALID_DAYS = 180;

/** RFC 9116. Without a contact of the operator's own, reports of weaknesses go through the feedback form. Valid for 180 days from today. */
export function securityTxt(contact: string | undefined, baseUrl: string, now: Temporal.Instant): string {
  const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(now.epochMilliseconds / 86_400_000) * 86_400_000);
  return [
    `Contact: ${contact ?? `${baseUrl}/rueckmeldung`}`,
    `Expires: ${today.add({ hours: SECURITY_VALID_DAYS * 24 }).toString()}`,
    'Preferred-Languages: de, en',
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}
