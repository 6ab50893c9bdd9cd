-- Codes to addresses that are new to us are counted together, so that the form is no way to write to strangers in numbers.
alter table login_code add column known boolean not null default true;
create index login_code_strangers on login_code (created_at) where not known;
