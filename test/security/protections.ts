/**
 * A protection that can be taken out by changing one place of the source, and the test that notices. `scripts/protections.ts` takes out
 * one after the other in a copy of the project and expects the test to fail each time; the list itself is held to the source by
 * `protections.test.ts`, and to docs/security.md.
 */
export interface Protection {
  /** Number in the list of threats of docs/security.md. */
  threat: string;
  /** What holds, as docs/security.md says it. */
  what: string;
  file: string;
  /** Stands in the file exactly once … */
  remove: string;
  /** … and is replaced by this to take the protection out. */
  instead: string;
  test: string;
  /** Part of the names of the tests that are to be run. */
  named: string;
}

const accounts = 'src/modules/accounts';

export const protections: readonly Protection[] = [
  {
    threat: 'T1', what: 'A link in a mail changes nothing before somebody presses a button; so is the way to a meeting.',
    file: 'src/modules/live/routes.tsx', remove: 'const stage = await findStage(deps.db, signedIn(request), slug, deps.clock());',
    instead: 'await enterStage(deps, signedIn(request), slug); const stage = await findStage(deps.db, signedIn(request), slug, deps.clock());',
    test: 'test/live/access.test.ts', named: 'hands the link to nobody by a GET alone',
  },
  {
    threat: 'T2', what: 'A code is tried five times.',
    file: `${accounts}/commands.ts`, remove: ".where('expiresAt', '>', now).where('tries', '<', CODE_TRIES)", instead: ".where('expiresAt', '>', now)",
    test: 'test/accounts/signin.test.ts', named: 'a typed code',
  },
  {
    threat: 'T2', what: 'A code is used once, also by fifty at a time.',
    file: `${accounts}/commands.ts`, remove: ".where('usedAt', 'is', null).where('expiresAt', '>', now).where('tries', '<', CODE_TRIES)",
    instead: ".where('expiresAt', '>', now).where('tries', '<', 50 * CODE_TRIES)", test: 'test/accounts/signin.test.ts', named: 'opens one session',
  },
  {
    threat: 'T2', what: 'A code counts only in the browser that asked for it.',
    file: `${accounts}/commands.ts`, remove: ".where('browserHash', '=', tokenHash(input.browser))", instead: ".where('id', '>', '')",
    test: 'test/accounts/signin.test.ts', named: 'counts only in the browser',
  },
  {
    threat: 'T3', what: 'A changed address is told to the old one and the new one.',
    file: `${accounts}/membership/commands-address.ts`, remove: 'oldEmail: account.email, newEmail', instead: 'oldEmail: open.newEmail, newEmail',
    test: 'test/accounts/address-change.test.ts', named: 'is told to both addresses',
  },
  {
    threat: 'T3', what: 'A changed address ends all sessions.',
    file: `${accounts}/membership/commands-address.ts`, remove: "await tx.deleteFrom('session').where('accountId', '=', actor.accountId).execute();",
    instead: '', test: 'test/accounts/address-change.test.ts', named: 'ends all sessions',
  },
  {
    threat: 'T3', what: 'Somebody of a sign-in service is known by issuer and subject, never by the address alone.',
    file: `${accounts}/single-sign-on/commands-identity.ts`, remove: "if (!linked) return { reason: 'other_person' };", instead: '',
    test: 'test/accounts/single-sign-on.test.ts', named: 'somebody who left does not get their account',
  },
  {
    threat: 'T3', what: 'A sign-in service speaks for its own domains only.',
    file: `${accounts}/single-sign-on/commands-identity.ts`, remove: "if (!vouchesFor(issuer, email)) return { reason: 'not_vouched' };", instead: '',
    test: 'test/accounts/single-sign-on.test.ts', named: 'a stranger',
  },
  {
    threat: 'T4', what: 'A domain proves membership only as a whole, letter for letter.',
    file: `${accounts}/membership/commands.ts`, remove: ".where('domain', '=', domain).where('organisationId', '=', organisationId)",
    instead: ".where(sql<boolean>`${domain} like '%' || domain || '%'`).where('organisationId', '=', organisationId)",
    test: 'test/accounts/email-address.test.ts', named: 'who is of Köln',
  },
  {
    threat: 'T4', what: 'A field takes exactly one usable address.',
    file: `${accounts}/email-address.ts`, remove: '|| !ADDRESS.test(address)) return undefined', instead: "|| !address.includes('@')) return undefined",
    test: 'test/accounts/email-address.test.ts', named: '',
  },
  {
    threat: 'T4', what: 'The domain of a free mailer never proves membership, even if it was written down as known.',
    file: `${accounts}/membership/commands.ts`, remove: '  if (isFreeMail(domain)) return false;\n  return await tx', instead: '  return await tx',
    test: 'test/accounts/email-address.test.ts', named: 'who is of Köln',
  },
  {
    threat: 'T4', what: 'Nobody is verified for a body before an organiser has decided about the body.',
    file: `${accounts}/membership/commands.ts`, remove: "if (organisation.state === 'proposed') return 'proposed';", instead: '',
    test: 'test/registrations/proposals.test.ts', named: '',
  },
  {
    threat: 'T4', what: 'Nobody approves an address that anybody could have without saying that they asked the person.',
    file: `${accounts}/membership/commands.ts`, remove: '.some(isSerious)) return', instead: '.some(() => false)) return',
    test: 'test/accounts/doubt.test.ts', named: 'who has not asked',
  },
  {
    threat: 'T4', what: 'Whom a municipality admin let go is brought back by a decision only, not by the domain of the address.',
    file: `${accounts}/membership/commands.ts`, remove: 'const proven = !letGo && await isProvenBy', instead: 'const proven = (letGo || true) && await isProvenBy',
    test: 'test/accounts/membership.test.ts', named: 'comes back by the domain',
  },
  {
    threat: 'T4', what: 'Nor when a domain becomes known while they wait.',
    file: `${accounts}/membership/commands.ts`, remove: " and m.state = 'pending' and m.end_reason is distinct from 'admin'", instead: " and m.state = 'pending'",
    test: 'test/accounts/membership.test.ts', named: 'comes back by the domain',
  },
  {
    threat: 'T4', what: 'Nor by a new address.',
    file: `${accounts}/membership/commands-address.ts`, remove: "endReason !== 'admin' && await isProvenBy", instead: 'await isProvenBy',
    test: 'test/accounts/address-change.test.ts', named: 'whom a municipality admin let go',
  },
  {
    threat: 'T4', what: 'Nor by the word of a sign-in service.',
    file: `${accounts}/single-sign-on/commands-identity.ts`, remove: " and membership.end_reason is distinct from 'admin'", instead: '',
    test: 'test/accounts/single-sign-on.test.ts', named: 'whom a municipality admin let go',
  },
  {
    threat: 'T5', what: 'Each form asks whose object it is: a registration is its owner\'s.',
    file: 'src/modules/events/registrations/commands.ts', remove: "if (!isOwn(actor, registration)) throw new NotFound('registration');", instead: '',
    test: 'test/registrations/change.test.ts', named: 'are not there for any command',
  },
  {
    threat: 'T5', what: 'A right over others is read under the lock of the organisation, not taken from the request.',
    file: `${accounts}/membership/commands.ts`, remove: 'return found !== undefined;\n}\n\n/**\n * Makes sure', instead: 'return true;\n}\n\n/**\n * Makes sure',
    test: 'test/accounts/membership.test.ts', named: '',
  },
  {
    threat: 'T5', what: 'Rights over others are not there before the second factor.',
    file: `${accounts}/queries.ts`, remove: 'secondFactorAt === null ? withoutRights(row) : {}', instead: '{}',
    test: 'test/accounts/second-factor.test.ts', named: '',
  },
  {
    threat: 'T6', what: 'What is GREEN reaches verified members only.',
    file: `${accounts}/visibility.ts`, remove: 'green: ({ actor }) => isVerifiedMember(actor)', instead: 'green: () => true',
    test: 'test/accounts/visibility.test.ts', named: '',
  },
  {
    threat: 'T6', what: 'What is AMBER+STRICT stays with the own organisation.',
    file: `${accounts}/visibility.ts`, remove: "m.state === 'verified' && m.organisationId === organisationId),\n  red:", instead: "m.state === 'verified'),\n  red:",
    test: 'test/accounts/visibility.test.ts', named: '',
  },
  {
    threat: 'T6', what: 'Pages, lists, searches and counts leave out what the policy refuses, even if the database gave it out.',
    file: 'src/modules/projects/visibility.ts', remove: "return level === 'green' || level === 'amber' ? isVerifiedMember(actor) : actsFor(actor, organisationId);",
    instead: 'return organisationId !== undefined && level !== undefined;', test: 'test/projects/second-look.test.ts', named: '',
  },
  {
    threat: 'T6', what: 'The link to a meeting is given out while the access is open, and not before.',
    file: 'src/modules/live/commands.ts', remove: "access !== 'open'", instead: "access === 'never'",
    test: 'test/live/access.test.ts', named: '',
  },
  {
    threat: 'T6', what: 'The search leaves out what is not for the reader before it ranks and counts.',
    file: 'src/modules/search/catalogue/audience.ts', remove: "if (audience === 'green') return member;", instead: "if (audience === 'green') return member || true;",
    test: 'test/search/catalogue.test.ts', named: 'is decided by the policy',
  },
  {
    threat: 'T6', what: 'Documents that are not for the reader are left out, even if the database gave them out.',
    file: 'src/modules/projects/queries.ts', remove: 'documents.filter((document) => canSeeDocument(actor, { project: raw, level: document.level }))', instead: 'documents',
    test: 'test/projects/second-look.test.ts', named: '',
  },
  {
    threat: 'T6', what: 'A document goes no further than its profile and the documents of it.',
    file: 'src/modules/projects/visibility.ts', remove: 'at(stricter(level, stricter(of.basics, of.documents)), project)', instead: 'at(stricter(level, stricter(level, of.basics)), project)',
    test: 'test/projects/documents.test.ts', named: 'is decided by the strictest',
  },
  {
    threat: 'T7', what: 'No cell of a CSV file begins as a formula.',
    file: 'src/platform/sheet.ts', remove: 'escape_formulas: true', instead: 'escape_formulas: false',
    test: 'test/organiser/export.test.ts', named: 'files',
  },
  {
    threat: 'T7', what: 'Scripts run from our own files only: a Content-Security-Policy goes with every answer.',
    file: 'src/platform/http/headers.ts', remove: "default-src 'none'; script-src 'self'", instead: "default-src *; script-src * 'unsafe-inline'",
    test: 'test/security/odd-input.test.ts', named: 'of no page are answered soundly',
  },
  {
    threat: 'T8', what: 'The file of a project is kept by nothing on the way, so that each time the policy is asked.',
    file: 'src/modules/projects/documents/download.ts', remove: "'cache-control': 'no-store'", instead: "'cache-control': 'private, max-age=3600'",
    test: 'test/projects/document-protection.test.ts', named: 'is kept by nothing on the way',
  },
  {
    threat: 'T8', what: 'A file is taken for what its content is, whatever its name says.',
    file: 'src/modules/media/check.ts', remove: 'return reason ? { ok: false, reason } : { ok: true, bytes };', instead: 'return reason === undefined || reason ? { ok: true, bytes } : { ok: true, bytes };',
    test: 'test/media/check.test.ts', named: 'hostile files',
  },
  {
    threat: 'T8', what: 'An archive that unpacks to far more than a document is refused before it is unpacked.',
    file: 'src/modules/media/zip.ts', remove: "if (unpacked > bounds.unpackedBytes) return { ok: false, reason: 'too_big' };", instead: '',
    test: 'test/media/check.test.ts', named: 'archives',
  },
  {
    threat: 'T8', what: 'A virus scanner that says nothing clear lets nothing through.',
    file: 'src/modules/media/scanner.ts', remove: "line === 'stream: OK' ? 'clean'", instead: "line.includes('OK') ? 'clean'",
    test: 'test/media/scanner.test.ts', named: '',
  },
  {
    threat: 'T9', what: 'A form that comes from another site is refused before anything looks at it.',
    file: 'src/platform/http/same-origin.ts', remove: "if (site !== undefined) return site === 'same-origin';", instead: 'if (site !== undefined) return true;',
    test: 'test/walkers/walk.test.ts', named: 'refuses every form',
  },
  {
    threat: 'T10', what: 'Seats are decided under the lock of the event.',
    file: 'src/modules/events/registrations/event-lock.ts', remove: "\n    .forNoKeyUpdate('event')", instead: '',
    test: 'test/registrations/races.test.ts', named: '200 who register',
  },
  {
    threat: 'T11', what: 'One address gets three codes an hour.',
    file: `${accounts}/commands.ts`, remove: 'if (count >= CODES_PER_HOUR || (!known && enough)) return;', instead: 'if (!known && enough) return;',
    test: 'test/notifications/abuse.test.ts', named: 'three mails an hour',
  },
  {
    threat: 'T11', what: 'One address gets twenty other mails an hour.',
    file: 'src/modules/notifications/mail.ts', remove: 'export const MAILS_PER_HOUR = 20;', instead: 'export const MAILS_PER_HOUR = 2_000;',
    test: 'test/notifications/abuse.test.ts', named: 'twenty mails an hour',
  },
  {
    threat: 'T13', what: 'A new session ends the one this browser had.',
    file: `${accounts}/commands.ts`, remove: "if (input.previousToken) await tx.deleteFrom('session').where('tokenHash', '=', tokenHash(input.previousToken)).execute();",
    instead: '', test: 'test/security/sessions.test.ts', named: 'a session',
  },
  {
    threat: 'T13', what: 'A disabled account is out with its next click.',
    file: `${accounts}/queries.ts`, remove: 'where a.disabled_at is null`', instead: 'where true`',
    test: 'test/security/sessions.test.ts', named: 'dies at once with its account',
  },
  {
    threat: 'T13', what: 'Back shows nothing after signing out: pages of a person are kept by no cache.',
    file: `${accounts}/session-hook.ts`, remove: "reply.header('cache-control', 'no-store')", instead: "reply.header('cache-control', 'private, max-age=600')",
    test: 'test/security/sessions.test.ts', named: 'Back shows nothing',
  },
  {
    threat: 'T13', what: 'Exports, roles and mail to many ask for the second factor again after ten minutes.',
    file: `${accounts}/session-hook.ts`, remove: 'if (!request.routeOptions.config.stepUp || !isStale(', instead: 'if (request.routeOptions.config.stepUp || !isStale(',
    test: 'test/accounts/second-factor.test.ts', named: 'ask again when the second factor was shown',
  },
  {
    threat: 'T15', what: 'The application can add to the audit and neither change nor delete it.',
    file: 'migrations/20261122T2215_accountability.sql', remove: 'revoke update, delete on activity, deletion,', instead: 'revoke update, delete on deletion,',
    test: 'test/platform/app-role.test.ts', named: 'adds to the audit',
  },
  {
    threat: 'T15', what: 'A changed entry of the audit breaks its chain of hashes.',
    file: 'migrations/20261122T2200_audit_chain.sql', remove: 'a.object_id, a.event_id, a.data)::text', instead: 'a.object_id, a.event_id)::text',
    test: 'test/pages/audit-chain.test.ts', named: 'a changed figure',
  },
  {
    threat: 'T15', what: 'An export stands in the audit with its reason.',
    file: 'src/modules/events/registrations/commands-export.ts', remove: ', reason: input.reason })', instead: ' })',
    test: 'test/organiser/export.test.ts', named: 'hands out what was chosen',
  },
  {
    threat: 'privacy', what: 'After a deletion no table, page or search holds the name or the address.',
    file: 'src/modules/notifications/commands-deletion.ts', remove: '  await emptyMails(tx, person);\n', instead: '',
    test: 'test/notifications/deletion.test.ts', named: 'leaves no table',
  },
  {
    threat: 'privacy', what: 'A backup brings nobody back who was deleted since.',
    file: 'src/modules/notifications/commands-ledger.ts', remove: 'if (known.size === 0) return count;', instead: 'if (known.size >= 0) return count;',
    test: 'test/notifications/deletion.test.ts', named: 'deletes again what a backup has brought back',
  },
  {
    threat: 'privacy', what: 'Nobody is on a list of participants with more than they have released.',
    file: 'src/modules/events/visibility.ts', remove: "shows.includes(field) ? { level: 'amber'", instead: "shows.length > 0 ? { level: 'amber'",
    test: 'test/live/participants.test.ts', named: 'the policy: a row that holds too much',
  },
  {
    threat: 'privacy', what: 'Each page that shows somebody else\'s address writes down who looked.',
    file: `${accounts}/people-shown.ts`, remove: 'request.peopleShown = { page, people };', instead: '',
    test: 'test/walkers/people-shown.test.ts', named: 'writes down who looked',
  },
];
