import { membershipPaths } from '../../accounts/membership/paths.ts';
import type { OrganisationHappening } from '../../organisations/commands-news.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import { harmlessName, linkIn } from './event-lines.ts';
import type { Recipient } from './facts.ts';
import type { Block, Letter } from './letter.ts';
import { organisationLetterMessages } from './organisation-messages.ts';

/** What letters say about something that happened to an organisation. */
export interface OrganisationFacts {
  name: string;
  slug: string;
  /** The successor, or the one of the directory. */
  otherName: string;
  otherSlug: string;
  /** How the reader stands to it now: to the other one where there is one. */
  standing: 'pending' | 'verified' | null;
  /** The reader is municipality admin there now. */
  isAdmin: boolean;
  /** Municipality admins of the organisation now. */
  admins: number;
  wasAdmin: boolean;
  people: number;
  note: string;
  /** Whose account was closed. */
  personName: string;
}

const text = (content: string): Block => ({ kind: 'text', text: content });

/** News for those who tend an organisation: told to nobody who does not do so any more. */
export function tellsAdmins(what: OrganisationHappening): boolean {
  return what === 'handed_over_here' || what === 'admin_closed' || what === 'admin_deleted';
}

/** The letter that tells of it: to members, to whoever proposed a body, or to municipality admins. */
export function organisationLetter(what: OrganisationHappening, facts: OrganisationFacts, to: Recipient, baseUrl: string): Letter {
  const m = organisationLetterMessages[to.lang];
  const link = linkIn(to.lang, baseUrl);
  const { name, otherName } = facts;
  const own: Block = { kind: 'action', label: m.toOrganisations, url: link(membershipPaths.own()) };
  const page = (slug: string): Block => ({ kind: 'action', label: m.toPage, url: link(organisationPaths.organisation(slug)) });
  const members = (slug: string): Block => ({ kind: 'action', label: m.toMembers, url: link(membershipPaths.members(slug)) });
  const stands = (of: string): Block[] => (facts.standing === null ? []
    : [text(facts.standing === 'verified' ? m.standing.verified(of) : m.standing.pending)]);
  const role = facts.wasAdmin ? [text(facts.isAdmin ? m.stillAdmin(otherName) : m.noMoreAdmin(otherName))] : [];
  const reason: Block[] = facts.note === '' ? [] : [text(m.reason), { kind: 'quote', text: facts.note }];
  const person = harmlessName(facts.personName) || m.someone;
  const written: Record<OrganisationHappening, { subject: string; blocks: Block[] }> = {
    proposal_approved: { subject: m.approvedSubject(name), blocks: [text(m.approved(name)), ...stands(name), page(facts.slug)] },
    proposal_declined: {
      subject: m.declinedSubject(name),
      blocks: [text(m.declined(name)), ...reason, text(m.declinedNext), { kind: 'link', label: m.contact, url: link('/rueckmeldung') }],
    },
    proposal_merged: { subject: m.mergedSubject(otherName), blocks: [text(m.merged(name, otherName)), ...stands(otherName), page(facts.otherSlug)] },
    handed_over: {
      subject: m.handedOverSubject(name, otherName),
      blocks: [text(m.handedOver(name, otherName)), ...stands(otherName), ...role, text(m.handedOverWhat), own],
    },
    handed_over_here: {
      subject: m.cameSubject(name, otherName), blocks: [text(m.came(name, otherName, facts.people)), text(m.cameNext), members(facts.otherSlug)],
    },
    admin_closed: {
      subject: m.closedSubject(name),
      blocks: [text(m.closed(person, name)), ...(facts.admins <= 1 ? [text(m.closedAlone)] : []), text(m.closedNext), members(facts.slug)],
    },
    admin_deleted: {
      subject: m.closedSubject(name),
      blocks: [text(m.deleted(name)), ...(facts.admins <= 1 ? [text(m.closedAlone)] : []), text(m.deletedNext), members(facts.slug)],
    },
  };
  return { lang: to.lang, name: to.name, ...written[what], footer: [tellsAdmins(what) ? m.whyAdmin : m.why, m.footer, baseUrl] };
}
