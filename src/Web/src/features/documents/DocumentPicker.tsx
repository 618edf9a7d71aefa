import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import { type Choice, Picker, type PickerProps } from "../../shared/pick/Picker";

type Named = { readonly id: string; readonly title: string };

const choice = (id: string, title: string, number: string | null): Choice<Named> => ({
  value: id,
  label: number ? `${title} (${number})` : title,
  of: { id, title },
});

/** A document of the agency by its words; before anything is searched for, those that this person sent. */
export function DocumentPicker(props: PickerProps<Named>) {
  return (
    <Picker
      {...props}
      name="documents"
      find={async (q) => {
        if (q) {
          const found = await answered(api.GET("/api/search", { params: { query: { q, limit: 20 } } }));
          return found.items
            .filter((item) => item.kind === "Document")
            .map((item) => choice(item.id, item.title, item.number));
        }
        const mine = await answered(api.GET("/api/my-work", { params: { query: { section: "Sent", limit: 20 } } }));
        return (mine.sent?.items ?? []).map((item) => choice(item.documentId, item.title, item.number));
      }}
    />
  );
}
