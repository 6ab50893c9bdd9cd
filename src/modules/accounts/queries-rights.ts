import { sql, type RawBuilder } from 'kysely';

/**
 * As SQL: whether the account with this id has rights over others: admin of the site, organiser of a series, municipality admin of an
 * organisation that has not ended. Such rights need the second factor, and sessions with them end sooner.
 */
export function hasRights(accountId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(exists (select 1 from account ra where ra.id = ${accountId} and ra.is_admin)
    or exists (select 1 from series_organiser rs where rs.account_id = ${accountId})
    or exists (select 1 from membership rm join organisation ro on ro.id = rm.organisation_id and ro.state <> 'ended'
      where rm.account_id = ${accountId} and rm.state = 'verified' and rm.admin_slot is not null))`;
}
