-- What a file of the official directory says of the size of each Land: the first import has nothing else to be compared with.
alter table directory_import add column areas jsonb;
comment on column directory_import.areas is 'Hectares by the two digits of the Land, uninhabited areas included.';
