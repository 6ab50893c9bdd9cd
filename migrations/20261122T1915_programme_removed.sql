-- A removed programme item can be brought back for a day. It is in no programme meanwhile, and its place is a negative number.
alter table programme_item add column removed_at timestamptz;
alter table programme_item add constraint programme_item_removed_place check ((removed_at is null) = (position >= 0));
comment on column programme_item.removed_at is 'Set while a removal can be undone; deleted for good at the next release and after a day.';
