import type { JSX } from 'preact';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { ButtonLink, ButtonRow, Form, Submit, TextField } from '../../ui/form.tsx';
import { Table } from '../../ui/table.tsx';
import type { Completeness } from './completeness.ts';
import { sections, type Section } from './forms.ts';
import { editMessages } from './messages-edit.ts';
import { projectMessages } from './messages.ts';
import { projectPaths } from './paths.ts';
import type { ProjectProfile } from './queries.ts';
import { titleOfProject } from './texts.ts';
import { SectionFields, type FieldsProps } from './views-fields.tsx';

export interface EditPageProps {
  profile: ProjectProfile;
  completeness: Completeness;
  /** Sections that the editor sees. */
  open: readonly Section[];
  own: { slot: 'contact' | 'deputy' } | undefined;
  notice?: string | undefined;
  mailbox?: { value: string; error: string } | undefined;
}

/** Where a Kommune keeps its profile: what helps next, the parts, the contact. */
export function EditPage({ profile, completeness, open, notice, mailbox, own }: EditPageProps): JSX.Element {
  const m = useTexts(editMessages);
  const href = useHref();
  const { slug } = profile;
  const isPlan = profile.basics.status === 'idea' || profile.basics.status === 'planned';
  return (
    <>
      <ErrorSummary errors={mailbox ? { postfach: mailbox.error } : undefined} />
      {notice === undefined ? null : (
        <Banner tone="success" title={notice} announce>
          {isPlan ? <p><a href={href(projectPaths.matches(slug))}>{m.toMatches}</a></p> : null}
        </Banner>
      )}
      <h1><Content text={titleOfProject(profile.basics)} /></h1>
      <p class="k-lead">{m.editLead}</p>
      <section class="k-guide k-flow k-flow--tight">
        <h2>{m.score(completeness.score)}</h2>
        <progress class="k-guide__bar" max={100} value={completeness.score} aria-label={m.score(completeness.score)} />
        {completeness.missing.length === 0 ? <p>{m.complete}</p> : (
          <>
            <p>{m.scoreText} {m.next}:</p>
            <ul>{completeness.missing.slice(0, 5).map((part) => <li>{m.missing[part]}</li>)}</ul>
          </>
        )}
      </section>
      <h2>{m.parts}</h2>
      <ul class="k-tiles k-plain">
        {sections.filter((section) => open.includes(section)).map((section) => (
          <li><a href={href(projectPaths.section(slug, section))}>{m.section[section]}</a></li>
        ))}
        <li><a href={href(projectPaths.roles(slug))}>{m.roles}</a></li>
        <li><a href={href(projectPaths.levels(slug))}>{m.levels}</a></li>
        <li><a href={href(projectPaths.versions(slug))}>{m.versions}</a></li>
      </ul>
      {profile.contact ? <ContactForm slug={slug} contact={profile.contact} own={own} mailbox={mailbox} /> : null}
      <ButtonRow>
        <ButtonLink kind="secondary" path={projectPaths.project(slug)}>{m.view}</ButtonLink>
        {isPlan ? <ButtonLink kind="secondary" path={projectPaths.matches(slug)}>{m.toMatches}</ButtonLink> : null}
      </ButtonRow>
    </>
  );
}

interface ContactFormProps {
  slug: string;
  contact: NonNullable<ProjectProfile['contact']>;
  own: EditPageProps['own'];
  mailbox: EditPageProps['mailbox'];
}

function ContactForm({ slug, contact, own, mailbox }: ContactFormProps): JSX.Element {
  const m = useTexts(editMessages);
  const t = m.contact;
  return (
    <>
      <h2 id="kontakt">{t.title}</h2>
      <p>{t.text}</p>
      {(['contact', 'deputy'] as const).map((slot) => {
        const person = contact.people.find((one) => one.slot === slot);
        return (
          <Form action={projectPaths.contact(slug)}>
            <input type="hidden" name="platz" value={slot} />
            <p>{t[slot]}: <strong>{person ? [person.name, person.jobTitle].filter(Boolean).join(', ') : t.none}</strong></p>
            {person
              ? <Submit kind="secondary" name="was" value="austragen">{t.leave(person.name || t[slot])}</Submit>
              : own ? null : <Submit kind="secondary" name="was" value="eintragen">{t.take[slot]}</Submit>}
          </Form>
        );
      })}
      <Form action={projectPaths.contact(slug)}>
        <input type="hidden" name="vorher" value={contact.mailbox} />
        <TextField
          name="postfach" label={t.mailbox} hint={t.mailboxHint} type="email" inputmode="email" value={mailbox?.value ?? contact.mailbox} error={mailbox?.error}
        />
        <Submit kind="secondary" name="was" value="postfach">{m.save}</Submit>
      </Form>
    </>
  );
}

export interface SectionPageProps extends FieldsProps {
  section: Section;
  slug: string;
  title: { de: string; en: string };
  stand: number;
  conflict?: readonly { label: string; stored: string; yours: string }[] | undefined;
}

/** The form of one section. */
export function SectionPage({ section, slug, title, stand, conflict, ...fields }: SectionPageProps): JSX.Element {
  const [m, t] = [useTexts(editMessages), useTexts(projectMessages)];
  const href = useHref();
  const Fields = SectionFields[section];
  return (
    <>
      <ErrorSummary errors={fields.errors} />
      <p class="k-eyebrow"><Content text={title} /></p>
      <h1>{m.section[section]}</h1>
      {conflict === undefined ? null : (
        <>
          <Banner tone="warning" title={m.conflict.title} announce><p>{m.conflict.text}</p></Banner>
          <Table
            caption={m.conflict.caption} rows={conflict}
            columns={[
              { title: m.conflict.field, cell: (row) => row.label },
              { title: m.conflict.stored, cell: (row) => <InGerman>{row.stored || t.empty}</InGerman> },
              { title: m.conflict.yours, cell: (row) => <InGerman>{row.yours || t.empty}</InGerman> },
            ]}
          />
        </>
      )}
      <Form action={projectPaths.section(slug, section)}>
        <input type="hidden" name="stand" value={String(stand)} />
        <Fields {...fields} />
        <ButtonRow>
          <Submit>{m.save}</Submit>
          <a href={href(projectPaths.edit(slug))}>{m.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
