import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { projectPaths } from '../../projects/paths.ts';
import { linkIn } from './event-lines.ts';
import type { Recipient } from './facts.ts';
import type { Letter } from './letter.ts';

const messages = catalogue({
  de: {
    remindSubject: (n: number) => (n === 1 ? 'Stimmen die Angaben zu Ihrem Projekt noch?' : `Stimmen die Angaben zu ${n} Projekten noch?`),
    remind: 'Diese Angaben hat seit mindestens einem halben Jahr niemand bestätigt. Andere Kommunen verlassen sich darauf.',
    remindNext: 'Öffnen Sie das Projekt und drücken Sie „Stimmt noch“, oder ändern Sie, was sich geändert hat. Ohne Bestätigung erscheint es nach einem Jahr als alt; gelöscht wird nichts.',
    lostSubject: (n: number) => (n === 1 ? 'Ein Projekt hat keine Ansprechperson mehr' : `${n} Projekte haben keine Ansprechperson mehr`),
    lost: 'Wer bisher gefragt werden konnte, gehört nicht mehr zu Ihrer Kommune. Das Projekt bleibt.',
    lostNext: 'Bitte übernehmen Sie oder sagen Sie einer Kollegin oder einem Kollegen Bescheid: Auf der Seite „Bearbeiten“ trägt man sich selbst als Ansprechperson ein.',
    list: 'Projekte', toOwn: 'Meine Projekte ansehen', why: 'Sie bekommen diese E-Mail, weil Sie sich bei Ihrer Kommune um Projekte kümmern.', footer: 'Initiative K',
  },
  en: {
    remindSubject: (n: number) => (n === 1 ? 'Do the details of your project still hold?' : `Do the details of ${n} projects still hold?`),
    remind: 'Nobody has confirmed these details for at least half a year. Other municipalities rely on them.',
    remindNext: 'Open the project and press “Still right”, or change what has changed. Without a confirmation it is shown as old after a year; nothing is deleted.',
    lostSubject: (n: number) => (n === 1 ? 'A project has no contact any more' : `${n} projects have no contact any more`),
    lost: 'Whoever could be asked until now belongs to your municipality no more. The project stays.',
    lostNext: 'Please take over or tell a colleague: everybody enters themselves as a contact on the page “Edit”.',
    list: 'Projects', toOwn: 'See my projects', why: 'You get this e-mail because you look after projects of your municipality.', footer: 'Initiative K',
  },
});

/** Asks those who look after projects whether they still hold, or who can be asked from now on. */
export function projectLetter(what: 'remind' | 'lost', titles: readonly string[], to: Recipient, baseUrl: string): Letter {
  const m = messages[to.lang];
  return {
    lang: to.lang, name: to.name, subject: what === 'remind' ? m.remindSubject(titles.length) : m.lostSubject(titles.length),
    blocks: [
      { kind: 'text', text: m[what] }, { kind: 'list', title: m.list, items: titles },
      { kind: 'text', text: what === 'remind' ? m.remindNext : m.lostNext },
      { kind: 'action', label: m.toOwn, url: linkIn(to.lang, baseUrl)(projectPaths.own()) },
    ],
    footer: [m.why, m.footer, baseUrl],
  };
}
