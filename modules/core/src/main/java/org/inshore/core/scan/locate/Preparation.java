package org.inshore.core.scan.locate;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.PolicyException;
import org.inshore.core.scene.ExportScenes;
import org.inshore.core.trait.ImportantData;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.FreeText;
import org.inshore.engine.rule.RuleException;
import org.inshore.location.ResidencyResolver;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Messages;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;

/** Turns a configuration into what a run needs, with everything checked that can be. */
public final class Preparation {
  public static final Messages MESSAGES = Messages.of(Preparation.class);

  /**
   * The system property that names a file of rules compiled ahead; without it they are compiled.
   */
  private static final String PREPARED_RULES_PROPERTY = "inshore.prepared-rules";

  private Preparation() {}

  public static List<SourcePlan> sources(Configuration configuration, Plugins plugins)
      throws ScanException {
    return sources(configuration, plugins, SourceLocator.Asking.AS_CONFIGURED);
  }

  public static List<SourcePlan> sources(
      Configuration configuration, Plugins plugins, SourceLocator.Asking asking)
      throws ScanException {
    SourceLocator locator = SourceLocator.of(configuration.locating(), plugins, asking);
    ResidencyResolver offline = locator.resolver().offline();
    List<SourcePlan> plans = new ArrayList<>();
    LocalDate today = MainlandTime.day(Instant.now());
    ScanException missing = null;
    int found = 0;
    for (ConfiguredSource configured : configuration.sources()) {
      ScannerFactory factory = factory(configured, plugins);
      locator.register().check(configured.id(), configured.declared());
      DataSource source =
          new DataSource(
              configured.id(), factory.name(), configured.target(), configured.declared());
      List<Endpoint> endpoints = List.of();
      try {
        endpoints = factory.endpoints(source, configured.settings());
        source = SiteFields.of(source, endpoints, locator.register(), today);
        found++;
      } catch (ScanException e) {
        // Opening the source will say so; only the operator's own mistakes end the scan here.
        missing = e;
        if (e.category() == Category.CONFIGURATION && !isMissing(configured)) {
          throw e;
        }
      }
      plans.add(
          new SourcePlan(
              source,
              factory,
              configured.settings(),
              endpoints,
              offline.resolve(source.declared(), endpoints),
              locator.resolver(),
              configured.pacing()));
    }
    if (missing != null && found == 0) {
      throw missing;
    }
    return plans;
  }

  /** Whether the target is a path that is not there, for instance a share not mounted today. */
  private static boolean isMissing(ConfiguredSource source) {
    return source.isPath() && !Files.exists(Path.of(source.target()));
  }

  public static RuleSet rules(List<Path> folders, Plugins plugins, FreeText freeText)
      throws ScanException, RuleException {
    Map<String, List<PackFile>> packs = packs(plugins);
    for (Path folder : folders) {
      Path name = folder.toAbsolutePath().normalize().getFileName();
      String key = name == null ? folder.toString() : name.toString();
      packs.put(packs.containsKey(key) ? folder.toString() : key, packFiles(folder));
    }
    if (freeText == FreeText.EVERYWHERE) {
      return RuleSet.load(packs).everywhere();
    }
    String prepared = System.getProperty(PREPARED_RULES_PROPERTY);
    return prepared == null ? RuleSet.load(packs) : RuleSet.load(packs, Path.of(prepared));
  }

  /** The packs of rules among the plugins. */
  public static Map<String, List<PackFile>> packs(Plugins plugins) {
    Map<String, List<PackFile>> packs = new LinkedHashMap<>();
    for (Pack pack : plugins.packs(Pack.Kind.RULES)) {
      packs.put(pack.name(), pack.files());
    }
    return packs;
  }

  public static Policy policy(Configuration configuration, Plugins plugins)
      throws ScanException, PolicyException {
    List<PackFile> shipped = files(plugins, Pack.Kind.POLICIES);
    Path own = configuration.judging().policy();
    Policy policy = own == null ? Policy.load(shipped) : Policy.load(packFiles(own), shipped);
    Path exemptions = configuration.judging().exemptions();
    policy =
        policy
            .providing(new ExportScenes(configuration.judging().scenes()))
            .listing(new ImportantData(configuration.judging().important()));
    return exemptions == null ? policy : policy.exempting(packFile(exemptions));
  }

  private static ScannerFactory factory(ConfiguredSource source, Plugins plugins)
      throws ScanException {
    String known = String.join(", ", plugins.scannerNames());
    String name = source.scanner();
    if (name != null) {
      ScannerFactory named = plugins.scanner(name);
      if (named == null) {
        throw wrong("scanner-unknown", source.id(), name, known);
      }
      return named;
    }
    List<ScannerFactory> able =
        plugins.scanners().stream().filter(each -> each.handles(source.target())).toList();
    if (able.size() > 1) {
      String names = able.stream().map(ScannerFactory::name).sorted().collect(joining(", "));
      throw wrong("target-ambiguous", source.target(), names);
    }
    if (able.isEmpty()) {
      throw wrong("target-unknown", source.target(), known);
    }
    return able.getFirst();
  }

  /** The files of all packs of a kind. */
  public static List<PackFile> files(Plugins plugins, Pack.Kind kind) {
    return plugins.packs(kind).stream().flatMap(pack -> pack.files().stream()).toList();
  }

  private static List<PackFile> packFiles(Path place) throws ScanException {
    try {
      List<PackFile> files =
          Files.isDirectory(place) ? PackFile.in(place) : List.of(packFile(place));
      if (files.isEmpty()) {
        throw wrong("pack-empty", place.toString());
      }
      return files;
    } catch (IOException e) {
      String unreadable = e instanceof FileSystemException one ? one.getFile() : place.toString();
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("pack-unreadable", unreadable), e);
    }
  }

  private static PackFile packFile(Path file) throws ScanException {
    try {
      return new PackFile(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("pack-unreadable", file.toString()), e);
    }
  }

  private static ScanException wrong(String key, Object... arguments) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, arguments));
  }
}
