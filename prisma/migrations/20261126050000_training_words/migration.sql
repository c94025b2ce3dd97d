-- In a migration of their own: Postgres lets nothing use them before they are committed.
ALTER TYPE "order_line_kind" ADD VALUE 'training';
ALTER TYPE "order_line_kind" ADD VALUE 'travel';
ALTER TYPE "order_line_kind" ADD VALUE 'seats';
