/**
 * Every other field of the schema: counts, sums, moments, states and opaque ids, which tell of nobody once the person is gone; and
 * what is about no person at all. A field that is not here must be on the map.
 */
export const NOT_PERSONAL: Record<string, string> = {
  Publication: "id sku title weightGrams thicknessMm isActive position replacedById lowStockLine lowStockSince",
  PriceList: "id publicationId validFrom quoteFromCopies",
  PriceTier: "priceListId fromCopies unitPricePence",
  GuideFile:
    "id slug title description language edition mediaType sizeBytes sha256 isSample position uploadedAt content",
  Backup: "id takenAt finishedAt rows bytes",
  GuideDownload: "slug day count",
  Recipient: "id version createdAt forgottenAt considerAt",
  ForgottenCount: "day kind count",
  MasterKeyMark: "version mark since",
  RecipientMessage: "id recipientId direction purpose staffMemberId at",
  OrderDraft: "id expiresAt",
  Order:
    "id reference status about version payBy recipientId copies sponsoredCopies totalPence placedAt expiresAt acceptedAt closedAt organisationId",
  OrderLine: "id orderId kind publicationId title copies cancelledCopies unitPricePence totalPence vatTreatment",
  CheckoutSession: "id orderId status expiresAt createdAt",
  Payment: "id orderId invoiceId bankTransferId provider amountPence receivedAt",
  Organisation: "id approvedAt watchedSince unappliedPence",
  Invoice:
    "id orderId organisationId status totalPence number createdAt issuedAt dueAt voidAskedAt emailAskedAt closedAt replacesId",
  InvoiceLine: "id invoiceId orderLineId position description copies unitPricePence vatTreatment",
  CreditNote: "id invoiceId status totalPence number staffMemberId createdAt issuedAt",
  BankTransfer: "id amountPence receivedOn recordedAt staffMemberId",
  PaymentReport: "paymentId amountPence status askedAt closedAt",
  Refund: "id paymentId amountPence status staffMemberId requestedAt settledAt creditNoteId",
  BalanceTransaction: "id type category amountPence feePence netPence createdAt availableOn",
  PayoutPart: "transactionId payoutId",
  BalanceMonth: "month netPence",
  Reconciliation: "id askedById askedAt begunAt beatAt endedAt problem open looked unasked unmended",
  ReconciliationFinding: "id reconciliationId kind outcome orderId at",
  ProviderEvent: "id provider eventId type receivedAt processedAt attempts nextTryAt",
  FreeCopyRequest:
    "id reference status version audience publicationId copiesRequested copiesApproved neededBy reviewReasons floodSigns inFlood floodDeclineId questionAskedAt recipientId requestedAt decidedAt closedAt",
  FloodDecline: "id network kind fromAt toAt declined staffMemberId begunAt doneAt undoneById undoneAt",
  Enquiry:
    "id reference about status version copies recipientId receivedAt closedAt handledById handledSince format groupSize staffCount volunteerCount serviceUserCount guideCopies preferredDates nextActionOn",
  Quote:
    "id reference number status version recipientId enquiryId orderId daysOpen totalPence madeById createdAt sentAt expiresAt closedAt",
  QuoteLine: "quoteId position kind publicationId copies unitPricePence totalPence vatTreatment",
  Trainer: "id staffMemberId isActive createdAt",
  TrainerHours: "trainerId weekday",
  TrainerTime: "id trainerId trainingSessionId",
  TrainingSession:
    "id kind slug status version title about format startsAt endsAt travelMinutes capacity seatsTaken seatPricePence vatTreatment sequence staffCame volunteersCame serviceUsersCame createdAt deliveredAt cancelledAt",
  Proposal:
    "id reference number status version recipientId enquiryId title format groupSize travelMinutes terms daysOpen totalPence madeById createdAt sentAt expiresAt changeAskedAt closedAt",
  ProposalDate: "proposalId position startsAt endsAt",
  ProposalTrainer: "proposalId trainerId",
  ProposalLine: "proposalId position kind publicationId title copies unitPricePence totalPence vatTreatment",
  Booking:
    "id reference status version proposalId trainingSessionId enquiryId orderId recipientId guidesNeededBy guidesQueuedAt bookedAt closedAt askedAt",
  SeatBooking:
    "id reference status version trainingSessionId seats recipientId orderId keptUntil waitingSince bookedAt confirmedAt closedAt sequence",
  Delegate: "seatBookingId position",
  FeedbackAnswer: "id trainingSessionId useful confidentBefore confidentAfter recommends month",
  StockLevel: "publicationId onHand allocated",
  StockMovement: "id publicationId kind onHandChange allocatedChange consignmentLineId staffMemberId turn at",
  PackingBatch: "number staffMemberId claimedAt",
  Consignment:
    "id code orderId requestId recipientId status version copies heldAt claimedById claimedAt batchNumber packedAt dispatchedAt undoUntil dispatchesUndone lostAt returnedAt addressAskedAt neededBy downloadSince sentAs waitingSince",
  ConsignmentLine: "id consignmentId publicationId copies",
  GivenCopies: "id sentFree sponsored",
  OutboxEmail:
    "id dedupeKey kind recipientId staffMemberId status attempts delivery createdAt firstAttemptAt sentAt nextTryAt",
  StaffTask: "id dedupeKey kind orderId details openedAt resolvedAt resolvedById",
  HistoryEntry: "id at subject subjectId event actor staffMemberId",
  FormSubmission: "formKey postedAt",
  Setting: "key value changedAt changedById",
  StaffMember: "id emailVerified disabledAt twoFactorEnabled createdAt updatedAt",
  StaffInvitation: "id role invitedById renewsId createdAt expiresAt usedAt",
  StaffSession: "id staffMemberId expiresAt secondFactorAt createdAt updatedAt",
  StaffAccount: "id providerId staffMemberId accessTokenExpiresAt refreshTokenExpiresAt scope createdAt updatedAt",
  StaffVerification: "id expiresAt createdAt updatedAt",
  StaffPasskey: "id staffMemberId counter transports createdAt lastUsedAt",
  StaffTwoFactor: "id staffMemberId verified codesShownUntil",
  RateLimit: "points expire",
};
