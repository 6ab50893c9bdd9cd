import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { Form, SelectField, Submit, TextArea, TextField } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import type { AccountRefusal } from '../../accounts/commands-account-admin.ts';
import { ACCOUNTS_PER_PAGE, type AccountFilter, type AdministeredAccount } from '../../accounts/queries-account-admin.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import { accountAdminMessages } from './messages.ts';
import { accountAdminPaths } from './paths.ts';

export type AccountNotice = keyof typeof accountAdminMessages.de.notices;

interface AccountsPageProps {
  rows: readonly AdministeredAccount[];
  total: number;
  text: string;
  filter: AccountFilter;
  page: number;
}

/** All accounts, those with a role first. */
export function AccountsPage({ rows, total, text, filter, page }: AccountsPageProps): JSX.Element {
  const m = useTexts(accountAdminMessages);
  const href = useHref();
  return (
    <>
      <header class="k-flow k-flow--tight k-read"><h1>{m.title}</h1><p class="k-lead">{m.lead}</p></header>
      <div class="k-read">
        <Form action={accountAdminPaths.list()} method="get">
          <TextField name="suche" label={m.search} unmarked value={text} autocomplete="off" spellcheck={false} />
          <SelectField name="welche" label={m.filter} unmarked value={filter} placeholder={null}
            options={(['all', 'privileged', 'closed'] as const).map((value) => ({ value, label: m.filters[value] }))} />
          <Submit kind="secondary">{m.show}</Submit>
        </Form>
      </div>
      <Table
        caption={m.found(total)} rows={rows} empty={<EmptyState icon="person" title={m.none} />}
        columns={[
          { title: m.person, cell: (a) => <a href={href(accountAdminPaths.one(a.id))}>{a.name || a.email}</a> },
          { title: m.email, cell: (a) => a.email },
          { title: m.organisation, cell: (a) => <Organisations account={a} /> },
          { title: m.rights, cell: (a) => <Rights account={a} /> },
        ]}
      />
      <Pagination page={page} pages={Math.ceil(total / ACCOUNTS_PER_PAGE)} pathOf={(n) => accountAdminPaths.list({ text, filter, page: n })} />
    </>
  );
}

function Organisations({ account }: { account: AdministeredAccount }): JSX.Element {
  const m = useTexts(accountAdminMessages);
  const href = useHref();
  return (
    <>
      {account.organisations.map((o, index) => (
        <>{index > 0 ? ', ' : ''}<a href={href(organisationPaths.organisation(o.slug))}><InGerman>{o.name}</InGerman></a>{o.state === 'pending' ? ` (${m.pending})` : ''}</>
      ))}
    </>
  );
}

function Rights({ account }: { account: AdministeredAccount }): JSX.Element {
  const m = useTexts(accountAdminMessages);
  return (
    <span class="k-badges">
      {account.disabledAt && <Badge tone="danger" text={m.closed} />}
      {account.isAdmin && <Badge tone="info" text={m.admin} />}
      {account.organisations.some(({ isAdmin }) => isAdmin) && <Badge tone="info" text={m.municipalityAdmin} />}
      {account.organises.length > 0 && <span>{m.organises(account.organises.join(', '))}</span>}
    </span>
  );
}

interface AccountPageProps {
  account: AdministeredAccount;
  isSelf: boolean;
  notice?: AccountNotice | undefined;
  refusal?: AccountRefusal | undefined;
  errors?: FieldErrors | undefined;
  reason?: string | undefined;
}

/** One account, and what can be done about it. */
export function AdministeredAccountPage({ account: a, isSelf, notice, refusal, errors, reason }: AccountPageProps): JSX.Element {
  const m = useTexts(accountAdminMessages);
  const lang = useLang();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{a.name || m.noName}</h1>
      {notice && <Banner tone="success" title={m.notices[notice]} announce />}
      {refusal && <Banner tone="warning" title={m.refusals[refusal]} announce />}
      {a.disabledAt && <Banner tone="info" title={m.closedSince(mediumDate(a.disabledAt, lang))}><p>{a.disabledReason}</p></Banner>}
      <DescriptionList items={[
        [m.email, a.email], [m.jobTitle, a.jobTitle], [m.organisation, a.organisations.length > 0 ? <Organisations account={a} /> : ''],
        [m.rights, a.isAdmin || a.organises.length > 0 || a.organisations.some(({ isAdmin }) => isAdmin) ? <Rights account={a} /> : ''], [m.since, mediumDate(a.createdAt, lang)],
        [m.factors, a.factors === 0 ? m.factorsNone : String(a.factors)], [m.sessions, String(a.sessions)],
      ]} />
      {isSelf ? <p class="k-muted">{m.refusals.self}</p> : <Measures account={a} errors={errors} reason={reason} />}
    </>
  );
}

function Measures({ account: a, errors, reason }: Pick<AccountPageProps, 'account' | 'errors' | 'reason'>): JSX.Element {
  const m = useTexts(accountAdminMessages);
  return (
    <>
      <section class="k-flow" aria-labelledby="sitzungen">
        <h2 id="sitzungen">{m.endSessions}</h2>
        <p>{m.endSessionsHint}</p>
        <Form action={accountAdminPaths.endSessions(a.id)}><Submit kind="secondary">{m.endSessions}</Submit></Form>
      </section>
      <section class="k-flow" aria-labelledby="administration">
        <h2 id="administration">{m.adminTitle}</h2>
        <p>{m.adminHint}</p>
        <Form action={accountAdminPaths.admin(a.id)}>
          <input type="hidden" name="recht" value={a.isAdmin ? 'nein' : 'ja'} />
          <Submit kind="secondary">{a.isAdmin ? m.revoke : m.grant}</Submit>
        </Form>
      </section>
      <section class="k-flow" aria-labelledby="sperre">
        <h2 id="sperre">{a.disabledAt ? m.reopen : m.close}</h2>
        {a.disabledAt ? <Form action={accountAdminPaths.reopen(a.id)}><Submit kind="secondary">{m.reopen}</Submit></Form> : (
          <>
            <p>{m.closeHint}</p>
            <Form action={accountAdminPaths.close(a.id)}>
              <TextArea name="grund" label={m.reason} hint={m.reasonHint} required rows={3} value={reason} error={errors?.['grund']} />
              <Submit kind="secondary">{m.close}</Submit>
            </Form>
          </>
        )}
      </section>
    </>
  );
}
