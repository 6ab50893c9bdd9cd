-- Seats are announced by the counters on event; who came is not counted there, and past events show it.
create trigger announce_change after update of state or delete on registration for each statement execute function announce_change();
