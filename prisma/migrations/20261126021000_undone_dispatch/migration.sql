-- AlterEnum
ALTER TYPE "stock_movement_kind" ADD VALUE 'dispatch_undone';
