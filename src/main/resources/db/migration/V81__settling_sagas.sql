-- Until when a call of the saga that was never answered may still take effect at AWS; absent where each was answered.
alter table saga add column settles_at timestamp with time zone;
