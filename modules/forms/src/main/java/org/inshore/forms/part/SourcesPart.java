package org.inshore.forms.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.forms.Form;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/** Places of storage by source: data centre, jurisdiction and how that is known. */
public final class SourcesPart {
  private SourcesPart() {}

  /** Adds it. */
  public static void addTo(FormText form) {
    form.heading("sources");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SourceEntry entry : form.inventory().sources()) {
      Declaration declared = entry.source().declared();
      rows.add(
          Arrays.asList(
              entry.source().id(),
              declared.system(),
              site(form, declared),
              declared.register().get(RegisterField.SITE_ADDRESS),
              form.text(entry.residency().verdict().label()),
              form.jurisdiction(entry.residency().jurisdiction()),
              entry.residency().evidence().isEmpty()
                  ? ""
                  : form.text(entry.residency().evidence().getFirst().text()),
              PlacesPart.people(form, entry.persons(), PlacesPart.ofSource(entry.source().id())),
              declared.owner(),
              officer(form, declared)));
    }
    form.add(
        new Form.Rows(
            form.text("sources.table"),
            List.of(
                form.text("source"),
                form.text("system"),
                form.text("site"),
                form.text("address"),
                form.text("verdict"),
                form.text("jurisdiction"),
                form.text("evidence"),
                form.text("persons"),
                form.text("owner"),
                form.text("officer-contact")),
            rows,
            0));
  }

  /** The data centre and who runs it; null if nobody says which it is. */
  private static @Nullable String site(FormText form, Declaration declared) {
    String site = FormText.site(declared);
    String operator = declared.register().get(RegisterField.SITE_OPERATOR);
    return site == null || operator == null ? site : form.text("site.run-by", site, operator);
  }

  /**
   * Who answers for the security and how to reach that person; what of it is not known is blank.
   */
  private static @Nullable String officer(FormText form, Declaration declared) {
    String officer = declared.register().get(RegisterField.SECURITY_OFFICER);
    String contact = declared.register().get(RegisterField.SECURITY_CONTACT);
    return officer == null && contact == null
        ? null
        : form.text(
            "officer-contact.text",
            officer == null ? form.text("blank") : officer,
            contact == null ? form.text("blank") : contact);
  }
}
