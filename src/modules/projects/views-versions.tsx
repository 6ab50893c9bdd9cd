import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { dateAndTime } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { Form, Submit } from '../../ui/form.tsx';
import { Table } from '../../ui/table.tsx';
import { differences, type ContentDifference } from './content.ts';
import { projectMessages } from './messages.ts';
import { pageMessages } from './messages-page.ts';
import { projectPaths } from './paths.ts';
import type { EditableProject, Version } from './queries-edit.ts';
import { titleOfProject, valueText, type Names } from './texts.ts';

interface VersionsProps {
  project: EditableProject;
  versions: readonly Version[];
}

/** All versions of a project with what each changed. */
export function VersionsPage({ project, versions }: VersionsProps): JSX.Element {
  const [m, t, lang] = [useTexts(pageMessages).versions, useTexts(projectMessages), useLang()];
  const href = useHref();
  const changed = (index: number): string => {
    const before = versions[index + 1];
    if (!before) return m.first;
    return differences(before.content, versions[index]!.content).map(({ field }) => t.field[field]).join(', ') || m.none;
  };
  return (
    <>
      <p class="k-eyebrow"><Content text={titleOfProject(project.basics)} /></p>
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <Table
        caption={m.list} captionHidden rows={versions.map((version, index) => ({ version, index }))}
        columns={[
          { title: m.version, cell: ({ version: { version } }) => (
            <>
              <a href={href(projectPaths.version(project.slug, version))}>{m.of(version)}</a>{' '}
              {version === project.version ? <Badge tone="success" text={m.current} /> : null}
            </>
          ) },
          { title: m.when, cell: ({ version }) => `${dateAndTime(version.savedAt, lang)}${version.savedBy ? `, ${version.savedBy}` : ''}` },
          { title: m.how, cell: ({ version: { via, restoredFrom } }) => `${m.via[via]}${restoredFrom === null ? '' : ` ${m.from(restoredFrom)}`}` },
          { title: m.changedFields, cell: ({ index }) => changed(index) },
        ]}
      />
    </>
  );
}

/** One version: what it changed, how it differs from now, and the button that lets it hold again. */
export function VersionPage({ project, version, before, current, names, conflict }: {
  project: EditableProject; version: Version; before: Version | undefined; current: Version; names: Names; conflict: boolean;
}): JSX.Element {
  const [m, lang] = [useTexts(pageMessages).versions, useLang()];
  return (
    <>
      <p class="k-eyebrow"><Content text={titleOfProject(project.basics)} /></p>
      <h1>{m.of(version.version)}</h1>
      {conflict ? <Banner tone="warning" title={m.conflict} announce /> : null}
      <p>{dateAndTime(version.savedAt, lang)}{version.savedBy ? `, ${version.savedBy}` : ''}</p>
      {before === undefined ? <p>{m.first}</p> : (
        <Differences title={m.differs(before.version, version.version)} old={m.old} new={m.new} names={names} rows={differences(before.content, version.content)} />
      )}
      {version.version === current.version ? null : (
        <>
          <Differences title={m.differsNow} old={m.now} new={m.thenText} names={names} rows={differences(current.content, version.content)} />
          <Form action={projectPaths.version(project.slug, version.version)}>
            <input type="hidden" name="stand" value={String(current.version)} />
            <p>{m.restoreText}</p>
            <Submit kind="secondary">{m.restore}</Submit>
          </Form>
        </>
      )}
    </>
  );
}

/** Fields with both values side by side. */
function Differences(props: { title: string; old: string; new: string; names: Names; rows: readonly ContentDifference[] }): JSX.Element {
  const [m, t, lang] = [useTexts(pageMessages).versions, useTexts(projectMessages), useLang()];
  const cell = (field: ContentDifference['field'], value: unknown): JSX.Element =>
    <InGerman><span class="k-lines">{valueText(field, value, lang, props.names) || '–'}</span></InGerman>;
  return (
    <Table
      caption={props.title} rows={props.rows} empty={<p>{props.title}: {m.none}</p>}
      columns={[
        { title: m.field, cell: (row) => t.field[row.field] },
        { title: props.old, cell: (row) => cell(row.field, row.before) },
        { title: props.new, cell: (row) => cell(row.field, row.after) },
      ]}
    />
  );
}
