import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JSX } from 'preact';
import type { Deps } from '../../../platform/deps.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Card, CardGrid } from '../../../ui/card.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { sendPage } from '../../../ui/reply.tsx';
import { showsPeople } from '../../accounts/people-shown.ts';
import { appointAsked, refuseAsked } from '../../events/registrations/commands-belonging-queue.ts';
import { countWaiting, listAdminRequests, type AdminRequest } from '../../events/registrations/queries-belonging.ts';
import { belongingCrumbs, noticesOf, organiserOf } from './frame.ts';
import { belongingMessages } from './messages.ts';
import { belongingPaths } from './paths.ts';
import { BelongingNav, personOf, type Counts } from './views.tsx';

interface AdminRequestsProps {
  rows: readonly AdminRequest[];
  counts: Counts;
  isAdmin: boolean;
  notices: readonly string[];
  problem?: string | undefined;
}

/** Members who want to manage their organisation. */
function AdminRequestsPage({ rows, counts, isAdmin, notices, problem }: AdminRequestsProps): JSX.Element {
  const m = useTexts(belongingMessages);
  return (
    <>
      <h1>{m.tabs.admins}</h1>
      <p class="k-lead">{m.adminsLead}</p>
      <BelongingNav current="admins" counts={counts} isAdmin={isAdmin} />
      {notices.map((notice) => <Banner tone="success" title={notice} announce />)}
      {problem && <Banner tone="warning" title={problem} announce />}
      {rows.length === 0
        ? <EmptyState icon="person" title={m.adminsEmpty} />
        : <CardGrid list>{rows.map((row) => <Asked row={row} />)}</CardGrid>}
    </>
  );
}

function Asked({ row }: { row: AdminRequest }): JSX.Element {
  const m = useTexts(belongingMessages);
  const lang = useLang();
  const name = personOf(row, m);
  const of = <span class="k-sr">{m.of(name)}</span>;
  return (
    <Card
      title={name} level={2} eyebrow={<InGerman>{row.organisationName}</InGerman>}
      facts={[
        ...(row.jobTitle ? [{ icon: 'person' as const, text: <InGerman>{row.jobTitle}</InGerman> }] : []),
        { icon: 'mail', text: row.email },
        { icon: 'clock', text: m.adminAsked(mediumDate(row.askedAt, lang)) }, { icon: 'people', text: m.adminsThere(row.admins) },
      ]}
    >
      <Form action={belongingPaths.admin(row.id)}>
        <ButtonRow>
          <Submit name="was" value="ernennen">{m.appoint}{of}</Submit>
          <Submit kind="tertiary" name="was" value="ablehnen">{m.refuse}{of}</Submit>
        </ButtonRow>
      </Form>
    </Card>
  );
}

/** Deciding about who becomes municipality admin. */
export function adminRequestRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(belongingPaths.admins(), async (request, reply) => send(request, reply));

  app.post(belongingPaths.admin(':id'), { config: { stepUp: true } }, async (request, reply) => {
    const actor = organiserOf(request);
    const { id } = request.params as { id: string };
    if (single(rawForm(request.body)['was']) === 'ablehnen') {
      await refuseAsked(deps, actor, id);
      return seeOther(reply, `${belongingPaths.admins()}?hinweis=verweigert`);
    }
    const result = await appointAsked(deps, actor, id);
    return result.ok ? seeOther(reply, `${belongingPaths.admins()}?hinweis=ernannt`)
      : send(request, reply, belongingMessages[request.lang].adminProblems[result.reason]);
  });

  async function send(request: FastifyRequest, reply: FastifyReply, problem?: string): Promise<FastifyReply> {
    const actor = organiserOf(request);
    const { tabs } = belongingMessages[request.lang];
    const [rows, counts] = await Promise.all([listAdminRequests(deps.db, actor), countWaiting(deps.db, actor)]);
    showsPeople(request, 'requests', rows);
    return sendPage(reply,
      { title: tabs.admins, breadcrumb: belongingCrumbs(request, tabs.admins), wide: true, status: problem ? 409 : 200 },
      <AdminRequestsPage rows={rows} counts={counts} isAdmin={actor.isAdmin} notices={noticesOf(request)} problem={problem} />);
  }
}
