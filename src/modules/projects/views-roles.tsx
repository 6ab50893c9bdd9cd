import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../platform/time/time.ts';
import { Banner } from '../../ui/banner.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import type { FieldErrors } from '../../ui/form-errors.ts';
import { ButtonRow, DateField, Form, SelectField, Submit, TextArea, TextField } from '../../ui/form.tsx';
import { inLang } from '../../platform/i18n/localised.ts';
import { OrganisationField } from '../organisations/choice-view.tsx';
import { readTypedOrganisation, type OrganisationChoices } from '../organisations/meant.ts';
import { readTypedProject } from './choice/meant.ts';
import { ProjectField } from './choice/view.tsx';
import { one, type FormValues } from './form-values.ts';
import { editMessages } from './messages-edit.ts';
import { pageMessages } from './messages-page.ts';
import { roleMessages } from './messages-roles.ts';
import { projectPaths } from './paths.ts';
import type { Around, ProjectRole } from './queries-around.ts';
import type { EditableProject } from './queries-edit.ts';
import type { ProjectCard } from './queries.ts';
import { dayText, titleOfProject } from './texts.ts';

export interface RolesPageProps {
  project: EditableProject;
  around: Around;
  values: FormValues;
  errors?: FieldErrors | undefined;
  /** Projects that a text may mean to which this one is to be related. */
  choices?: readonly ProjectCard[] | undefined;
  /** Organisations that a text may mean which is to be invited. */
  organisations?: OrganisationChoices | undefined;
  notice?: string | undefined;
  today: string;
}

/** What is kept beside the content: who takes part, notes, the offer, relations. */
export function RolesPage(props: RolesPageProps): JSX.Element {
  const { project, around, values, errors = {}, notice } = props;
  const [t, m, lang] = [useTexts(roleMessages), useTexts(pageMessages), useLang()];
  const { slug } = project;
  const partners = around.roles.filter(({ role }) => role === 'taking_part');
  return (
    <>
      <ErrorSummary errors={props.errors} />
      {notice === undefined ? null : <Banner tone="success" title={notice} announce />}
      <p class="k-eyebrow"><Content text={titleOfProject(project.basics)} /></p>
      <h1>{t.title}</h1>
      <h2>{t.roles}</h2>
      <p>{t.rolesText}</p>
      {around.roles.length === 0 ? <p>{t.none}</p> : (
        <ul>{around.roles.map((role) => <li><InGerman>{role.name}</InGerman>: {role.state === 'invited' ? m.invited : m.role[role.role]}</li>)}</ul>
      )}
      {partners.map((role) => (
        <Form action={projectPaths.roles(slug)}>
          <input type="hidden" name="organisationId" value={role.organisationId} />
          <Submit kind="tertiary" name="was" value="ende">{role.state === 'invited' ? t.withdraw(role.name) : t.end(role.name)}</Submit>
        </Form>
      ))}
      <Form action={projectPaths.roles(slug)}>
        <OrganisationField name="kommune" label={t.invite} hint={t.inviteHint} typed={readTypedOrganisation(values, 'kommune')} choices={props.organisations} errors={errors} />
        <Submit kind="secondary" name="was" value="einladen">{t.inviteNow}</Submit>
      </Form>
      <h2>{t.notes}</h2>
      <p>{t.notesText}</p>
      {around.notes.map(({ id, onDay, note }) => (
        <Form action={projectPaths.note(slug, id)}>
          <p><strong>{dayText(onDay, lang)}</strong> <InGerman>{note}</InGerman></p>
          <Submit kind="tertiary">{t.noteEnd(dayText(onDay, lang))}</Submit>
        </Form>
      ))}
      <Form action={projectPaths.notes(slug)}>
        <DateField name="tag" label={t.noteDay} required value={one(values, 'tag') || props.today} error={errors['tag']} />
        <TextField name="notiz" label={t.note} hint={t.noteHint} required value={one(values, 'notiz')} error={errors['notiz']} />
        <Submit kind="secondary">{t.noteNow}</Submit>
      </Form>
      <h2>{t.offer}</h2>
      <p>{t.offerText}</p>
      <Form action={projectPaths.offer(slug)}>
        {project.offeredAt
          ? <><p>{t.offered(mediumDate(project.offeredAt, lang))}</p><Submit kind="secondary" name="was" value="ende">{t.offerEnd}</Submit></>
          : (
            <>
              <TextArea name="angebot" label={t.offerNote} hint={t.offerHint} rows={3} value={one(values, 'angebot')} error={errors['angebot']} />
              <Submit kind="secondary" name="was" value="anbieten">{t.offerNow}</Submit>
            </>
          )}
      </Form>
      <Relations {...props} />
    </>
  );
}

