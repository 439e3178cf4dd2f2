package org.inshore.tables;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/** The tables of an inventory, in the order in which they are read. */
public final class InventoryTables {
  /** The name of the table of rules. */
  public static final String RULES = "rules";

  static final Messages MESSAGES = Messages.of(InventoryTables.class);

  /** How many assets that were looked through to the end are listed one by one for readers. */
  static final int MOST_SCANNED = 50_000;

  private final Inventory inventory;
  private final Wordbook words;
  private final int mostScanned;
  private @Nullable RulingRows rulings;

  private InventoryTables(Inventory inventory, Wordbook words, int mostScanned) {
    this.inventory = inventory;
    this.words = words;
    this.mostScanned = mostScanned;
  }

  /**
   * The tables for readers, in one language; their rows are read when they are written. Of the
   * assets that were looked through to the end the first are listed, and how many more there are.
   */
  public static List<TableView> all(Inventory inventory, Locale locale) {
    return all(inventory, locale, MOST_SCANNED);
  }

  static List<TableView> all(Inventory inventory, Locale locale, int mostScanned) {
    return new InventoryTables(inventory, words(inventory, locale), mostScanned).all(false);
  }

  /**
   * The tables for programs: every row; long texts that many violations have are in a table of
   * their own, {@code rulings}.
   */
  public static List<TableView> whole(Inventory inventory, Locale locale) {
    return new InventoryTables(inventory, words(inventory, locale), Integer.MAX_VALUE).all(true);
  }

  static Wordbook words(Inventory inventory, Locale locale) {
    return new Wordbook(MESSAGES, inventory, locale);
  }

  private List<TableView> all(boolean referring) {
    List<String> columns = referring ? ViolationRows.REFERRING : ViolationRows.COLUMNS;
    Stream<TableView> rules =
        referring
            ? Stream.of(view("rulings", RulingRows.COLUMNS, sink -> rulings().write(words, sink)))
            : Stream.empty();
    return Stream.concat(tables(columns, referring), rules).toList();
  }

  private Stream<TableView> tables(List<String> columns, boolean referring) {
    return Stream.of(
        view("summary", SummaryRows.COLUMNS, sink -> SummaryRows.write(inventory, words, sink)),
        view("definitions", SummaryRows.DEFINITIONS, sink -> SummaryRows.definitions(words, sink)),
        view("violations", columns, sink -> violations(referring, sink)),
        view("offshore-violations", columns, sink -> offshore(referring, sink)),
        view("former-violations", columns, sink -> former(referring, sink)),
        view("sources", SourceRows.COLUMNS, this::sources),
        view("flows", FlowRows.COLUMNS, this::flows),
        view("inventory", FindingRows.COLUMNS, this::findings),
        view("columns", ColumnRows.COLUMNS, this::columns),
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

  private void violations(boolean referring, RowSink sink) throws IOException {
    violations(inventory.violations(), referring, sink);
  }

  private void offshore(boolean referring, RowSink sink) throws IOException {
    violations(
        inventory
            .violations()
            .filter(each -> each.nature() == Nature.VIOLATION)
            .filter(each -> each.residency().verdict() == Verdict.OFFSHORE),
        referring,
        sink);
  }

  private void former(boolean referring, RowSink sink) throws IOException {
    violations(inventory.formerViolations(), referring, sink);
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

  private void violations(Stream<Violation> violations, boolean referring, RowSink sink)
      throws IOException {
    RulingRows known = referring ? rulings() : null;
    each(violations, violation -> ViolationRows.write(violation, words, known, sink));
  }

  private void sources(RowSink sink) throws IOException {
    each(inventory.sources().stream(), source -> SourceRows.write(source, words, sink));
  }

  private void flows(RowSink sink) throws IOException {
    each(inventory.flows(), flow -> FlowRows.write(flow, words, sink));
  }

  private void findings(RowSink sink) throws IOException {
    each(inventory.findings(), finding -> FindingRows.write(finding, words, sink));
  }

  private void columns(RowSink sink) throws IOException {
    each(inventory.columns(), column -> ColumnRows.write(column, words, sink));
  }

  private void jurisdictions(RowSink sink) throws IOException {
    each(inventory.jurisdictions().stream(), entry -> JurisdictionRows.write(entry, words, sink));
  }

  private void copies(RowSink sink) throws IOException {
    each(inventory.copies(), copy -> CopyRows.write(copy, words, sink));
  }

  private void assets(RowSink sink) throws IOException {
    new CoverageRows(words, mostScanned).write(inventory.assets(), sink);
  }

  private void uncovered(RowSink sink) throws IOException {
    each(
        inventory.assets().filter(asset -> !(asset.outcome() instanceof Outcome.Scanned)),
        asset -> CoverageRows.write(asset, words, sink));
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
