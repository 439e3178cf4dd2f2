package org.inshore.reports.datacatalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.forms.Form;
import org.inshore.forms.XlsxForm;
import org.inshore.forms.part.FormText;
import org.inshore.forms.part.PlacesPart;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.filing.AssetTraits;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/** Writes the catalogue and map of data for the supervisor as a workbook. */
public final class DataCatalogue implements ReportFormat {
  private static final Messages MESSAGES = Messages.of(DataCatalogue.class);

  /** For the service loader. */
  public DataCatalogue() {}

  @Override
  public String name() {
    return "data-catalogue";
  }

  @Override
  public boolean onRequest() {
    return true;
  }

  /** Columns under their heads; a field of the register is its key. */
  private static final List<Columns> COLUMNS =
      List.of(
          new Columns("own.of-data", "place", "kinds", "data-kind", "persons"),
          new Columns(
              "own.of-business",
              "business-line",
              "legal-entity",
              "business-department",
              "owner",
              "data-origin"),
          new Columns(
              "own.of-technique",
              "system",
              "source",
              "own.scanner",
              "technical-department",
              "technical-owner",
              "site",
              "site-address",
              "site-operator",
              "verdict",
              "jurisdiction",
              "own.place-kinds",
              "copy-type"),
          new Columns(
              "own.of-management",
              "grade",
              "own.pboc",
              "own.level",
              "own.reason",
              "own.declared",
              "security-officer",
              "security-contact",
              "security-measures",
              "own.retention",
              "updated-on",
              "reviewed-by"));

  private record Columns(String head, List<String> keys) {
    Columns(String head, String... keys) {
      this(head, List.of(keys));
    }
  }

  private static List<String> keys() {
    return COLUMNS.stream().flatMap(each -> each.keys().stream()).toList();
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    FilingInventory filing = FilingInventory.of(inventory);
    FormText form = new FormText(filing, locale, MESSAGES);
    form.head();
    form.add(catalogue(form));
    form.add(map(form));
    form.coverage();
    String language = locale.getLanguage().equals("zh") ? "zh" : "en";
    XlsxForm.write(form.form("own.title"), output, "data-catalogue-" + language + ".xlsx");
  }

  /** A row for each table or file: data, then business, technical and management columns. */
  private static Form.Rows catalogue(FormText form) {
    Map<String, SourceEntry> sources = new HashMap<>();
    form.inventory().sources().forEach(each -> sources.put(each.source().id(), each));
    Map<Location, PersonCount> persons = new HashMap<>();
    try (Stream<AssetPersons> all = form.inventory().personsByAsset()) {
      all.forEach(each -> persons.put(each.asset(), each.persons()));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (Stream<AssetTraits> all = form.inventory().traits()) {
      all.forEach(
          each -> {
            SourceEntry source = sources.get(each.asset().source());
            if (source != null) {
              rows.add(row(form, each, source, persons.get(each.asset())));
            }
          });
    }
    List<String> headers = new ArrayList<>();
    for (String key : keys()) {
      headers.add(
          RegisterField.of(key)
              .map(field -> form.text(field.label()))
              .orElseGet(() -> form.text(key)));
    }
    return Form.Rows.of(form.text("own.catalogue"), headers, rows, 0)
        .grouped(
            COLUMNS.stream()
                .map(each -> new Form.Group(form.text(each.head()), each.keys().size()))
                .toList());
  }

  private static List<@Nullable Object> row(
      FormText form, AssetTraits traits, SourceEntry source, @Nullable PersonCount persons) {
    Declaration declared = source.source().declared();
    Map<String, @Nullable Object> known = new HashMap<>();
    known.put("place", new Form.Target(traits.asset().display(), PlacesPart.of(traits.asset())));
    known.put("kinds", form.words().kinds(traits.rules()));
    known.put("system", declared.system());
    known.put("owner", declared.owner());
    known.put("source", source.source().id());
    known.put("own.scanner", source.source().scanner());
    known.put("site", FormText.site(declared));
    known.put("verdict", form.text(source.residency().verdict().label()));
    known.put("jurisdiction", form.jurisdiction(source.residency().jurisdiction()));
    known.put(
        "own.place-kinds",
        traits.places().stream()
            .map(
                mark ->
                    form.text("own.mark", form.text(mark.kind().label()), form.text(mark.reason())))
            .collect(Collectors.joining(form.text("own.between"))));
    known.put("persons", persons == null ? "" : form.people(persons));
    known.put("grade", form.text(traits.grade().label()));
    known.put("own.pboc", form.text(traits.grade().pboc()));
    known.put("own.level", traits.level() == null ? "" : traits.level());
    known.put("own.reason", form.text(traits.reason()));
    known.put("own.declared", form.text(traits.declared() ? "own.is-declared" : "own.is-derived"));
    Wording kept = declared.kept();
    known.put("own.retention", kept == null ? null : form.text(kept));
    List<@Nullable Object> row = new ArrayList<>();
    for (String key : keys()) {
      RegisterField field = RegisterField.of(key).orElse(null);
      row.add(
          known.containsKey(key) || field == null
              ? known.get(key)
              : form.registered(declared, field));
    }
    return row;
  }

  /** The map: between which places data flow. */
  private static Form.Rows map(FormText form) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (Stream<FlowEntry> all = form.inventory().flows()) {
      all.forEach(
          each ->
              rows.add(
                  Arrays.asList(
                      new Form.Link(
                          each.flow().place().display(), PlacesPart.of(each.flow().place())),
                      form.text(each.flow().direction().label()),
                      form.text(each.flow().kind().label()),
                      each.farSource() == null
                          ? form.words().host(each.flow().far())
                          : each.farSource(),
                      form.text(each.far().verdict().label()),
                      form.jurisdiction(each.far().jurisdiction()),
                      form.text(each.flow().evidence()))));
    }
    return Form.Rows.of(
        form.text("own.map"),
        List.of(
            form.text("place"),
            form.text("own.direction"),
            form.text("how"),
            form.text("own.far"),
            form.text("verdict"),
            form.text("jurisdiction"),
            form.text("evidence")),
        rows,
        0);
  }
}
