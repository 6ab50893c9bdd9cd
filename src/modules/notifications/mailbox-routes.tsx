import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { sendPage } from '../../ui/reply.tsx';
import { normaliseEmail } from '../accounts/email-address.ts';
import { findDemoCode } from '../accounts/second-factor/queries.ts';
import { CALENDAR_TYPE } from '../events/calendar.ts';
import { mailboxMessages } from './mailbox-messages.ts';
import { DemoMailPage, MailboxPage } from './mailbox-views.tsx';
import { mailboxPaths } from './paths.ts';
import { getDemoMail, listDemoMails } from './queries-mailbox.ts';

/** The mailbox of a demo. An installation that is none has no such routes at all: anybody could read anybody's codes there. */
export function demoMailboxRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    if (!deps.demo) return;

    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });

    app.get('/demo/postfach', async (request, reply) => {
      const { adresse = '', seite = '1' } = request.query as { adresse?: string; seite?: string };
      const email = normaliseEmail(String(adresse)) ?? '';
      const page = /^[1-9]\d{0,4}$/.test(String(seite)) ? Number(seite) : 1;
      const m = mailboxMessages[request.lang];
      return sendPage(reply, { title: m.heading, breadcrumb: [{ text: m.heading }] },
        <MailboxPage {...await listDemoMails(deps.db, { email, page })} page={page} email={email} now={deps.clock()}
          secondFactor={email === '' ? undefined : await findDemoCode(deps.db, email, deps.secret, deps.clock())} />);
    });

    app.get('/demo/postfach/:id', async (request, reply) => {
      const mail = await getDemoMail(deps.db, (request.params as { id: string }).id);
      const m = mailboxMessages[request.lang];
      const title = mail.subject === '' ? m.noSubject : mail.subject;
      const breadcrumb = [{ text: m.heading, path: mailboxPaths.list() }, { text: title }];
      return sendPage(reply, { title, breadcrumb }, <DemoMailPage mail={mail} />);
    });

    app.get('/demo/postfach/:id/termin.ics', async (request, reply) => {
      const { ics } = await getDemoMail(deps.db, (request.params as { id: string }).id);
      if (ics === null) throw new NotFound('calendar');
      return reply.type(CALENDAR_TYPE).header('content-disposition', 'attachment; filename="termin.ics"').send(ics);
    });
  };
}
