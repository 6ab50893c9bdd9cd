-- The list of participants may also be asked for by the role of the application, where that of the reader could not be made.
-- The function looks for the reader's seat itself, so it gives nobody more.
grant execute on function participants_of(uuid, uuid) to public;
