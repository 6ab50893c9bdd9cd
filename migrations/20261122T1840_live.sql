-- The day itself: what those who run the event tell those who take part, besides the minutes late.
alter table event
  add column directions text not null default '' check (length(directions) <= 1000),
  add column live_note  text not null default '' check (length(live_note) <= 300);
comment on column event.directions is 'How to find the venue; for people with a seat in the room only.';
comment on column event.live_note is 'One sentence during the event, such as a longer break. Participants see it beside the running programme.';
