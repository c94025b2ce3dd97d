-- Words go to a short list first and from there into the index some dozens of people at a time: an order touches one page
-- of it instead of one for each word. The list is kept short, because every search reads it and somebody has to empty it.
ALTER INDEX "recipient_search" SET (fastupdate = on, gin_pending_list_limit = 256);
ALTER INDEX "order_number_search" SET (fastupdate = on, gin_pending_list_limit = 256);
