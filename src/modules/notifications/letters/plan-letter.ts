import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { clockTime, timeRange } from '../../../platform/time/time.ts';
import { ACCESS_MINUTES_BEFORE } from '../../events/event.ts';
import { paths } from '../../events/paths.ts';
import { schedule, type ProgrammeItem, type ProgrammePerson } from '../../events/programme/programme.ts';
import { registrationPaths } from '../../events/registrations/paths.ts';
import type { StepKind } from '../mail-plan.ts';
import { eventBlock, linkIn, manageBlock, participantFooter, subjectDate } from './event-lines.ts';
import type { EventFacts, RegistrationFacts } from './facts.ts';
import type { Block, Letter } from './letter.ts';
import { planLetterMessages } from './plan-messages.ts';

/** What the letters of the plan say besides the event itself. */
export interface PlanContent {
  /** The released programme; empty where none is released. */
  programme: readonly ProgrammeItem[];
  /** Titles of slides, recordings and links that are there by now. */
  material: readonly string[];
}

/** The letter of one step of the mail plan to one participant. Access is the participation page, never the meeting itself. */
export function planLetter(
  kind: StepKind, event: EventFacts, registration: RegistrationFacts, content: PlanContent, options: { baseUrl: string },
): Letter {
  const { lang, name } = registration.recipient;
  const { subject, blocks } = contents[kind]({ event, registration, content, lang, link: linkIn(lang, options.baseUrl) });
  return { lang, subject, name, blocks, footer: participantFooter(event, registration, options.baseUrl) };
}

interface Context {
  event: EventFacts;
  registration: RegistrationFacts;
  content: PlanContent;
  lang: Lang;
  link: (path: string) => string;
}

const contents: Record<StepKind, (context: Context) => { subject: string; blocks: Block[] }> = {
  programme(c) {
    const { m, title, date } = words(c);
    return {
      subject: m.programmeSubject(title, date),
      blocks: [
        text(m.programme), facts(c), ...programmeList(c),
        { kind: 'action', label: m.toEvent, url: c.link(paths.event(c.event.slug)) }, text(m.notComing), manage(c),
      ],
    };
  },
  reconfirm(c) {
    const { m, title, date } = words(c);
    return {
      subject: m.reconfirmSubject(title, date),
      blocks: [
        text(m.reconfirm), facts(c),
        { kind: 'action', label: m.reconfirmAction, url: c.link(registrationPaths.registration(c.registration.id)) },
        text(m.reconfirmWhy),
      ],
    };
  },
  access_day(c) {
    const { m, title, date } = words(c);
    return { subject: m.accessSubject(title, date), blocks: [text(m.access), facts(c), ...wayIn(c), text(m.notComing), manage(c)] };
  },
  access_soon(c) {
    const { m, title } = words(c);
    const time = c.event.startsAt ? clockTime(c.event.startsAt, c.lang) : '';
    return { subject: m.soonSubject(title, time), blocks: [text(m.soon(time)), facts(c), ...wayIn(c), manage(c)] };
  },
  thanks(c) {
    const { m, title } = words(c);
    const { material } = c.content;
    return {
      subject: m.thanksSubject(title),
      blocks: [
        text(m.thanks(title)),
        material.length > 0 ? { kind: 'list', title: m.materialList, items: material } : text(m.materialLater),
        text(m.feedback),
        { kind: 'action', label: m.toMaterial, url: c.link(paths.participate(c.event.slug)) },
        { kind: 'link', label: m.toSeries, url: c.link(paths.series(c.event.seriesSlug)) },
      ],
    };
  },
};

function words({ event, lang }: Context) {
  return { m: planLetterMessages[lang], title: inLang(event.title, lang), date: subjectDate(event, lang) };
}

function text(content: string): Block {
  return { kind: 'text', text: content };
}

function facts(c: Context): Block {
  return eventBlock(c.event, c.lang, c.registration.seat);
}

function manage(c: Context): Block {
  return manageBlock(c.registration, c.link);
}

function wayIn(c: Context): Block[] {
  const { m } = words(c);
  const inRoom = c.registration.seat === 'room';
  const blocks: Block[] = [text(inRoom ? m.wayRoom : m.wayOnline(ACCESS_MINUTES_BEFORE))];
  if (inRoom && c.event.directions !== '') blocks.push(text(m.directions), { kind: 'quote', text: c.event.directions });
  return [...blocks, { kind: 'action', label: m.toParticipation, url: c.link(paths.participate(c.event.slug)) }];
}

function programmeList(c: Context): Block[] {
  const { m } = words(c);
  if (c.content.programme.length === 0 || !c.event.startsAt) return [text(m.programmeLater)];
  const items = schedule(c.event.startsAt, c.event.endsAt, c.content.programme).map(({ item, startsAt, endsAt }) => {
    const people = item.people.map(personLine).filter((line) => line !== '').join('; ');
    const line = `${timeRange(startsAt, endsAt, c.lang)}: ${inLang(item.title, c.lang)}`;
    return people === '' ? line : `${line} (${people})`;
  });
  return [{ kind: 'list', title: m.programmeList, items }];
}

function personLine(person: ProgrammePerson): string {
  return [person.name, person.jobTitle, person.organisation].filter((part) => part !== '').join(', ');
}
