package org.inshore.tables;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inshore.spi.inventory.FolderGroups;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Verdict;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.row.TableView;
import org.inshore.tables.violation.BasisRows;
import org.inshore.tables.violation.GroupRows;
import org.inshore.tables.violation.IncidentRows;
import org.inshore.tables.violation.RulingRows;
import org.inshore.tables.violation.ThresholdRows;
import org.inshore.tables.violation.ViolationRows;
import org.inshore.tables.word.Wordbook;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an inventory, in the order in which they are read: what to do first, then where.
 *
 * <p>What a policy says of many violations, basis and remedy, stands once, in {@code rulings}; rows
 * refer to it by number.
 */
public final class InventoryTables {
  /** The name of the table of rules. */
  public static final String RULES = "rules";

  static final Messages MESSAGES = Messages.of(InventoryTables.class);

  private final Inventory inventory;
  private final Wordbook words;
  private final boolean whole;
  private @Nullable RulingRows rulings;

  private InventoryTables(Inventory inventory, Wordbook words, boolean whole) {
    this.inventory = inventory;
    this.words = words;
    this.whole = whole;
  }

  /**
   * The tables for readers, in one language; their rows are read when they are written. Assets that
   * were looked through to the end are counted by folder where there are many.
   */
  public static List<TableView> all(Inventory inventory, Locale locale) {
    return new InventoryTables(inventory, words(inventory, locale), false).all();
  }

  /** The tables for programs: every row. */
  public static List<TableView> whole(Inventory inventory, Locale locale) {
    return new InventoryTables(inventory, words(inventory, locale), true).all();
  }

  static Wordbook words(Inventory inventory, Locale locale) {
    return new Wordbook(MESSAGES, inventory, locale);
  }

  private List<TableView> all() {
    FindingRows findings = new FindingRows(words);
    return List.of(
        view("groups", GroupRows.COLUMNS, sink -> GroupRows.write(inventory, words, sink)),
        view("incidents", IncidentRows.COLUMNS, sink -> incidents(false, sink)),
        view("thresholds", ThresholdRows.COLUMNS, this::thresholds),
        view("year-sums", YearSumRows.COLUMNS, this::yearSums),
        view("summary", SummaryRows.COLUMNS, sink -> SummaryRows.write(inventory, words, sink)),
        view("definitions", SummaryRows.DEFINITIONS, sink -> SummaryRows.definitions(words, sink)),
        view("offshore-incidents", IncidentRows.COLUMNS, sink -> incidents(true, sink)),
        view("grounds", ViolationRows.COLUMNS, sink -> grounds(inventory.violations(), sink)),
        view(
            "former-violations",
            ViolationRows.COLUMNS,
            sink -> grounds(inventory.formerViolations(), sink)),
        view("rulings", RulingRows.COLUMNS, sink -> rulings().write(words, sink)),
        view("sources", SourceRows.COLUMNS, this::sources),
        view("flows", FlowRows.COLUMNS, this::flows),
        new TableView(
            "inventory",
            words.text("table.inventory"),
            findings.columns(),
            sink -> each(inventory.findings(), finding -> findings.write(finding, sink))),
        view("columns", ColumnRows.COLUMNS, this::columns),
        view("sampled", SampledRows.COLUMNS, this::sampled),
        view("persons", PersonRows.COLUMNS, this::persons),
        view("jurisdictions", JurisdictionRows.COLUMNS, this::jurisdictions),
        view("copies", CopyRows.COLUMNS, this::copies),
        view("not-covered", CoverageRows.COLUMNS, this::uncovered),
        view("coverage", CoverageRows.COLUMNS, this::assets),
        view("bases", BasisRows.COLUMNS, this::bases),
        view(RULES, RuleRows.COLUMNS, this::rules));
  }

  private TableView view(String name, List<String> columns, TableView.Rows rows) {
    return new TableView(name, words.text("table." + name), Columns.of(columns, words), rows);
  }

  /** All incidents, or of them the violations that lie offshore. */
  private void incidents(boolean offshore, RowSink sink) throws IOException {
    IncidentRows rows =
        new IncidentRows(
            words,
            rulings(),
            new FolderGroups(inventory.groups(IncidentGroup.By.FOLDER)),
            Incident.day(inventory.run()));
    each(
        inventory
            .incidents()
            .filter(
                each ->
                    !offshore
                        || (each.nature() == Nature.VIOLATION
                            && each.residency().verdict() == Verdict.OFFSHORE)),
        incident -> rows.write(incident, sink));
  }

  private void thresholds(RowSink sink) throws IOException {
    each(inventory.thresholds().stream(), threshold -> ThresholdRows.write(threshold, words, sink));
  }

  private void yearSums(RowSink sink) throws IOException {
    each(inventory.yearSums().stream(), sum -> YearSumRows.write(sum, words, sink));
  }

  private void persons(RowSink sink) throws IOException {
    each(inventory.personsByAsset(), persons -> PersonRows.write(persons, words, sink));
  }

  private RulingRows rulings() {
    if (rulings == null) {
      rulings = new RulingRows().add(inventory.violations()).add(inventory.formerViolations());
    }
    return rulings;
  }

  private void bases(RowSink sink) throws IOException {
    BasisRows.write(inventory.violations(), words, sink);
  }

  private void grounds(Stream<Violation> violations, RowSink sink) throws IOException {
    RulingRows known = rulings();
    each(violations, violation -> ViolationRows.write(violation, words, known, sink));
  }

  private void sources(RowSink sink) throws IOException {
    each(inventory.sources().stream(), source -> SourceRows.write(source, words, sink));
  }

  private void flows(RowSink sink) throws IOException {
    each(inventory.flows(), flow -> FlowRows.write(flow, words, sink));
  }

  private void columns(RowSink sink) throws IOException {
    each(inventory.columns(), column -> ColumnRows.write(column, words, sink));
  }

  private void sampled(RowSink sink) throws IOException {
    each(inventory.sampled(), place -> SampledRows.write(place, words, sink));
  }

  private void jurisdictions(RowSink sink) throws IOException {
    each(inventory.jurisdictions().stream(), entry -> JurisdictionRows.write(entry, words, sink));
  }

  private void copies(RowSink sink) throws IOException {
    each(inventory.copies(), copy -> CopyRows.write(copy, words, sink));
  }

  private void assets(RowSink sink) throws IOException {
    if (whole || !FolderCounts.isFor(inventory)) {
      CoverageRows.each(inventory.assets(), words, sink);
    } else {
      CoverageRows.byFolder(inventory.assets(), words, sink);
    }
  }

  private void uncovered(RowSink sink) throws IOException {
    CoverageRows.each(inventory.uncovered(), words, sink);
  }

  private void rules(RowSink sink) throws IOException {
    each(inventory.rules().stream(), rule -> RuleRows.write(rule, words, sink));
  }

  private static <T> void each(Stream<T> all, Row<T> row) throws IOException {
    try (all) {
      for (Iterator<T> each = all.iterator(); each.hasNext(); ) {
        row.write(each.next());
      }
    }
  }

  /** Writes the row of one thing. */
  @FunctionalInterface
  private interface Row<T> {
    void write(T thing) throws IOException;
  }
}
