package org.inshore.core.configuration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.core.trait.ImportantItem;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataGrade;
import org.inshore.spi.source.Wildcard;

/** The form of the bank's list of important data; a component's name is its key. */
record ImportantDataFile(List<Item> importantData) {

  /** One entry, see {@link ImportantItem}. */
  record Item(
      String name,
      @Default("important") String grade,
      String declaredBy,
      LocalDate declaredOn,
      List<String> names,
      List<String> assets) {}

  /**
   * Reads a list.
   *
   * @param sources what is scanned; an entry may name assets of no other source
   * @throws ScanException with {@code CONFIGURATION}, naming file, line and remedy
   */
  static List<ImportantItem> read(Path file, List<ConfiguredSource> sources) throws ScanException {
    Settings settings = ConfigurationText.settings(file);
    List<ImportantItem> items = new ArrayList<>();
    for (Item item : settings.bind(ImportantDataFile.class).importantData()) {
      String at = "important-data[" + items.size() + "]";
      DataGrade grade = DataGrade.of(item.grade()).orElse(DataGrade.GENERAL);
      if (grade.compareTo(DataGrade.IMPORTANT) > 0) {
        throw ConfigurationText.wrong(
            "important-grade", settings.where(at + ".grade"), item.grade());
      }
      if (item.names().isEmpty() && item.assets().isEmpty()) {
        throw ConfigurationText.wrong("important-empty", settings.where(at));
      }
      for (int i = 0; i < item.assets().size(); i++) {
        String source = item.assets().get(i).split("/", 2)[0];
        if (source.indexOf('*') < 0 && sources.stream().noneMatch(of -> of.id().equals(source))) {
          throw ConfigurationText.wrong(
              "important-source",
              settings.where(at + ".assets[" + i + "]"),
              source,
              sources.stream().map(ConfiguredSource::id).collect(Collectors.joining(", ")));
        }
      }
      items.add(
          new ImportantItem(
              item.name(),
              grade,
              item.declaredBy(),
              item.declaredOn(),
              item.names().stream().map(Wildcard::new).toList(),
              item.assets().stream().map(Wildcard::new).toList()));
    }
    return List.copyOf(items);
  }
}
