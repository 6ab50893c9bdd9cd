-- Why an account was closed; its owner reads it when they try to sign in.
alter table account add column disabled_reason text not null default '' check (length(disabled_reason) <= 500);
