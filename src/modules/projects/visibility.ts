import type { Actor, Member } from '../accounts/actor.ts';
import { isVerifiedMember, levels, readerOf, sees, type Guarded, type Level } from '../accounts/visibility.ts';
import type { Group, Levels } from './project.ts';

/** What the policy has to know of a project. */
export interface ProjectFacts {
  id: string;
  /** The leading organisation. */
  organisationId: string;
  levels: Levels;
  /** Organisations that take part (confirmed) or re-use it; those of the reader are enough. */
  circle: readonly string[];
  /** RED: accounts; the reader's own is enough. */
  named: readonly string[];
}

export interface DocumentFacts {
  project: ProjectFacts;
  level: Level;
}

/** The circle of those whose organisation leads, takes part in or re-uses a project. */
export function projectCircle(projectId: string): string {
  return `project:${projectId}`;
}

/** The stricter of two levels. */
export function stricter(a: Level, b: Level): Level {
  return levels.indexOf(a) >= levels.indexOf(b) ? a : b;
}

/** Whether going from one level to the other lets more people read. */
export function opensUp(from: Level, to: Level): boolean {
  return levels.indexOf(to) < levels.indexOf(from);
}

const at = (level: Level, { id, organisationId, named }: ProjectFacts): Guarded => ({ level, circle: projectCircle(id), organisationId, named });
const group = (name: Group) => (project: ProjectFacts): Guarded => at(stricter(project.levels.basics, project.levels[name]), project);

/** Which part of a project goes how far: the one table. No part goes further than the profile itself. */
const table: Record<Group, (project: ProjectFacts) => Guarded> = {
  basics: group('basics'),
  experience: group('experience'),
  figures: group('figures'),
  technology: group('technology'),
  // Names and addresses of people at work are for members, whatever is stored.
  contact: (project) => at(stricter(stricter(project.levels.basics, project.levels.contact), 'green'), project),
  documents: group('documents'),
};

function readerFor(actor: Actor, project: ProjectFacts) {
  const inside = actor.kind === 'member' && actor.memberships.some((m) => m.state === 'verified'
    && (m.organisationId === project.organisationId || project.circle.includes(m.organisationId)));
  return readerOf(actor, inside ? [projectCircle(project.id)] : []);
}

/** Whether somebody sees this group of fields of a project. `project_reaches` of the database is its twin; a property test holds the two together. */
export function canSeeGroup(actor: Actor, project: ProjectFacts, name: Group): boolean {
  return sees(readerFor(actor, project), table[name](project));
}

/** The profile itself, and with it what lists, searches and counts say of it. */
export function canSeeProject(actor: Actor, project: ProjectFacts): boolean {
  return canSeeGroup(actor, project, 'basics');
}

/**
 * What the project is called and who leads it: besides those who see it, members of organisations that are invited to take part. What is for the own
 * organisation or for named persons nobody else can be invited to.
 */
export function canSeeInvitation(actor: Actor, project: ProjectFacts, invited: readonly string[]): boolean {
  return canSeeProject(actor, project) || (canInvite(project.levels) && invited.some((organisationId) => actsFor(actor, organisationId)));
}

/** Whether others can be invited at all: to what they would not see after all, nobody is. */
export function canInvite(levels: Levels): boolean {
  return opensUp('amber_strict', levels.basics);
}

/**
 * What can be said of a row of a list by its level alone: a second look after the database, which also knows circles and named persons. What this
 * refuses nobody gets.
 */
export function mayReach(actor: Actor, { level, organisationId }: { level: Level; organisationId: string }): boolean {
  if (level === 'clear') return true;
  return level === 'green' || level === 'amber' ? isVerifiedMember(actor) : actsFor(actor, organisationId);
}

/** A document goes no further than the documents of its profile. */
export function canSeeDocument(actor: Actor, { project, level }: DocumentFacts): boolean {
  const { levels: of } = project;
  return sees(readerFor(actor, project), at(stricter(level, stricter(of.basics, of.documents)), project));
}

/** Organisations somebody may act for here: proven, not merely asked. */
export function actsFor(actor: Actor, organisationId: string): actor is Member {
  return actor.kind === 'member' && actor.memberships.some((m) => m.state === 'verified' && m.organisationId === organisationId);
}

/** Municipality admins know who belongs to their organisation; other members do not learn it here. */
export function knowsColleagues(actor: Actor, organisationId: string): boolean {
  return actor.kind === 'member' && actor.memberships.some((m) => m.organisationId === organisationId && m.state === 'verified' && m.role === 'admin');
}

/** Content belongs to the organisation: whoever acts for the leading one edits what they see. */
export function canEditProject(actor: Actor, project: ProjectFacts): actor is Member {
  return actsFor(actor, project.organisationId) && canSeeProject(actor, project);
}

/** Organisations a member acts for, without the one that leads the project. */
export function speaksFor(actor: Member, leading: string): { organisationId: string; name: string }[] {
  return actor.memberships.filter((m) => m.state === 'verified' && m.organisationId !== leading).map(({ organisationId, name }) => ({ organisationId, name }));
}
