-- In a migration of its own: Postgres uses a new value of an enum only once it is committed.
ALTER TYPE "stock_movement_kind" ADD VALUE 'split';
