import type { JSX } from 'preact';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { levels as allLevels } from '../accounts/visibility.ts';
import { Banner } from '../../ui/banner.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/choice.tsx';
import { Content } from '../../ui/content.tsx';
import { ButtonRow, Form, SelectField, Submit } from '../../ui/form.tsx';
import type { Opening } from './commands-levels.ts';
import { editMessages } from './messages-edit.ts';
import { projectMessages } from './messages.ts';
import { pageMessages } from './messages-page.ts';
import { projectPaths } from './paths.ts';
import { groups, type Group, type Levels } from './project.ts';
import type { EditableProject } from './queries-edit.ts';
import { titleOfProject } from './texts.ts';

interface LevelsProps {
  project: EditableProject;
  /** What stands in the form. */
  chosen: Levels;
  colleagues: readonly { accountId: string; name: string; chosen: boolean }[];
  conflict: boolean;
  /** Parts that its editor sees; the others stay as they are. */
  open: readonly Group[];
}

/** Who sees the profile and each of its parts. */
export function LevelsPage({ project, chosen, colleagues, conflict, open }: LevelsProps): JSX.Element {
  const [m, t, e] = [useTexts(pageMessages).levels, useTexts(projectMessages), useTexts(editMessages)];
  const href = useHref();
  return (
    <>
      {conflict ? <Banner tone="warning" title={m.conflict} announce /> : null}
      <p class="k-eyebrow"><Content text={titleOfProject(project.basics)} /></p>
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <Form action={projectPaths.levels(project.slug)}>
        <SeenLevels levels={project.levels} />
        <RadioGroup
          name="basics" label={m.whole} required value={chosen.basics}
          options={allLevels.map((level) => ({ value: level, label: t.level[level], hint: t.levelHint[level] }))}
        />
        <p class="k-muted">{m.partHint}</p>
        {groups.filter((group) => group !== 'basics' && open.includes(group)).map((group) => (
          <SelectField
            name={group} label={m.part(t.group[group])} required placeholder={null} value={chosen[group]} hint={group === 'contact' ? m.contactHint : undefined}
            options={allLevels.filter((level) => group !== 'contact' || level !== 'clear').map((level) => ({ value: level, label: t.level[level] }))}
          />
        ))}
        {open.length < groups.length || colleagues.length === 0 ? null : <CheckboxGroup
          name="personen" label={m.readers} hint={m.readersHint} values={colleagues.filter((one) => one.chosen).map((one) => one.accountId)}
          options={colleagues.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        />}
        <ButtonRow><Submit>{m.save}</Submit><a href={href(projectPaths.edit(project.slug))}>{e.cancel}</a></ButtonRow>
      </Form>
    </>
  );
}

/** What its editor saw, so that nobody opens what somebody else has just narrowed. */
function SeenLevels({ levels }: { levels: Levels }): JSX.Element {
  return <>{groups.map((group) => <input type="hidden" name={`gesehen-${group}`} value={levels[group]} />)}</>;
}

/** Asks before more people than now may read. */
export function ConfirmLevelsPage({ project, wanted, readers, openings }: {
  project: EditableProject; wanted: Levels; readers: readonly string[]; openings: readonly Opening[];
}): JSX.Element {
  const [m, t] = [useTexts(pageMessages).levels, useTexts(projectMessages)];
  const href = useHref();
  return (
    <>
      <p class="k-eyebrow"><Content text={titleOfProject(project.basics)} /></p>
      <h1>{m.confirmTitle}</h1>
      <p>{m.confirmText}</p>
      <ul>{openings.map(({ group, level }) => <li>{m.opens(t.group[group], `${t.level[level]}. ${t.levelHint[level]}`)}</li>)}</ul>
      {openings.some(({ level }) => level === 'clear') ? <Banner tone="warning" title={m.public} /> : null}
      <Form action={projectPaths.levels(project.slug)}>
        <SeenLevels levels={project.levels} />
        {groups.map((group) => <input type="hidden" name={group} value={wanted[group]} />)}
        {readers.map((reader) => <input type="hidden" name="personen" value={reader} />)}
        <ButtonRow><Submit name="bestaetigt" value="ja">{m.yes}</Submit><a href={href(projectPaths.levels(project.slug))}>{m.no}</a></ButtonRow>
      </Form>
    </>
  );
}
