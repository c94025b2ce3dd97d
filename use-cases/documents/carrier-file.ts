import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { SEALED, sealedShape } from "#adapters/sealing/sealed-sql.ts";
import { carrierRows } from "#domain/fulfilment/carrier-row.ts";
import { packInto } from "#domain/fulfilment/packing-rules.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { carrierMap } from "#use-cases/settings/carrier-map.ts";
import { areMeant, MOST_PARCELS_IN_A_FILE, type WhichParcels } from "./parcels-to-print.ts";

const shape = z.array(
  z.object({
    code: z.string(),
    person: sealedShape,
    contents: z.array(z.object({ copies: z.number(), weightGrams: z.number(), thicknessMm: z.number() })),
  }),
);

/**
 * What is packed and not yet sent, of the parcels that are meant, as a CSV for the carrier (UTF-8, one row for each package), in the
 * columns that the settings name: those of Royal Mail's Click & Drop until somebody changes them. Null when nothing is packed, or the colleague may not `fulfil`.
 */
export async function carrierFile(by: StaffMember, which: WhichParcels): Promise<string | null> {
  if (!may(by, "fulfil")) return null;
  const parcels = shape.parse(
    await database().$queryRaw`
      SELECT c.code, ${SEALED} AS person,
             (SELECT json_agg(json_build_object('copies', l.copies, 'weightGrams', p.weight_grams,
                                                'thicknessMm', p.thickness_mm) ORDER BY p.position, p.sku)
                FROM consignment_line l JOIN publication p ON p.id = l.publication_id
               WHERE l.consignment_id = c.id) AS contents
        FROM consignment c JOIN recipient r ON r.id = c.recipient_id
       WHERE c.status = 'packed' AND c.held_at IS NULL AND ${areMeant(which, by)}
       ORDER BY c.waiting_since, c.id LIMIT ${MOST_PARCELS_IN_A_FILE}`,
  );
  if (parcels.length === 0) return null;
  const { columns, serviceCode } = await carrierMap();
  const rows = parcels.flatMap(({ code, person, contents }) =>
    carrierRows(code, person, packInto(contents), serviceCode),
  );
  const named = columns.map(({ holds, heading }) => ({ key: holds, header: heading }));
  return stringify(rows, { header: true, columns: named, record_delimiter: "windows", bom: true });
}
