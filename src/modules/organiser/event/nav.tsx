import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { organiserPaths } from '../paths.ts';

const eventNavMessages = catalogue({
  de: {
    label: 'Bereiche dieser Veranstaltung',
    overview: 'Übersicht',
    programme: 'Programm',
    registrations: 'Anmeldungen',
    messages: 'Nachrichten',
    mailPlan: 'Mailplan',
    checkIn: 'Einlass',
    running: 'Ablauf',
    material: 'Material',
    figures: 'Zahlen',
  },
  en: {
    label: 'Parts of this event',
    overview: 'Overview',
    programme: 'Programme',
    registrations: 'Registrations',
    messages: 'Messages',
    mailPlan: 'Mail plan',
    checkIn: 'Check-in',
    running: 'Running',
    material: 'Material',
    figures: 'Figures',
  },
});

/** In the order in which an organiser needs them, from planning to looking back. */
const sections = ['overview', 'programme', 'registrations', 'messages', 'mailPlan', 'checkIn', 'running', 'material', 'figures'] as const;
export type EventSection = (typeof sections)[number];

const pathOf: Record<EventSection, (slug: string) => string> = {
  overview: organiserPaths.event,
  programme: organiserPaths.programme,
  registrations: organiserPaths.registrations,
  messages: organiserPaths.messages,
  mailPlan: organiserPaths.mailPlan,
  checkIn: organiserPaths.checkIn,
  running: organiserPaths.running,
  material: organiserPaths.material,
  figures: organiserPaths.figures,
};

/** The sub navigation of every organiser's page about one event; stands right below the h1. */
export function EventNav({ slug, current }: { slug: string; current: EventSection }) {
  const m = useTexts(eventNavMessages);
  return <Tabs label={m.label} tabs={sections.map((section) => ({
    text: m[section], path: pathOf[section](slug), current: section === current,
  }))} />;
}
