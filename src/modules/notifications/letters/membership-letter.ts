import type { Lang } from '../../../platform/i18n/catalogue.ts';
import type { EndReason, MembershipHappening } from '../../accounts/membership/membership.ts';
import { doubtsAbout, isSerious } from '../../accounts/membership/doubt.ts';
import { accountPaths } from '../../accounts/paths.ts';
import { membershipPaths } from '../../accounts/membership/paths.ts';
import { spellCode } from '../../accounts/signin.ts';
import { paths } from '../../events/paths.ts';
import { deadlineInWords, harmlessName, linkIn } from './event-lines.ts';
import type { Recipient } from './facts.ts';
import type { Block, Letter } from './letter.ts';
import { membershipLetterMessages } from './membership-messages.ts';

/** What letters say about one membership. */
export interface MembershipFacts {
  organisationName: string;
  organisationSlug: string;
  reason: string;
  endReason: EndReason | null;
  /** The person it is about. */
  personName: string;
  personDomain: string;
  personEmail: string;
  /** Of an admin who was appointed: the second one. */
  isDeputy: boolean;
  /** The domains the organisation is known by. */
  knownDomains: readonly string[];
}

const text = (content: string): Block => ({ kind: 'text', text: content });

/** The letter that tells of a change of a membership: to the person, or to the municipality admins who are to decide. */
export function membershipLetter(what: MembershipHappening, facts: MembershipFacts, to: Recipient, baseUrl: string): Letter {
  const m = membershipLetterMessages[to.lang];
  const link = linkIn(to.lang, baseUrl);
  const { organisationName: name } = facts;
  const own: Block = { kind: 'action', label: m.toOrganisations, url: link(membershipPaths.own()) };
  const members: Block = { kind: 'action', label: m.toMembers, url: link(membershipPaths.members(facts.organisationSlug)) };
  const person = harmlessName(facts.personName) || m.someone;
  const reason: Block[] = facts.reason === '' ? [] : [text(m.reason), { kind: 'quote', text: facts.reason }];
  const role = facts.isDeputy ? 'deputy' : 'admin';
  const doubt = doubtsAbout(facts.personEmail, facts.knownDomains).some(isSerious) ? [text(m.askedDoubt)] : [];
  const written: Record<MembershipHappening, { subject: string; blocks: Block[] }> = {
    verified: { subject: m.verifiedSubject(name),
      blocks: [text(m.verified(name)), { kind: 'action', label: m.toEvents, url: link(paths.events()) }] },
    declined: { subject: m.declinedSubject(name),
      blocks: [text(m.declined(name)), ...reason, text(m.declinedNext), own, contactBlock(m, link)] },
    ended: {
      subject: m.endedSubject(name),
      blocks: [
        text(m.ended[facts.endReason ?? 'admin'](name)), ...reason, ...(facts.endReason === 'recheck' ? [] : [text(m.endedNext)]),
        text(facts.endReason === 'admin' ? m.endedByAdmin : m.endedAgain), own,
      ],
    },
    asked: { subject: m.askedSubject(name), blocks: [text(m.asked(person, facts.personDomain, name)), ...doubt, members, text(m.askedNext)] },
    admin_asked: { subject: m.adminAskedSubject(name), blocks: [text(m.adminAsked(person, name)), members] },
    admin_appointed: { subject: m.appointedSubject[role](name), blocks: [text(m.appointed[role](name)), text(m.appointedMay), text(m.appointedSession), text(m.appointedFactor), members] },
    admin_withdrawn: { subject: m.withdrawnSubject(name), blocks: [text(m.withdrawn(name)), own] },
    admin_declined: { subject: m.adminDeclinedSubject(name), blocks: [text(m.adminDeclined(name)), own] },
  };
  const toAdmins = what === 'asked' || what === 'admin_asked';
  return { lang: to.lang, name: to.name, ...written[what], footer: [toAdmins ? m.whyAdmin : m.why, m.footer, baseUrl] };
}

function contactBlock(m: (typeof membershipLetterMessages)['de'], link: (path: string) => string): Block {
  return { kind: 'link', label: m.contact, url: link('/rueckmeldung') };
}

/** The yearly question. */
export function recheckLetter(organisationName: string, until: Temporal.Instant, to: Recipient, baseUrl: string): Letter {
  const m = membershipLetterMessages[to.lang];
  return {
    lang: to.lang, name: to.name, subject: m.recheckSubject(organisationName),
    blocks: [
      text(m.recheck(organisationName)), text(m.recheckNext(deadlineInWords(until, to.lang))),
      { kind: 'action', label: m.recheckAction, url: linkIn(to.lang, baseUrl)(membershipPaths.own()) },
    ],
    footer: [m.why, m.footer, baseUrl],
  };
}

/** Tells an organiser that people wait and until when. Names stay on the page. */
export function deadlineLetter(count: number, first: Temporal.Instant, to: Recipient, baseUrl: string): Letter {
  const m = membershipLetterMessages[to.lang];
  return {
    lang: to.lang, name: to.name, subject: m.dueSubject(count),
    blocks: [
      text(m.due(count, deadlineInWords(first, to.lang))),
      { kind: 'action', label: m.toQueue, url: linkIn(to.lang, baseUrl)('/organisation/zugehoerigkeit') },
    ],
    footer: [m.whyOrganiser, m.footer, baseUrl],
  };
}

/** The code that proves a new address. No link at all, like the code for signing in. */
export function addressCodeLetter(code: string, minutes: number, lang: Lang): Letter {
  const m = membershipLetterMessages[lang];
  return {
    lang, subject: m.codeSubject, name: '',
    blocks: [text(m.codeIntro), { kind: 'code', code: spellCode(code) }, text(m.codeHow(minutes)), text(m.codeIgnore)],
    footer: [m.whyNewAddress, m.footer],
  };
}

/** Tells both addresses that an account has moved; the old one learns where only so far that its owner would recognise it. */
export function addressChangedLetter(
  to: { side: 'old' | 'new'; lang: Lang; name: string }, newEmail: string, pending: readonly string[], baseUrl: string,
): Letter {
  const m = membershipLetterMessages[to.lang];
  const link = linkIn(to.lang, baseUrl);
  const blocks: Block[] = to.side === 'old'
    ? [text(m.changedOld(maskEmail(newEmail))), text(m.changedNotYou), contactBlock(m, link)]
    : [text(m.changedNew), ...(pending.length > 0 ? [text(m.changedPending(pending.join(', ')))] : []),
    { kind: 'action', label: m.toOrganisations, url: link(accountPaths.account()) }];
  return { lang: to.lang, subject: m.changedSubject, name: to.name, blocks, footer: [m.why, m.footer, baseUrl] };
}

/** 'vorname.nachname@kommune.de' → 'v…@kommune.de'. */
export function maskEmail(email: string): string {
  return `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;
}
