import type { EventFacts, RegistrationFacts } from '../../src/modules/notifications/letters/facts.ts';
import { asHtml, asText, type Letter } from '../../src/modules/notifications/letters/letter.ts';

export const baseUrl = 'https://austausch.example';

/** 'Dienstag, 1. Dezember 2026, 14:00 bis 15:30 Uhr' in the town hall of Testdorf, and online. */
export const event: EventFacts = {
  id: '11111111-1111-4111-8111-111111111111', slug: 'testdorf', state: 'published', title: { de: 'Digital in Testdorf', en: 'Digital in Testdorf' }, summary: { de: '', en: '' },
  seriesTitle: { de: 'Testreihe Bayern', en: 'Test series Bavaria' }, seriesSlug: 'bayern', isExample: false, hostName: 'Gemeinde Testdorf',
  startsAt: Temporal.Instant.from('2026-12-01T13:00:00Z'), endsAt: Temporal.Instant.from('2026-12-01T14:30:00Z'), mode: 'hybrid', venue: 'Rathaus', address: 'Marktplatz 1, 80000 Testdorf',
  directions: 'Eingang im Hof.', cancelReason: '', uid: 'u1@austausch.example', sequence: 0,
};

export function registration(changed: Partial<RegistrationFacts> = {}, lang: 'de' | 'en' = 'de'): RegistrationFacts {
  return {
    id: '22222222-2222-4222-8222-222222222222', eventId: event.id, state: 'confirmed', wish: 'online', seat: 'online', offerSeat: null, offerExpiresAt: null, cancelReason: null, cancelNote: '',
    queuePosition: null, organisationName: 'Gemeinde Testdorf', inviterName: '', recipient: { email: 'amtsleitung@testdorf.example', name: 'Amtsleitung Testdorf', lang, accountId: '33333333-3333-4333-8333-333333333333' },
    calendarMails: 0, lastCalendarMethod: null, ...changed,
  };
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot|#39);/g, (e) => entities[e]!).replace(/\s+/g, ' ').trim();

/** What somebody reads: subject, text, visible words of the HTML body, and the addresses both lead to. */
export function read(letter: Letter) {
  const text = asText(letter);
  const html = asHtml(letter);
  const body = html.slice(html.indexOf('<body>'), html.indexOf('</body>'));
  return {
    subject: letter.subject, text, html, words: plain(body),
    links: [...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => url),
    htmlLinks: [...body.matchAll(/href="([^"]*)"/g)].map(([, url]) => plain(url!)),
  };
}
