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
              FormText.site(declared),
              form.registered(declared, RegisterField.SITE_ADDRESS),
              form.registered(declared, RegisterField.SITE_OPERATOR),
              form.text(entry.residency().verdict().label()),
              form.jurisdiction(entry.residency().jurisdiction()),
              entry.residency().evidence().isEmpty()
                  ? ""
                  : form.text(entry.residency().evidence().getFirst().text()),
              PlacesPart.people(form, entry.persons(), PlacesPart.ofSource(entry.source().id())),
              declared.owner(),
              declared.register().get(RegisterField.SECURITY_OFFICER),
              declared.register().get(RegisterField.SECURITY_CONTACT)));
    }
    form.add(
        new Form.Rows(
            form.text("sources.table"),
            List.of(
                form.text("source"),
                form.text("system"),
                form.text("site"),
                form.text("address"),
                form.text("operator"),
                form.text("verdict"),
                form.text("jurisdiction"),
                form.text("evidence"),
                form.text("persons"),
                form.text("owner"),
                form.text(RegisterField.SECURITY_OFFICER.label()),
                form.text(RegisterField.SECURITY_CONTACT.label())),
            rows,
            0));
  }
}
