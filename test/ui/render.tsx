import type { ComponentChildren } from 'preact';
import type { Lang } from '../../src/platform/i18n/catalogue.ts';
import type { FieldErrors } from '../../src/ui/form-errors.ts';
import { Page, renderPage, type PageProps } from '../../src/ui/layout.tsx';

/** An error for every field of the form in the gallery. */
export const galleryErrors: FieldErrors = {
  name: 'Geben Sie Ihren Namen ein.', email: 'Geben Sie eine E-Mail-Adresse ein.', organisation: 'Wählen Sie Ihre Organisation.',
  funktion: 'Kürzen Sie die Funktion.', teilnahme: 'Wählen Sie, wie Sie teilnehmen.', themen: 'Wählen Sie ein Thema.',
  land: 'Wählen Sie ein Land.', datum: 'Geben Sie ein Datum ein.', beginn: 'Geben Sie eine Uhrzeit ein.',
  frage: 'Kürzen Sie die Frage.', einwilligung: 'Bitte stimmen Sie zu.',
};

/** A whole page around some content, as a visitor gets it unless told otherwise. */
export function pageOf(content: ComponentChildren, props: Partial<PageProps> = {}): string {
  return renderPage(
    <Page title="Probe" lang="de" path="/probe" viewer={null} assets={{ css: '/assets/app.css', scripts: [] }} {...props}>{content}</Page>,
  );
}

/** Only what a component itself renders. */
export function htmlOf(content: ComponentChildren, lang: Lang = 'de'): string {
  const page = pageOf(content, { lang });
  return page.slice(page.indexOf('<main'), page.indexOf('</main>')).replace(/^<main[^>]*>/, '');
}

/** The attributes of every element with the given tag name, in order. */
export function elements(html: string, tag: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${tag}((?:\\s+[\\w:-]+(?:="[^"]*")?)*)\\s*/?>`, 'g'))].map((match) =>
    Object.fromEntries([...match[1]!.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!, value ?? ''])));
}
