package org.inshore.reports.entrusted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inshore.forms.Form;
import org.inshore.forms.XlsxForm;
import org.inshore.forms.part.FormText;
import org.inshore.forms.part.PlacesPart;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.filing.AssetTraits;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/** Writes the record of entrusted processing, which is kept for three years, as a workbook. */
public final class EntrustedProcessing implements ReportFormat {
  private static final Messages MESSAGES = Messages.of(EntrustedProcessing.class);

  /** For the service loader. */
  public EntrustedProcessing() {}

  @Override
  public String name() {
    return "entrusted";
  }

  @Override
  public boolean onRequest() {
    return true;
  }

  /** The record is kept for so long after the contract's end. */
  private static final int YEARS_KEPT = 3;

  private static final List<String> COLUMNS =
      List.of(
          "own.party",
          "own.foreign",
          "own.contract",
          "own.from",
          "own.until",
          "own.confidentiality",
          "own.destruction",
          "source",
          "system",
          "verdict",
          "jurisdiction",
          "kinds",
          "persons",
          "own.kept");

  private static final List<RegisterField> FIELDS =
      List.of(
          RegisterField.PROCESSING_PURPOSE,
          RegisterField.PROCESSING_SCOPE,
          RegisterField.PROCESSING_METHOD,
          RegisterField.SUBCONTRACTORS,
          RegisterField.SECURITY_MEASURES,
          RegisterField.APPROVAL,
          RegisterField.APPROVED_KINDS,
          RegisterField.APPROVED_PERSONS,
          RegisterField.APPROVED_PLACE,
          RegisterField.APPROVED_UNTIL,
          RegisterField.SUPERVISION_RESULT,
          RegisterField.DESTRUCTION_CERTIFICATE,
          RegisterField.REVIEWED_BY);

  /** Heads over the columns, then over those of the register, by the key of their text. */
  private static final List<Form.Group> GROUPS =
      List.of(
          new Form.Group("own.of-party", 2),
          new Form.Group("own.of-contract", 5),
          new Form.Group("own.of-data", 6),
          new Form.Group("own.of-processing", 6),
          new Form.Group("own.of-audit", 5),
          new Form.Group("own.of-supervision", 3));

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    FormText form = new FormText(FilingInventory.of(inventory), locale, MESSAGES);
    form.head();
    Map<String, Set<String>> kinds = new HashMap<>();
    try (Stream<AssetTraits> all = form.inventory().traits()) {
      all.forEach(
          each ->
              kinds
                  .computeIfAbsent(each.asset().source(), fresh -> new TreeSet<>())
                  .addAll(each.rules()));
    }
    Set<String> entrusted = new HashSet<>();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SourceEntry entry : form.inventory().sources()) {
      if (entry.source().declared().outsourcer() != null) {
        entrusted.add(entry.source().id());
        rows.add(row(form, entry, kinds.getOrDefault(entry.source().id(), Set.of())));
      }
    }
    if (rows.isEmpty()) {
      form.note("own.none", true);
    }
    List<String> headers = new ArrayList<>();
    for (String key : COLUMNS) {
      headers.add(form.text(key));
    }
    FIELDS.forEach(field -> headers.add(form.text(field.label())));
    form.add(
        Form.Rows.of(form.text("own.record"), headers, rows, 0)
            .grouped(
                GROUPS.stream()
                    .map(each -> new Form.Group(form.text(each.head()), each.columns()))
                    .toList()));
    PlacesPart.addTo(form, entrusted);
    form.coverage();
    String language = locale.getLanguage().equals("zh") ? "zh" : "en";
    XlsxForm.write(form.form("own.title"), output, "entrusted-" + language + ".xlsx");
  }

  private static List<@Nullable Object> row(FormText form, SourceEntry entry, Set<String> kinds) {
    Declaration declared = entry.source().declared();
    Contract contract = declared.contract();
    List<@Nullable Object> row = new ArrayList<>();
    Collections.addAll(
        row,
        declared.outsourcer(),
        form.text(declared.foreignParty() ? "own.yes" : "own.no"),
        contract == null ? null : contract.number(),
        contract == null ? null : contract.start().toString(),
        contract == null ? null : contract.end().toString(),
        contract == null ? null : form.text(contract.confidentiality() ? "own.yes" : "own.no"),
        contract == null ? null : form.text(contract.destruction() ? "own.yes" : "own.no"),
        entry.source().id(),
        declared.system(),
        form.text(entry.residency().verdict().label()),
        form.jurisdiction(entry.residency().jurisdiction()),
        form.words().kinds(List.copyOf(kinds)),
        PlacesPart.people(form, entry.persons(), PlacesPart.ofSource(entry.source().id())),
        contract == null ? null : contract.end().plusYears(YEARS_KEPT).toString());
    FIELDS.forEach(field -> row.add(form.registered(declared, field)));
    return row;
  }
}
