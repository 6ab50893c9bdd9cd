-- Organisers decide a request by what is known of the address's domain; without an index each request would read all accounts.
create index account_domain on account (split_part(email, '@', 2));
