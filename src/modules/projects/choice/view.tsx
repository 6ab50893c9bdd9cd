import type { JSX } from 'preact';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { Content } from '../../../ui/content.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { projectMessages } from '../messages.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectCard } from '../queries.ts';
import { titleOfProject } from '../texts.ts';
import { projectFields, type ProjectMeant, type TypedProject } from './meant.ts';
import { projectChoiceMessages } from './messages.ts';
import { MOST_CHOICES } from './queries.ts';

/** What tells projects of one title apart: "Stadt Konstanz · in Umsetzung". */
export function projectDetail(card: Pick<ProjectCard, 'organisationName' | 'status'>, lang: Lang): string {
  return `${card.organisationName} · ${projectMessages[lang].status[card.status]}`;
}

/** The errors of a project's field whose text did not say enough, in a language. */
export function projectErrors(name: string, typed: TypedProject, meant: ProjectMeant, lang: Lang): FieldErrors {
  const m = projectChoiceMessages[lang];
  if (typed.text === '') return { [name]: m.required };
  return !meant.ok && meant.choices.length > 0 ? { [projectFields.choice(name)]: m.pick } : { [name]: m.unknown };
}

export interface ProjectFieldProps {
  name: string;
  label: string;
  typed?: TypedProject | undefined;
  /** Those the text may mean, where it did not say enough. */
  choices?: readonly ProjectCard[] | undefined;
  errors?: FieldErrors | undefined;
  required?: boolean | undefined;
}

/**
 * One project, by words of its title or its Kommune. With scripts suggestions come while typing; without them those that fit are listed to pick from.
 * Read by `readTypedProject`; load `combobox`.
 */
export function ProjectField({ name, label, typed, choices = [], errors, required }: ProjectFieldProps): JSX.Element {
  const [m, lang] = [useTexts(projectChoiceMessages), useLang()];
  const count = choices.length === 1 ? m.one : choices.length < MOST_CHOICES ? m.several(choices.length) : `${m.several(choices.length)} ${m.many}`;
  return (
    <>
      <Combobox name={name} label={label} hint={m.hint} required={required} unmarked={!required} searchUrl={projectPaths.choices()} value={typed?.text} idValue={typed?.id} error={errors?.[name]} />
      {choices.length === 0 ? null : (
        <div class="k-narrow k-flow k-flow--tight">
          <input type="hidden" name={projectFields.shown(name)} value={typed?.text} />
          <RadioGroup
            name={projectFields.choice(name)} label={m.choose} hint={count} required error={errors?.[projectFields.choice(name)]} value={typed?.choice}
            options={choices.map((card) => ({ value: card.id, label: <Content text={titleOfProject(card)} />, hint: projectDetail(card, lang) }))}
          />
        </div>
      )}
    </>
  );
}
