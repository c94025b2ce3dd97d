import { Prisma } from "#adapters/database/client.ts";

/**
 * How what an `outbox_email e` that was sent is about stands now (domain/mail/still-true.ts says for what that is read): joins one
 * row `standing` of a `status` and an `until`. None of somebody who asked for no email, nor where it is not known any more.
 */
export const STANDING = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT status::text AS status, NULL::timestamptz AS until FROM "order" WHERE id = (e.data->>'orderId')::uuid
    UNION ALL
    SELECT CASE WHEN void_asked_at IS NULL THEN status::text ELSE 'void' END, NULL
      FROM invoice WHERE id = (e.data->>'invoiceId')::uuid
    UNION ALL
    SELECT status::text, NULL FROM credit_note WHERE id = (e.data->>'creditNoteId')::uuid
    UNION ALL
    SELECT CASE WHEN status = 'in_review' AND question_asked_at IS NOT NULL THEN 'asked' ELSE status::text END, NULL
      FROM free_copy_request WHERE id = (e.data->>'requestId')::uuid AND contact_preference <> 'none'
    UNION ALL
    SELECT ${parcel()}, NULL FROM consignment c LEFT JOIN free_copy_request q ON q.id = c.request_id
     WHERE c.id = (e.data->>'consignmentId')::uuid AND q.contact_preference IS DISTINCT FROM 'none'
    UNION ALL
    SELECT status::text, NULL FROM enquiry WHERE id = (e.data->>'enquiryId')::uuid
    UNION ALL
    SELECT status::text, expires_at FROM quote WHERE id = (e.data->>'quoteId')::uuid
    UNION ALL
    SELECT status::text, expires_at FROM proposal WHERE id = (e.data->>'proposalId')::uuid
    UNION ALL
    SELECT b.status::text, CASE WHEN b.status = 'offered' THEN b.kept_until ELSE t.starts_at END
      FROM seat_booking b JOIN training_session t ON t.id = b.training_session_id
     WHERE b.id = (e.data->>'seatBookingId')::uuid
    UNION ALL
    SELECT b.status::text, t.starts_at FROM booking b JOIN training_session t ON t.id = b.training_session_id
     WHERE b.id = (e.data->>'bookingId')::uuid
    UNION ALL
    SELECT ${day()}, t.starts_at FROM training_session t WHERE t.id = (e.data->>'trainingSessionId')::uuid
  ) standing ON e.status = 'sent'`;

/** Of a parcel that did not arrive, what was said to come next may have come by now. */
function parcel(): Prisma.Sql {
  return Prisma.sql`
    CASE WHEN e.kind <> 'parcel_not_arrived'
         THEN CASE WHEN c.lost_at IS NOT NULL AND c.status = 'dispatched' THEN 'lost' ELSE c.status::text END
         WHEN e.data->>'what' = 'lost' AND c.status = 'returned' THEN 'moved_on'
         WHEN e.data->>'next' = 'nothing' OR EXISTS (
           SELECT 1 FROM consignment n
            WHERE (n.order_id = c.order_id OR n.request_id = c.request_id)
              AND n.status IN ('awaiting_stock', 'queued', 'claimed')
              AND (e.data->>'next' = 'sent_again' OR n.address_asked_at IS NOT NULL))
         THEN 'not_arrived' ELSE 'moved_on' END`;
}

/** For a trainer who is not down for it any more, a day is off. */
function day(): Prisma.Sql {
  return Prisma.sql`
    CASE WHEN e.kind = 'trainer_news' AND NOT EXISTS (
           SELECT 1 FROM trainer_time x
            WHERE x.training_session_id = t.id AND x.trainer_id = (e.data->>'trainerId')::uuid)
         THEN 'cancelled' ELSE t.status::text END`;
}
