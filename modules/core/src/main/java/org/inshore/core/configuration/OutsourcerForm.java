package org.inshore.core.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.core.configuration.section.Outsourcer;
import org.inshore.core.configuration.section.Targets;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** One entry of {@code outsourcers}. */
record OutsourcerForm(
    String name,
    @Nullable Jurisdiction jurisdiction,
    @Nullable String place,
    @Default("false") boolean foreignParty,
    @Nullable Agreement contract,
    @Nullable String purpose,
    List<String> needs,
    List<Receipt> receives,
    @Nullable Path approved) {

  /**
   * Content that it receives or reaches: part of a source, or files of their own.
   *
   * @param source id of a source, whose settings hold but for those that stand here
   * @param target files to be handed over, or a source that only it is to have
   * @param id short name in results; that of the source by default
   */
  record Receipt(
      @Nullable String source,
      @Nullable String target,
      @Nullable String id,
      @Nullable String scanner,
      Settings settings) {

    Receipt {
      if ((source == null) == (target == null)) {
        throw new IllegalArgumentException("receives: source = … | target = …");
      }
    }
  }

  /**
   * The outsourcer; without anything that it receives, its scope is the sources declared as its
   * own.
   *
   * @param where the entry stands in the file
   * @throws ScanException with {@code CONFIGURATION} if it names a source that there is not
   */
  Outsourcer outsourcer(List<ConfiguredSource> sources, Path folder, Wording where)
      throws ScanException {
    List<ConfiguredSource> scope = new ArrayList<>();
    Set<String> ids = Targets.noIds();
    for (Receipt receipt : receives) {
      scope.add(scoped(receipt, sources, folder, where, ids));
    }
    if (scope.isEmpty()) {
      sources.stream()
          .filter(source -> name.equals(source.declared().outsourcer()))
          .map(OutsourcerForm::bare)
          .forEach(scope::add);
    }
    return new Outsourcer(
        name,
        jurisdiction,
        place,
        foreignParty,
        contract == null ? null : contract.contract(),
        purpose,
        needs,
        scope,
        approved == null ? null : folder.resolve(approved).normalize());
  }

  private static ConfiguredSource scoped(
      Receipt receipt, List<ConfiguredSource> sources, Path folder, Wording where, Set<String> ids)
      throws ScanException {
    String target = receipt.target();
    if (target != null) {
      String absolute = ConfigurationText.target(target, folder, where);
      String id = receipt.id() == null ? Targets.id(absolute, ids) : unique(receipt.id(), ids);
      return new ConfiguredSource(
          id, receipt.scanner(), absolute, Declaration.NONE, receipt.settings());
    }
    ConfiguredSource source =
        sources.stream()
            .filter(each -> each.id().equals(receipt.source()))
            .findFirst()
            .orElse(null);
    if (source == null) {
      throw ConfigurationText.wrong(
          "outsourcer-source",
          where,
          String.valueOf(receipt.source()),
          String.join(", ", sources.stream().map(ConfiguredSource::id).toList()));
    }
    ConfiguredSource bare = bare(source);
    return new ConfiguredSource(
        unique(receipt.id() == null ? bare.id() : receipt.id(), ids),
        bare.scanner(),
        bare.target(),
        bare.declared(),
        bare.settings().with(receipt.settings()),
        bare.pacing());
  }

  private static String unique(String id, Set<String> ids) {
    String each = id;
    for (int i = 2; !ids.add(each); i++) {
      each = id + "-" + i;
    }
    return each;
  }

  /** The source as the bank's own: before it is handed over nobody else has it. */
  private static ConfiguredSource bare(ConfiguredSource source) {
    return source.with(source.declared().withoutOutsourcer());
  }
}