function Relations({ project, around, values, errors = {}, choices }: RolesPageProps): JSX.Element {
  const [t, lang] = [useTexts(roleMessages), useLang()];
  const own = around.relations.filter(({ kind }) => kind === 'follows' || kind === 'derived_from');
  return (
    <>
      <h2>{t.relations}</h2>
      {own.map(({ kind, id, ...other }) => (
        <Form action={projectPaths.roles(project.slug)}>
          <p>{t.kind[kind as 'follows']} <Content text={titleOfProject(other)} /></p>
          <input type="hidden" name="anderes" value={id} />
          <input type="hidden" name="art" value={kind} />
          <Submit kind="tertiary" name="was" value="loesen">{t.relationEnd(inLang(titleOfProject(other), lang))}</Submit>
        </Form>
      ))}
      <Form action={projectPaths.roles(project.slug)}>
        <SelectField
          name="art" label={t.relationKind} required placeholder={null} value={one(values, 'art')}
          options={(['follows', 'derived_from'] as const).map((value) => ({ value, label: t.kind[value] }))}
        />
        <ProjectField name="projekt" label={t.relationOf} required typed={readTypedProject(values, 'projekt')} choices={choices} errors={errors} />
        <Submit kind="secondary" name="was" value="verbinden">{t.relationNow}</Submit>
      </Form>
    </>
  );
}

export interface OwnOrganisation {
  organisationId: string;
  name: string;
}

/** What a member of another Kommune can say for it: interest, re-use, an answer to an invitation. One box for each Kommune they act for. */
export function SpeakBox({ slug, organisation, roles }: { slug: string; organisation: OwnOrganisation; roles: readonly ProjectRole[] }): JSX.Element {
  const t = useTexts(roleMessages);
  const href = useHref();
  const { organisationId, name } = organisation;
  const mine = (role: ProjectRole['role']): ProjectRole | undefined => roles.find((one) => one.organisationId === organisationId && one.role === role);
  const invited = mine('taking_part')?.state === 'invited';
  const [reusing, interested] = [mine('reusing'), mine('interested')];
  return (
    <div class="k-flow k-flow--tight">
      {invited ? (
        <Form action={projectPaths.invitation(slug)}>
          <h3>{t.invitedTitle}</h3>
          <p>{t.invitedText(name)}</p>
          <input type="hidden" name="organisation" value={organisationId} />
          <ButtonRow><Submit name="antwort" value="ja">{t.yes}</Submit><Submit kind="secondary" name="antwort" value="nein">{t.no}</Submit></ButtonRow>
        </Form>
      ) : null}
      {reusing ? null : (
        <Form action={projectPaths.interest(slug)}>
          <input type="hidden" name="organisation" value={organisationId} />
          <p class="k-small">{interested ? t.interested(name) : t.interestText(name)}</p>
          {interested ? <Submit kind="tertiary" name="wir" value="nein">{t.interestEnd}</Submit> : <Submit name="wir" value="ja">{t.interest}</Submit>}
        </Form>
      )}
      <p><a href={href(projectPaths.reuse(slug))}>{reusing ? t.reuseChange : t.reuse}</a></p>
    </div>
  );
}

/** Says for the own Kommune since when it re-uses a project and whether it would again. */
export function ReusePage({ slug, title, organisations, values, errors = {}, isReusing }: {
  slug: string; title: { de: string; en: string }; organisations: readonly OwnOrganisation[]; values: FormValues; errors?: FieldErrors | undefined; isReusing: boolean;
}): JSX.Element {
  const [t, e] = [useTexts(roleMessages), useTexts(editMessages)];
  const href = useHref();
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="k-eyebrow"><Content text={title} /></p>
      <h1>{t.reuseTitle}</h1>
      <p class="k-lead">{t.reuseLead(organisations.map(({ name }) => name).join(', '))}</p>
      <Form action={projectPaths.reuse(slug)}>
        {organisations.length === 1 ? <input type="hidden" name="organisation" value={organisations[0]!.organisationId} /> : (
          <SelectField
            name="organisation" label={t.forWhom} required placeholder={null} value={one(values, 'organisation')}
            options={organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
          />
        )}
        <TextField name="seit" label={t.since} hint={t.sinceHint} width="short" value={one(values, 'seit')} error={errors['seit']} />
        <RadioGroup
          name="wieder" label={t.again} value={one(values, 'wieder')}
          options={(['yes', 'with_changes', 'no'] as const).map((value) => ({ value, label: t.againOptions[value] }))}
        />
        <TextArea name="notiz" label={t.reuseNote} rows={4} value={one(values, 'notiz')} error={errors['notiz']} />
        <ButtonRow>
          <Submit name="was" value="eintragen">{t.reuseSave}</Submit>
          {isReusing ? <Submit kind="secondary" name="was" value="ende">{t.reuseEnd}</Submit> : null}
          <a href={href(projectPaths.project(slug))}>{e.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
