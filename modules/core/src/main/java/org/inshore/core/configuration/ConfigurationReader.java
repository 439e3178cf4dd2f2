package org.inshore.core.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.core.configuration.ConfigurationFile.Bounds;
import org.inshore.core.configuration.ConfigurationFile.Source;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.core.configuration.section.Detecting;
import org.inshore.core.configuration.section.Documents;
import org.inshore.core.configuration.section.Judging;
import org.inshore.core.configuration.section.Locating;
import org.inshore.core.configuration.section.Outsourcer;
import org.inshore.core.configuration.section.Reading;
import org.inshore.core.configuration.section.Results;
import org.inshore.core.configuration.section.Targets;
import org.inshore.core.file.Sha256;
import org.inshore.core.pace.Pacing;
import org.inshore.core.triage.Triage;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.Declaration;
import org.jspecify.annotations.Nullable;

/** Reads and checks what a scan is asked to do. */
public final class ConfigurationReader {
  private static final Messages MESSAGES = Messages.of(ConfigurationReader.class);

  private ConfigurationReader() {}

  static Configuration read(Path path) throws ScanException {
    Path file = path.toAbsolutePath().normalize();
    Path folder = file.getParent() == null ? file : file.getParent();
    byte[] bytes = ConfigurationText.bytes(file);
    String name = path.toString();
    Settings settings = SettingsReader.read(ConfigurationText.text(bytes, name), name, folder);
    return read(settings, folder, Sha256.of(bytes));
  }

  private static Configuration read(Settings settings, Path folder, String sha256)
      throws ScanException {
    ConfigurationFile form = settings.bind(ConfigurationFile.class);
    // An audit may be of files alone that an outsourcer is to receive.
    if (form.sources().isEmpty() && form.outsourcers().isEmpty()) {
      throw ConfigurationText.wrong("no-sources", settings.where(""));
    }
    Bounds bounds = form.limits();
    Limits limits = bounds == null ? Limits.DEFAULT : bounds.limits();
    ConfigurationFile.Samples samples = form.sampling();
    List<ConfiguredSource> sources = sources(form, settings, folder);
    Path scenes = resolveOptional(folder, form.scenes());
    Path important = resolveOptional(folder, form.importantData());
    return new Configuration(
        sources,
        outsourcers(form.outsourcers(), sources, settings, folder),
        new Detecting(
            form.packs().stream().map(pack -> resolve(folder, pack)).toList(),
            form.minConfidence(),
            form.freeText()),
        new Judging(
            resolveOptional(folder, form.policy()),
            resolveOptional(folder, form.exemptions()),
            scenes == null ? List.of() : ScenesFile.read(scenes, sources),
            important == null ? List.of() : ImportantDataFile.read(important, sources),
            null),
        locating(form.location(), folder),
        new Reading(
            samples == null ? limits : limits.with(samples.sampling()),
            form.documents() == null ? Documents.STANDARD : form.documents().in(folder),
            samples == null ? Triage.NONE : samples.triage(),
            form.threads() == 0 ? Reading.STANDARD.threads() : form.threads()),
        results(form.results(), folder),
        resolveOptional(folder, form.keyFile()),
        resolveOptional(folder, form.out()),
        sha256);
  }

  static Configuration ofTargets(List<String> targets) throws ScanException {
    Path here = Path.of("").toAbsolutePath();
    Set<String> ids = Targets.noIds();
    List<ConfiguredSource> sources = new ArrayList<>();
    for (String given : targets) {
      String target =
          ConfigurationText.target(given.strip(), here, MESSAGES.wording("command-line"));
      sources.add(
          new ConfiguredSource(
              Targets.id(target, ids), null, target, Declaration.NONE, Settings.none(target)));
    }
    if (sources.isEmpty()) {
      throw ConfigurationText.wrong("no-targets");
    }
    return new Configuration(
        sources,
        List.of(),
        Detecting.STANDARD,
        Judging.STANDARD,
        Locating.NONE,
        Reading.STANDARD,
        Results.NONE,
        null,
        null,
        Sha256.of(String.join("\n", targets)));
  }

  private static List<Outsourcer> outsourcers(
      List<OutsourcerForm> given, List<ConfiguredSource> sources, Settings settings, Path folder)
      throws ScanException {
    Set<String> names = new HashSet<>();
    List<Outsourcer> outsourcers = new ArrayList<>();
    for (OutsourcerForm form : given) {
      Wording where = settings.where("outsourcers[" + outsourcers.size() + "]");
      if (!names.add(form.name())) {
        throw ConfigurationText.wrong("outsourcer-twice", where, form.name());
      }
      outsourcers.add(form.outsourcer(sources, folder, where));
    }
    return outsourcers;
  }

  private static List<ConfiguredSource> sources(
      ConfigurationFile form, Settings settings, Path folder) throws ScanException {
    List<Source> given = form.sources();
    PaceForm pace = form.pace();
    Set<String> ids = Targets.noIds();
    List<ConfiguredSource> sources = new ArrayList<>();
    Pacing standard = pace == null ? Pacing.NONE : pace.pacing();
    for (Source source : given) {
      Wording where = settings.where("sources[" + sources.size() + "]");
      if (source.id().isBlank()) {
        throw ConfigurationText.wrong("blank-id", where);
      }
      if (!ids.add(source.id())) {
        throw ConfigurationText.wrong("duplicate-id", where, source.id());
      }
      sources.add(
          new ConfiguredSource(
              source.id(),
              source.scanner(),
              ConfigurationText.target(source.target(), folder, where),
              source.declaration(form.outsourcers()),
              source.settings(),
              source.pace() == null ? standard : source.pace().pacing()));
    }
    return sources;
  }

  private static Locating locating(ConfigurationFile.@Nullable Location given, Path folder) {
    return given == null
        ? Locating.NONE
        : new Locating(
            resolveOptional(folder, given.sites()),
            given.scannerSite(),
            given.addressDatabases().stream().map(file -> resolve(folder, file)).toList());
  }

  private static Results results(ConfigurationFile.@Nullable Results given, Path folder) {
    if (given == null) {
      return Results.NONE;
    }
    String previous = given.previous();
    return new Results(
        given.institution(),
        resolveOptional(folder, given.marks()),
        previous == null || previous.equals(Results.LATEST)
            ? previous
            : resolve(folder, Path.of(previous)).toString(),
        given.signingKey(),
        given.incremental(),
        List.of());
  }

  private static Path resolve(Path folder, Path path) {
    return folder.resolve(path).normalize();
  }

  private static @Nullable Path resolveOptional(Path folder, @Nullable Path path) {
    return path == null ? null : resolve(folder, path);
  }
}
