-- What the two queues need besides the foundation: when to try again, when to give up, and when a mail has lost its use.
alter table outbox
  add column next_try_at timestamptz,
  add column parked_at   timestamptz;
comment on column outbox.next_try_at is 'Not before this instant; null: at once.';
comment on column outbox.parked_at is 'Tried too often. Organisers see it as a task; emptying the column makes it due again.';
drop index outbox_open;
create index outbox_due on outbox (id) where handled_at is null and parked_at is null;
create index outbox_parked on outbox (parked_at) where parked_at is not null and handled_at is null;

alter table mail add column expires_at timestamptz;
comment on column mail.expires_at is 'A mail that has not left by then is of no use any more (a code, "it begins in 15 minutes") and is not sent.';
comment on column mail.next_try_at is 'While waiting: not before this instant. While sending: whoever claimed it has stopped if it is still sending by then.';
create index mail_registration on mail (registration_id) where registration_id is not null;
create index mail_trouble on mail (created_at) where state in ('failed', 'bounced');

alter table group_message add column fanned_out_at timestamptz;
comment on column group_message.fanned_out_at is 'Every recipient has a row in mail from here on.';
create index group_message_open on group_message (send_after) where state = 'sending';
